import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/responsibility/organ-outdated.js'
import { check, fixed, marked } from '../../support/check.js'
import { planOf } from '../../support/plans.js'

const tasks = ['健全评价机制。（省卫生计生委牵头，省财政厅配合）', '加强建设。（省财政厅牵头，省卫生计生委配合）']

describe('organ-outdated', () => {
  it('reports a body that is gone, once, and names its successor', () => {
    expect(check(planOf(tasks), rule)).toMatchObject([{ text: '省卫生计生委', severity: 'warning' }])
    expect(check(planOf(tasks), rule)[0].message).toContain('省卫生健康委')
  })

  it('mends every place', () => {
    const text = fixed(planOf(tasks), rule)
    expect(text).not.toContain('卫生计生委')
    expect(text).toContain('省卫生健康委配合')
  })

  it('judges at the date of the document', () => {
    expect(marked(planOf(tasks, { date: '2018年5月10日' }), rule)).toEqual([])
    const banking = ['防范风险。（云岭银保监局负责）', '加强监管。（省银保监局负责）']
    expect(marked(planOf(banking, { date: '2020年9月20日' }), rule)).toEqual([])
    expect(marked(planOf(banking, { date: '2024年9月20日' }), rule)).toEqual(['省银保监局'])
  })

  it('is silent without a date', () => {
    expect(marked(planOf(tasks, { date: '' }), rule)).toEqual([])
  })
})
