import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/text/bracket-unbalanced.js'
import { check, fixed, marked } from '../../support/check.js'

const plan = (text: string) => `云岭省推动公立医院高质量发展实施方案\n\n一、重点任务\n\n${text}\n`

describe('bracket-unbalanced', () => {
  it.each([
    ['建设重点专科（省级，培养人才。', '（'],
    ['建设重点专科省级），培养人才。', '）'],
    ['按照《办法执行。', '《'],
    ['深化放管服”改革。', '”'],
    ['按照省发〔20218号执行。', '〔'],
    ['【重点任务建设专科。', '【'],
  ])('reports the half in %s', (text, half) => {
    expect(check(plan(text), rule)).toMatchObject([{ text: half, severity: 'warning' }])
  })

  it.each([
    '建设（省级〔国家级〕）专科。',
    '建设(省级）专科。',
    '任务：1）建设专科；2）培养人才。',
    '深化“放管服”改革。',
    '按照《关于印发〈办法〉的通知》执行。',
    "用撇号 it's 的文字。",
  ])('leaves %s', (text) => {
    expect(marked(plan(text), rule)).toEqual([])
  })

  it('leaves a bracket that closes a few paragraphs on', () => {
    expect(marked(plan('建设专科。（牵头单位：省财政厅\n\n完成时限：2025年底前）'), rule)).toEqual([])
  })

  it('leaves quotations that open in each paragraph', () => {
    expect(marked(plan('“建设专科。\n\n“培养人才。”'), rule)).toEqual([])
  })

  it('leaves damaged paragraphs', () => {
    expect(marked(plan('建设\ue2ae专科（省级，培养人才。'), rule)).toEqual([])
  })

  it.each([
    ['深化“放管服“改革。', '深化“放管服”改革。'],
    ['按照省发〔2021）8号执行。', '按照省发〔2021〕8号执行。'],
  ])('mends the wrong half in %s', (text, better) => {
    expect(check(plan(text), rule)).toHaveLength(1)
    expect(fixed(plan(text), rule)).toBe(plan(better))
  })

  it('says it once for many in a paragraph', () => {
    expect(check(plan('（）））））建设专科。'), rule)).toHaveLength(1)
  })
})
