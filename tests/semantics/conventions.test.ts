import { describe, expect, it } from 'vitest'
import { readPlan } from '../../server/src/semantics/lower.js'
import { planOf } from '../support/plans.js'
import { planWith, said } from './item.js'

/** Kind and text of the conventions in the plan with `text`. */
function conventions(text: string): string[] {
  return planWith(text).conventions.map((convention) => `${convention.kind}: ${convention.text}`)
}

describe('conventions', () => {
  it.each([
    ['（责任单位：省财政厅。列第一位为牵头或汇总单位，下同）', 'first-is-lead: 列第一位为牵头或汇总单位'],
    [
      '（省财政厅、省医保局分别负责。分别负责指各部门按职责分别牵头，下同）',
      'term: 分别负责指各部门按职责分别牵头，下同',
    ],
    ['无牵头单位的，责任单位即为牵头单位，下同。', 'listed-is-lead: 无牵头单位的，责任单位即为牵头单位'],
  ])('%s', (text, convention) => {
    expect(conventions(text)).toEqual([convention])
  })

  it('name no parties of the clause that they stand in', () => {
    const plan = planWith('（责任单位：省财政厅、省医保局。除标注“分别牵头”外，列第一位为牵头或汇总单位，下同）')
    expect(said(plan.tasks[0].parties)).toBe('省财政厅:lead-by-position 省医保局:listed')
  })

  it('give standing parties to the items without a clause', () => {
    const first = '健全机制。完善制度。（省财政厅负责。以下责任单位均包括各市人民政府、云湖新区管委会，不再列出）'
    const plan = readPlan(planOf([first, '强化保障。完善法规。（省司法厅负责）', '开展评价。完善指标。']))
    expect(plan.conventions.map((convention) => said(convention.parties))).toEqual([
      '各市人民政府:listed 云湖新区管委会:listed',
    ])
    expect(plan.tasks.map((task) => said(task.parties))).toEqual(['省财政厅:lead', '省司法厅:lead', ''])
    expect(plan.tasks.map((task) => said(task.inherited))).toEqual([
      '',
      '',
      '各市人民政府:listed 云湖新区管委会:listed',
    ])
  })

  it('may stand in the clause of a label', () => {
    const plan = planWith(
      '〔责任单位：市财政局；列首位的为牵头单位，下同。以下各项工作任务均涉及各县（市、区）、市直园区，不再单独列出〕',
    )
    expect(said(plan.tasks[0].parties)).toBe('市财政局:lead-by-position')
    expect(plan.conventions.map((convention) => convention.kind)).toEqual(['first-is-lead', 'standing-parties'])
  })
})
