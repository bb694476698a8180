/** Labels, brackets and running text in the forms that drafters print them in. */

import { describe, expect, it } from 'vitest'
import { readPlan } from '../../server/src/semantics/lower.js'
import { planOf } from '../support/plans.js'
import { deadlinesOf, partiesIn, taskWith } from './item.js'

describe('responsibilities', () => {
  it.each([
    [
      'a remark in brackets behind the last body',
      '（责任单位：市药监局、市财政局（排名第一的为牵头单位，下同））',
      '市药监局:lead-by-position 市财政局:listed',
    ],
    [
      'short labels in one bracket',
      '（牵头：市发展改革委；配合：市财政局；时限：2024年6月底）',
      '市发展改革委:lead 市财政局:support',
    ],
    [
      'a label with 单位 in brackets',
      '（责任部门(单位)：市医保局、市财政局）',
      '市医保局:lead-by-position 市财政局:listed',
    ],
    ['a label with its level', '省级责任处室：规划处、财务处', '规划处:lead-by-position 财务处:listed'],
    ['为 in place of the colon', '责任单位为市商务局，完成时间为2024年底。', '市商务局:lead-by-position'],
    ['会同 without a verb', '（市医保局会同市财政局、市审计局）', '市医保局:lead 市财政局:support 市审计局:support'],
    ['会同 and a date', '（市人社局会同市财政局，2024年6月）', '市人社局:lead 市财政局:support'],
    ['a duty without a verb', '（市医保局、市财政局按职责分工，各县区人民政府）', undefined],
    [
      'running text',
      '由市医保局牵头，市财政局、市审计局配合，开展检查。',
      '市医保局:lead 市财政局:support 市审计局:support',
    ],
    ['running text about institutions', '由县级医院牵头，乡镇卫生院配合，开展诊疗。', ''],
  ])('%s', (_name, text, parties) => {
    expect(partiesIn(text)).toBe(parties ?? '市医保局:all-by-duty 市财政局:all-by-duty 各县区人民政府:listed')
  })

  it('a label alone on its line governs all lines of bodies below it, and the last one a date', () => {
    const item = ['', '配合单位', '省医保局', '省财政厅', '完成时限', '2025年3月'].join('\n')
    expect(partiesIn(item)).toBe('省医保局:support 省财政厅:support')
    const src = planOf(['健全体系。完善制度。', '加强建设。改善服务。\n完成时限\n2025年3月'])
    expect(readPlan(src).tasks[1].deadlines.map((one) => one.text)).toEqual(['2025年3月'])
  })

  it('a list of bodies at the end of a heading that is alone on its line', () => {
    const src = planOf(['做好宣传工作（市委宣传部、团市委、市妇联）。', '加强建设。改善服务。'])
    expect(readPlan(src).tasks[0].parties.map((party) => party.text)).toEqual(['市委宣传部', '团市委', '市妇联'])
  })
})

describe('other elements', () => {
  it.each([
    ['责任单位及责任人：市财政局 李建国', '市财政局', '李建国'],
    ['责任单位及责任人：市财政局李建国、市医保局王敏', '市财政局 市医保局', '李建国 王敏'],
    ['责任单位：市财政局（李建国）、市医保局', '市财政局 市医保局', '李建国'],
    ['责任单位：市财政局 高新区', '市财政局 高新区', ''],
  ])('persons beside bodies: %s', (text, bodies, persons) => {
    const task = taskWith(`\n${text}`)
    expect(task.parties.map((party) => party.text).join(' ')).toBe(bodies)
    expect(task.persons.map((person) => person.name).join(' ')).toBe(persons)
  })

  it('letter-spaced labels', () => {
    const item = '\n责 任 人：王敏\n完 成 时 限：2024年6月底'
    expect(taskWith(item).persons.map((person) => person.text)).toEqual(['王敏'])
    expect(deadlinesOf(item)).toEqual(['2024年6月底 → by 2024-06-30'])
  })

  it.each([
    ['5G基站达6万个。', '5G基站达6万个', 6, '万个'],
    ['占比≥ 80 %。', '占比≥80%', 80, '%'],
    ['药占比＜28%。', '药占比＜28%', 28, '%'],
    ['每千人口拥有3岁以下婴幼儿托位数达到4.6个。', '每千人口拥有3岁以下婴幼儿托位数达到4.6个', 4.6, '个'],
    ['力争实现签约率100%。', '力争实现签约率100%', 100, '%'],
    ['项目前期审批时间压缩到60天以内。', '项目前期审批时间压缩到60天以内', 60, '天'],
  ])('%s', (text, stretch, value, unit) => {
    expect(taskWith(text).targets.map((one) => [one.text, one.value, one.unit])).toEqual([[stretch, value, unit]])
  })

  it('a target leaves out the number of its item', () => {
    const src = planOf(['建成推荐标准卫生院2家。完善制度。', '加强建设。改善服务。'])
    expect(readPlan(src).tasks[0].targets.map((one) => one.text)).toEqual(['建成推荐标准卫生院2家'])
  })

  it('the title of a table of tasks is no task', () => {
    const src = planOf(['健全体系。完善制度。（责任单位：省财政厅）', '任务清单'])
    expect(readPlan(src).tasks.map((task) => task.title)).toEqual(['健全体系'])
  })

  it.each([
    ['完成时限：20 年 月底前', ['20 年 月']],
    ['责任人：；完成时限：2024年底', ['责任人：']],
    ['每年 月均增长', []],
  ])('blanks of %s', (text, blanks) => {
    expect(readPlan(planOf([`健全体系。\n${text}`, '加强建设。'])).placeholders.map((one) => one.text)).toEqual(blanks)
  })

  it.each([
    ['本方案所称机构，是指医养结合机构（以下简称“机构”）。', '医养结合机构'],
    ['制定指南编写小组（以下简称“编写小组”）。', '指南编写小组'],
  ])('the full form in %s', (text, full) => {
    const { abbreviations } = readPlan(planOf([`健全体系。${text}`, '加强建设。']))
    expect(abbreviations.map((one) => one.full)).toEqual([full])
  })

  it('a title with a prefix in Latin letters and its period in brackets', () => {
    const src =
      'Implementation Plan 江北市智慧医院建设实施方案 (2024-2026)\n\n一、重点任务\n（一）健全体系。完善制度。\n'
    expect(readPlan(src).metadata.title).toContain('江北市智慧医院建设实施方案')
  })
})
