import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/responsibility/organ-name-varies.js'
import { check, fixed, marked } from '../../support/check.js'
import { planOf } from '../../support/plans.js'

const varied = planOf([
  '调整价格。（责任单位：省医保局、省卫生健康委）',
  '改革支付。（责任单位：省医保局、省财政厅）',
  '集中采购。（责任单位：省医疗保障局、省药监局）',
])

describe('organ-name-varies', () => {
  it('reports the less frequent spelling', () => {
    expect(check(varied, rule)).toMatchObject([{ text: '省医疗保障局', severity: 'information' }])
  })

  it('mends it', () => {
    expect(fixed(varied, rule)).toContain('（责任单位：省医保局、省药监局）')
  })

  it.each([
    ['市卫健委', '市卫生健康委'],
    ['市卫生健康委', '市卫健委'],
  ])('prefers the usual spelling where both are as frequent: %s, %s', (first, second) => {
    const text = planOf([`加强建设。（责任单位：${first}、市财政局）`, `加强管理。（责任单位：${second}、市民政局）`])
    expect(check(text, rule)).toMatchObject([{ text: '市卫健委', message: expect.stringContaining('各用1处') }])
  })

  it('knows blanks as places', () => {
    const text = planOf([
      '调整价格。（责任单位：XX医保局、XX财政局）',
      '改革支付。（责任单位：XX医疗保障局）',
      '采购。（责任单位：XX医保局）',
    ])
    expect(marked(text, rule)).toEqual(['XX医疗保障局'])
  })

  it('leaves one prefix for a list', () => {
    const text = planOf(['推进创新。（省科技厅、工业和信息化厅按职责分工负责）', '建设平台。（省工业和信息化厅负责）'])
    expect(marked(text, rule)).toEqual([])
  })

  it('leaves a full name that the text shortens', () => {
    const text = planOf([
      '加强防控。（国家中医药管理局〔以下简称国家中医药局〕负责）',
      '加强监测。（国家中医药局负责）',
      '加强检测。（国家中医药局负责）',
    ])
    expect(marked(text, rule)).toEqual([])
  })

  it('leaves bodies of different levels', () => {
    expect(
      marked(planOf(['加强建设。（省卫生健康委、市卫健委负责）', '加强管理。（省卫生健康委负责）']), rule),
    ).toEqual([])
  })
})
