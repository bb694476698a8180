import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/text/approximation-doubled.js'
import { check, fixed, marked } from '../../support/check.js'

const plan = (text: string) => `云岭省推动公立医院高质量发展实施方案\n\n一、重点任务\n\n${text}\n`

describe('approximation-doubled', () => {
  it.each([
    '大约30家左右',
    '约3年左右',
    '近80%左右',
    '将近五成上下',
    '至少5人以上',
    '不低于90%以上',
    '不超过3天以内',
    '最多2次以内',
    '超过80%以上',
    '低于10%以下',
  ])('reports %s', (text) => {
    expect(check(plan(`全省${text}。`), rule)).toMatchObject([{ text, severity: 'information' }])
  })

  it.each([
    '大约30家',
    '30家左右',
    '达到80%以上',
    '超过80%',
    '签约30人左右',
    '最近三年左右',
    '超过二级以上医院的平均水平',
    '约30家，占80%左右',
    '接近二级上下联动水平',
  ])('leaves %s', (text) => {
    expect(marked(plan(`全省${text}。`), rule)).toEqual([])
  })

  it('deletes the second word, or the first', () => {
    expect(fixed(plan('建设大约30家左右。'), rule, 0)).toContain('建设大约30家。')
    expect(fixed(plan('建设大约30家左右。'), rule, 1)).toContain('建设30家左右。')
    expect(fixed(plan('就诊率超过80%以上。'), rule, 1)).toContain('就诊率80%以上。')
  })
})
