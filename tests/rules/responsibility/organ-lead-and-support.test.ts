import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/responsibility/organ-lead-and-support.js'
import { check, fixed, marked } from '../../support/check.js'
import { planOf } from '../../support/plans.js'

describe('organ-lead-and-support', () => {
  it('reports in a sentence clause', () => {
    const text = planOf(['建设医共体。（省卫生健康委牵头，省财政厅、省卫生健康委配合）'])
    expect(check(text, rule)).toMatchObject([{ text: '省卫生健康委', severity: 'warning' }])
    expect(fixed(text, rule)).toContain('（省卫生健康委牵头，省财政厅配合）')
  })

  it('reports over two labels in one bracket', () => {
    const text = planOf([
      '建设医共体。（牵头单位：省卫生健康委；配合单位：省卫生健康委、省财政厅；完成时限：2022年底前）',
    ])
    expect(marked(text, rule)).toEqual(['省卫生健康委'])
    expect(fixed(text, rule)).toContain('配合单位：省财政厅；')
  })

  it('reports over labelled lines', () => {
    const text = planOf(['建设医共体。\n\n建成80个。\n\n牵头单位：省卫生健康委\n\n配合单位：省财政厅、省卫生健康委'])
    expect(marked(text, rule)).toEqual(['省卫生健康委'])
  })

  it('reports in a row of a table', () => {
    const table =
      '序号\t重点任务\t牵头单位\t配合单位\n1\t建设医共体\t省卫生健康委\t省财政厅、省卫生健康委\n2\t加强专科建设\t省卫生健康委\t省财政厅\n'
    expect(marked(`${planOf([])}\n附件：重点任务清单\n\n附件\n\n重点任务清单\n\n${table}`, rule)).toEqual([
      '省卫生健康委',
    ])
  })

  it('leaves a body that leads one measure and supports another', () => {
    const text = planOf([
      '建设医共体。制定规划。（省卫生健康委牵头，省财政厅配合）安排资金。（省财政厅牵头，省卫生健康委配合）',
    ])
    expect(marked(text, rule)).toEqual([])
  })
})
