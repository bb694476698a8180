import { describe, expect, it } from 'vitest'
import { analyse } from '../../server/src/analysis/analyse.js'
import { onType } from '../../server/src/features/onType.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { applyEdits } from '../../server/src/text/range.js'
import { cursor } from '../support/cursor.js'

function typed(source: string, sign = '\n'): string {
  const { text, offset } = cursor(source)
  return applyEdits(text, onType(analyse({ text, templates: builtinTemplates }), offset, sign))
}

const unchanged = (source: string): string => cursor(source).text

describe('Enter', () => {
  it.each([
    ['一、任务\n（一）甲。建设平台。\n<|>', '一、任务\n（一）甲。建设平台。\n（二）'],
    ['一、任务\r\n(一)甲。建设平台。\r\n<|>', '一、任务\r\n(一)甲。建设平台。\r\n(二)'],
    ['一、任务\n  1. 甲。建设平台。\n  <|>', '一、任务\n  1. 甲。建设平台。\n  2. '],
    ['一、任务\n（９）甲。建设平台。\n<|>', '一、任务\n（９）甲。建设平台。\n（１０）'],
    ['第一条 为规范管理，制定本办法。\n<|>', '第一条 为规范管理，制定本办法。\n第二条 '],
    ['一、任务\n1.甲\n2.乙\n<|>', '一、任务\n1.甲\n2.乙\n3.'],
  ])('goes on behind an item: %j', (before, after) => {
    expect(typed(before)).toBe(after)
  })

  it.each([
    ['a heading that waits for its text', '一、任务\n<|>'],
    ['a Markdown heading', '## 一、任务。\n<|>'],
    [
      'a label below a Markdown heading',
      '## 一、任务\n\n### （一）甲\n责任单位：省教育厅\n### （二）乙\n责任单位：省教育厅\n<|>',
    ],
    ['a paragraph', '一、任务\n加强建设，提高质量。\n<|>'],
    ['a line that was cut in two', '一、任务\n（一）甲。建设\n<|>平台。\n'],
    ['the title', '云岭省推动公立医院高质量发展实施方案\n<|>'],
    ['a row', '序号\t任务\t责任单位\n1\t建设平台\t省教育厅\n<|>'],
    ['nothing', '<|>'],
  ])('adds nothing behind %s', (_, text) => {
    expect(typed(text)).toBe(unchanged(text))
  })

  it('waits for the blank line where items stand apart', () => {
    const text = '云岭省某方案\n\n为推动工作，制定本方案。\n\n一、任务\n\n（一）甲。建设平台。\n'
    expect(typed(`${text}<|>`)).toBe(text)
    expect(typed(`${text}\n<|>`)).toBe(`${text}\n（二）`)
  })

  it('ends the list on an empty item', () => {
    expect(typed('一、任务\n（一）甲。建设平台。\n（二）\n<|>')).toBe('一、任务\n（一）甲。建设平台。\n')
  })

  it('gives the number between two items and leaves the items below', () => {
    expect(typed('一、任务\n（一）甲。建设。\n<|>\n（二）乙。建设。\n')).toBe(
      '一、任务\n（一）甲。建设。\n（二）\n（二）乙。建设。\n',
    )
  })
})

describe('Enter in the annex note', () => {
  const plan = '云岭省某方案\n\n为推动工作，制定本方案。\n\n一、任务\n\n建设平台。\n\n附件：1. 任务清单\n'

  it('gives the next number below the first', () => {
    expect(typed(`${plan}<|>\n\n云岭省人民政府\n2021年9月10日\n`)).toBe(
      `${plan}　　　2. \n\n云岭省人民政府\n2021年9月10日\n`,
    )
    expect(typed(`${plan}　　　2. 措施清单\n<|>`)).toBe(`${plan}　　　2. 措施清单\n　　　3. `)
  })

  it('ends on an empty line', () => {
    expect(typed(`${plan}　　　2. \n<|>`)).toBe(plan)
  })
})

describe('Enter in a plan with labels on lines of their own', () => {
  const item = (number: string): string => `（${number}）甲项。建设平台。\n责任单位：省教育厅\n责任人：厅长\n`
  const start = `一、任务\n${item('一')}${item('二')}`

  it.each([
    ['the first label behind the item', '（三）甲项。建设平台。\n', '责任单位：'],
    ['the next label', '（三）甲项。建设平台。\n责任单位：省财政厅\n', '责任人：'],
    ['the next number behind the last label', item('三'), '（四）'],
  ])('gives %s', (_, text, next) => {
    expect(typed(`${start}${text}<|>`)).toBe(start + text + next)
  })

  it('gives no label that only one item has', () => {
    const text = `一、任务\n${item('一')}（二）乙项。建设平台。\n责任单位：省财政厅\n`
    expect(typed(`${text}<|>`)).toBe(text)
  })

  it('takes an empty label out', () => {
    expect(typed(`${start}（三）甲项。建设平台。\n责任单位：\n<|>`)).toBe(`${start}（三）甲项。建设平台。\n`)
  })
})

describe('a closing bracket', () => {
  const clause = '（责任单位：省教育厅）'

  it('puts the full stop where the plan has it', () => {
    expect(
      typed(`一、任务\n1. 甲。建设。${clause}\n2. 乙。建设。${clause}\n3. 丙。建设${clause}<|>\n`, '）'),
    ).toContain(`3. 丙。建设。${clause}\n`)
    expect(
      typed(`一、任务\n1. 甲。建设${clause}。\n2. 乙。建设${clause}。\n3. 丙。建设${clause}<|>\n`, '）'),
    ).toContain(`3. 丙。建设${clause}。\n`)
  })

  it.each([
    `一、任务\n1. 甲。建设。${clause}\n2. 丙。建设${clause}<|>\n`,
    `一、任务\n1. 甲。建设。${clause}\n2. 乙。建设${clause}。\n3. 丙。建设${clause}<|>\n`,
    `一、任务\n1. 甲。建设。${clause}\n2. 乙。建设。${clause}\n3. 丙。建设（试行）<|>\n`,
    `一、任务\n1. 甲。建设。${clause}\n2. 乙。建设。${clause}\n3. 丙。建设${clause}<|>和平台\n`,
  ])('adds nothing where that is not clear: %j', (text) => {
    expect(typed(text, '）')).toBe(unchanged(text))
  })
})
