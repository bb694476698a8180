import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/references/abbreviation-unused.js'
import { check, fixed, marked } from '../../support/check.js'

const plan = (...paragraphs: string[]) =>
  `云岭省推动公立医院高质量发展实施方案\n\n一、重点任务\n\n${paragraphs.join('\n\n')}\n`

const long = '《云岭省人民政府关于加强公立医院建设的意见》'

describe('abbreviation-unused', () => {
  it('hints at a short title that is never used', () => {
    const text = plan(`按照${long}（以下简称《意见》）建设。`, '广泛听取意见。')
    expect(check(text, rule)).toMatchObject([{ text: '以下简称《意见》', severity: 'hint' }])
  })

  it('does not take the long form for a use', () => {
    const text = plan('云岭省疾病预防控制局（以下简称控制局）负责。', '云岭省疾病预防控制局配合。')
    expect(marked(text, rule)).toEqual(['以下简称控制局'])
  })

  it('leaves one that is used in text or table', () => {
    expect(marked(plan(`按照${long}（以下简称《意见》）建设。`, '落实《意见》。'), rule)).toEqual([])
    const table = '| 任务 | 责任单位 |\n|---|---|\n| 建设专科 | 省疾控局 |'
    expect(marked(plan('云岭省疾病预防控制局（以下简称省疾控局）成立。', table), rule)).toEqual([])
  })

  it.each([
    ['组建县域医疗共同体（以下简称医共体）。', '组建县域医疗共同体。'],
    ['组建医共体联合体（以下简称医共体）。组建医共体联合体。', '组建医共体联合体。组建医共体联合体。'],
    [
      '按照《云岭省办好医院的意见》（云政发〔2021〕8号，以下简称《意见》）建设。',
      '按照《云岭省办好医院的意见》（云政发〔2021〕8号）建设。',
    ],
    ['按照《云岭省办好医院的意见》（以下简称意见）建设，征求意见。', '按照《云岭省办好医院的意见》建设，征求意见。'],
  ])('reports %s', (text, after) => {
    const source = (words: string) => `云岭省实施方案\n\n一、任务\n\n${words}\n`
    expect(check(source(text), rule)).toMatchObject([{ severity: 'hint' }])
    expect(fixed(source(text), rule)).toBe(source(after))
  })

  it.each([
    '组建县域医疗共同体（以下简称医共体）。医共体落实。',
    '组建医共体联合体（以下简称医共体）。组建医共体。',
    '组建县域医疗共同体（以下简称医共体）。\n\n| 任务 | 责任单位 |\n|---|---|\n| 建设医共体 | 省卫生健康委 |',
  ])('leaves %j', (text) => {
    expect(marked(`云岭省实施方案\n\n一、任务\n\n${text}\n`, rule)).toEqual([])
  })

  it('tells each of two definitions of one word', () => {
    const text = '组建县域医疗共同体（以下简称医共体）。组建县域医疗共同体（以下简称医共体）。'
    expect(marked(`云岭省实施方案\n\n一、任务\n\n${text}\n`, rule)).toHaveLength(2)
  })
})
