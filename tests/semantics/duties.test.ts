/** Lists of duties: which body answers for what, in sections and annexes that announce them. */

import { describe, expect, it } from 'vitest'
import { ledgerOf } from '../../server/src/ledger/ledger.js'
import { applyProposals } from '../../server/src/ledger/proposals.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import type { Plan } from '../../server/src/semantics/model.js'
import { analysed } from '../ledger/plans.js'
import { measured, said } from './item.js'

/** A plan with a task, and a section `title` of these lines. */
function text(title: string, ...lines: readonly string[]): string {
  return [
    '云岭市推进服务提升实施方案',
    '为推进服务提升，制定本方案。',
    '一、重点任务',
    '（一）建设站点。新增站点80个。（责任单位：市民政局）',
    `二、${title}`,
    ...lines,
    '三、有关要求',
    '市民政局：负责日常工作。',
    '',
  ].join('\n\n')
}

/** Title and bodies of the duties. */
function told({ duties }: Plan): string[] {
  return duties.map(({ title, parties }) => `${title} ${said(parties)}`)
}

/** The duties of a section 职责分工 of these lines. */
function duties(...lines: readonly string[]): string[] {
  return told(readPlan(text('职责分工', ...lines)))
}

describe('a duty', () => {
  it.each([
    ['市财政局：负责资金保障，做好监督管理；', '负责资金保障 市财政局:lead'],
    ['市财政局负责资金保障，做好监督管理。', '负责资金保障 市财政局:lead'],
    ['市财政局牵头资金保障工作。', '牵头资金保障工作 市财政局:lead'],
    ['市民政局、市残联：负责摸底调查。', '负责摸底调查 市民政局:joint 市残联:joint'],
    ['各县（区）人民政府：承担主体责任。', '承担主体责任 各县（区）人民政府:lead'],
    ['1.市教育局：完善课程。', '完善课程 市教育局:lead'],
    ['（一）市教育局。负责完善课程。', '负责完善课程 市教育局:lead'],
    ['市残联：配合市民政局做好评估。', '配合市民政局做好评估 市残联:lead'],
  ])('%s', (line, expected) => {
    expect(duties(line)).toEqual([expected])
  })

  it('may go on in the paragraphs below its body', () => {
    const plan = readPlan(
      text(
        '部门职责',
        '（一）市财政局',
        '1.负责资金保障。',
        '2.2023年6月底前下达资金3批次。',
        '（二）加强协调',
        '健全机制。',
      ),
    )
    expect(told(plan)).toEqual(['负责资金保障 市财政局:lead'])
    expect(plan.duties[0].deadlines.map((one) => one.text)).toEqual(['2023年6月底前'])
    expect(duties('市发展改革委：', '负责项目审批；', '负责价格管理。', '加强协调配合。')).toEqual([
      '负责项目审批 市发展改革委:lead',
    ])
  })

  it.each([
    ['总体目标：建成便民站点。'],
    ['各有关方面要密切配合。'],
    ['加强统筹：负责人要带头。'],
    ['市财政局要高度重视。'],
    ['（一）加强领导。成立专班。'],
  ])('is not in %s', (line) => {
    expect(duties(line)).toEqual([])
  })

  it('stands in a section or an annex that announces duties', () => {
    const line = '市财政局：负责资金保障。'
    for (const title of ['职责分工', '部门职责', '成员单位职责', '工作职责', '责任分工', '职责清单'])
      expect(told(readPlan(text(title, line)))).toEqual(['负责资金保障 市财政局:lead'])
    for (const title of ['总体要求', '保障措施']) expect(told(readPlan(text(title, line)))).toEqual([])
    const annex = `${text('其他', '略。')}\n附件\n\n有关部门职责分工\n\n1.${line}\n\n2.市民政局：负责评估。\n`
    expect(told(readPlan(annex))).toEqual(['负责资金保障 市财政局:lead', '负责评估 市民政局:lead'])
  })

  it('is no task, and what it says is not said of the plan', () => {
    const {
      tasks,
      documentDeadlines,
      documentTargets,
      duties: found,
    } = readPlan(text('职责分工', '1.市财政局：负责资金，2023年6月底前下达，新增站点5个。'))
    expect(tasks.map(({ title }) => title)).toEqual(['建设站点'])
    expect([...documentDeadlines, ...documentTargets]).toEqual([])
    expect(measured(found[0].targets)).toEqual(['新增站点 = 5个'])
  })

  it('is a task where it has a clause of its own', () => {
    const plan = readPlan(text('任务分工', '（一）市县中心建设。完善功能。（责任单位：市民政局）'))
    expect(plan.duties).toEqual([])
    expect(plan.tasks.map(({ title }) => title)).toEqual(['建设站点', '市县中心建设'])
  })
})

describe('the ledger', () => {
  const source = text('职责分工', '市财政局：负责资金保障，做好监督管理；', '市民政局负责评估。')

  it('has a row for each duty, which lacks nothing', () => {
    const { entries } = ledgerOf(analysed(source))
    expect(
      entries.map(({ title, leads, section, measure }) => [section.join('/'), leads.join(), title, measure]),
    ).toEqual([
      ['重点任务', '市民政局', '建设站点', '新增站点80个。'],
      ['职责分工', '市财政局', '负责资金保障', '做好监督管理；'],
      ['职责分工', '市民政局', '负责评估', '负责评估'],
    ])
    expect(entries.map(({ gaps }) => gaps.length > 0)).toEqual([true, false, false])
  })

  it('writes another body into its duty', () => {
    const [, entry] = ledgerOf(analysed(source)).entries
    const change = { entry, field: 'lead', value: '市审计局', before: '市财政局', now: '市财政局' } as const
    const applied = applyProposals(source, [change])
    expect(applied.text).toBe(source.replace('市财政局：', '市审计局：'))
  })
})
