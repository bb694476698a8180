import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/responsibility/organ-listed-twice.js'
import { check, fixed, marked } from '../../support/check.js'
import { planOf } from '../../support/plans.js'

describe('organ-listed-twice', () => {
  it('reports the second mention and deletes it', () => {
    const text = planOf(['加强专科建设。（责任单位：省卫生健康委、省财政厅、省中医药局、省财政厅）'])
    expect(check(text, rule)).toMatchObject([{ text: '省财政厅', severity: 'warning' }])
    expect(fixed(text, rule)).toContain('（责任单位：省卫生健康委、省财政厅、省中医药局）')
  })

  it('knows one body under two names', () => {
    const text = planOf(['调整价格。（责任单位：省医保局、省财政厅、省医疗保障局）'])
    expect(check(text, rule)).toMatchObject([{ text: '省医疗保障局' }])
    expect(check(text, rule)[0].message).toContain('省医保局')
  })

  it('reports within the supporting bodies of a clause', () => {
    const text = planOf(['建设医共体。（牵头单位：省卫生健康委；配合单位：省财政厅、省医保局、省财政厅）'])
    expect(marked(text, rule)).toEqual(['省财政厅'])
  })

  it('leaves the same body in several clauses', () => {
    const text = planOf(['加强建设。制定规划。（省卫生健康委负责）组织评估。（省卫生健康委负责）'])
    expect(marked(text, rule)).toEqual([])
  })

  it('leaves bodies of different levels and classes', () => {
    const text = planOf(['加强建设。（责任单位：省卫生健康委、市卫生健康委，各市政府、各县政府）'])
    expect(marked(text, rule)).toEqual([])
  })
})
