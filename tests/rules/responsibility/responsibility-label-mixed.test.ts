import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/responsibility/responsibility-label-mixed.js'
import { check, fixed, marked } from '../../support/check.js'
import { planOf } from '../../support/plans.js'

const mixed = planOf([
  '加强专科建设。（责任单位：省卫生健康委、省财政厅）',
  '推进技术创新。（责任单位：省科技厅、省卫生健康委）',
  '落实投入责任。（责任部门：省财政厅、省卫生健康委）',
])

describe('responsibility-label-mixed', () => {
  it('reports the less frequent label', () => {
    expect(check(mixed, rule)).toMatchObject([{ text: '责任部门', severity: 'information' }])
  })

  it('mends it', () => {
    expect(fixed(mixed, rule)).toContain('（责任单位：省财政厅、省卫生健康委）')
  })

  it('leaves labels of different meaning', () => {
    const text = planOf([
      '加强专科建设。（牵头单位：省卫生健康委；配合单位：省财政厅）',
      '推进技术创新。（责任单位：省科技厅）',
      '落实投入责任。（责任单位：省财政厅）',
    ])
    expect(marked(text, rule)).toEqual([])
  })

  it('leaves a pair without majority', () => {
    expect(marked(planOf(['加强建设。（责任单位：省财政厅）', '推进创新。（责任部门：省科技厅）']), rule)).toEqual([])
  })
})
