/** What the four task rules say of small plans. */

import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../../server/src/text/range.js'
import { read } from '../../templates/reading.js'

function plan(tasks: readonly string[], template = 'general', title = '某市推进示范工作实施方案'): string {
  const items = tasks.map((task, index) => `（${'一二三四五六七八'[index]}）${task}`)
  return `---\ntemplate: ${template}\n---\n${title}\n\n一、重点任务\n\n${items.join('\n\n')}\n`
}

function said(text: string, rule: string): string[] {
  return read(text)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ severity, range, message }) => `${severity} ${text.slice(range.start, range.end)}: ${message.zh}`)
}

const full = '完善网点。2026年12月底前覆盖率达到95%以上。（市民政局牵头，市财政局配合）'

describe('task-without-lead', () => {
  const rule = 'task-without-lead'

  test.each([
    ['an explicit lead', '甲。2026年底前完成。（市民政局牵头，市财政局配合）'],
    ['one body in charge', '甲。2026年底前完成。（市民政局负责）'],
    ['one responsible body', '甲。2026年底前完成。（责任单位：市民政局）'],
  ])('%s is enough', (_name, task) => {
    expect(said(plan([task, full]), rule)).toEqual([])
  })

  test('no body at all', () => {
    expect(said(plan(['补齐短板。2026年底前完成。', full]), rule)).toEqual([
      'warning 补齐短板: “补齐短板”没有写明责任单位，不知道由谁牵头。请补上牵头单位和配合单位。',
    ])
  })

  test('duty shared by several', () => {
    const [first] = said(plan(['补齐短板。2026年底前完成。（市民政局、市财政局按职责分工负责）', full]), rule)
    expect(first).toMatch(/^information 补齐短板: .*没有一个牵头单位/)
  })

  test('a lead by position is said once, on the plan', () => {
    const task = '甲。2026年底前完成。（责任单位：市民政局、市财政局）'
    expect(said(plan([task, task.replace('甲', '乙'), full]), rule)).toEqual([
      expect.stringMatching(/^hint 某市推进示范工作实施方案: 2项任务只列责任单位/),
    ])
  })

  test('a convention settles the lead by position', () => {
    const task = '甲。2026年底前完成。（责任单位：市民政局、市财政局，列第一位的为牵头单位，下同）'
    expect(said(plan([task, '乙。2026年底前完成。（责任单位：市民政局、市财政局）']), rule)).toEqual([])
  })

  test('most tasks: one finding with the list, hints below', () => {
    const text = plan(['甲事项。做。', '乙事项。做。', '丙事项。做。', full])
    const findings = read(text).findings.filter((finding) => finding.rule === rule)
    expect(findings.map((finding) => finding.severity)).toEqual(['warning', 'hint', 'hint', 'hint'])
    expect(findings[0].message.zh).toContain('4项任务中有3项')
    expect(findings[0].related.map((one) => text.slice(one.range.start, one.range.end))).toEqual([
      '甲事项',
      '乙事项',
      '丙事项',
    ])
  })

  test.each([
    ['task-without-lead', '做。', '3项任务均未写明责任单位', 'None of the 3 tasks names a responsible body'],
    ['task-without-lead', '做。（市民政局、市财政局分别负责）', '3项任务均由几家', 'All 3 tasks are shared'],
    ['task-without-deadline', '做。', '3项任务均未写明完成时限', 'None of the 3 tasks has a deadline'],
    ['task-without-target', '做。', '3项任务均没有量化目标', 'None of the 3 tasks has a quantified target'],
  ])('%s of every task', (id, task, zh, en) => {
    const text = plan(['甲事项。', '乙事项。', '丙事项。'].map((title) => title + task))
    const { message } = read(text).findings.filter((finding) => finding.rule === id)[0]
    expect(message.zh).toContain(zh)
    expect(message.en).toContain(en)
  })

  test('a division of labour asks for parties only', () => {
    const text = plan(['补齐短板。（市民政局、市财政局按职责分工负责）', full], 'task-list', '某市重点任务及分工')
    expect(said(text, rule)).toEqual([])
  })

  test('a national document gets hints', () => {
    const text = plan(['补齐短板。2026年底前完成。', full], 'general', '国务院办公厅关于示范工作的实施方案')
    expect(said(text, rule)).toEqual([expect.stringMatching(/^hint 补齐短板/)])
  })
})

describe('task-without-person', () => {
  test('is asked for by notice-40 only', () => {
    const tasks = ['甲。2026年底前完成。（市民政局牵头）', full]
    expect(said(plan(tasks), 'task-without-person')).toEqual([])
    expect(said(plan(tasks, 'notice-40', '江苏省推动公立医院高质量发展实施方案'), 'task-without-person')).toHaveLength(
      2,
    )
  })
})

describe('task-without-deadline', () => {
  test.each([
    ['a day', '甲。2026年12月底前完成。（市民政局牵头）', 0],
    ['a frequency', '甲。每季度检查一次。（市民政局牵头）', 0],
    ['none', '甲。加强检查。（市民政局牵头）', 1],
  ])('%s', (_name, task, count) => {
    expect(said(plan([task, full]), 'task-without-deadline')).toHaveLength(count)
  })
})

describe('an annexed list of the same tasks counts for them', () => {
  const list = `
附件

示范工作任务清单

| 序号 | 重点任务 | 牵头单位 | 责任人 | 完成时限 |
| --- | --- | --- | --- | --- |
| 1 | 补齐短板 | 市民政局 | 市民政局局长 | 2026年12月底前 |
`
  test('for lead and deadline', () => {
    const text = plan(['补齐短板。做。', full]) + list
    expect([...said(text, 'task-without-lead'), ...said(text, 'task-without-deadline')]).toEqual([])
  })
})

describe('fixes', () => {
  test('promise blanks only where they leave some', () => {
    const text = `${plan([full], 'notice-40', '江苏省推动公立医院高质量发展实施方案')}`
    const fixes = read(text).findings.flatMap((finding) => finding.fixes)
    expect(new Set(fixes.map(({ edits }) => edits.some(({ newText }) => newText.includes('XX'))))).toEqual(
      new Set([true, false]),
    )
    for (const { title, edits } of fixes) {
      const hasBlanks = edits.some(({ newText }) => newText.includes('XX'))
      expect([title.zh.includes('XX'), title.en.includes('XX')]).toEqual([hasBlanks, hasBlanks])
    }
  })

  test.each([
    ['task-without-lead', '补齐短板。2026年底前完成。'],
    ['task-without-deadline', '补齐短板。做。（市民政局牵头）'],
    ['task-without-deadline', '补齐短板。做。\n\n责任单位：市民政局'],
  ])('%s', (rule, task) => {
    const text = plan([task, full])
    const [finding] = read(text).findings.filter((one) => one.rule === rule)
    const mended = applyEdits(text, finding.fixes[0].edits)
    expect(mended).toMatch(rule === 'task-without-lead' ? /责任单位：XX牵头/ : /完成时限：20XX年XX月底前/)
    expect(said(mended, rule)).toEqual([])
  })
})

describe('task-without-target', () => {
  const rule = 'task-without-target'
  const bare = '完善网点。2026年12月底前完成。（市民政局牵头，市财政局配合）'

  test('a task without a figure is hinted at', () => {
    expect(said(plan([bare, full]), rule)).toHaveLength(1)
  })

  test('a measure by which the plan is carried out needs none', () => {
    const carriedOut = '\n二、保障措施\n\n（一）加强组织领导。2026年12月底前建立机制。（市民政局牵头，市财政局配合）\n'
    expect(said(plan([full, full]) + carriedOut, rule)).toEqual([])
  })
})
