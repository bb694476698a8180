import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBlanks } from '../../server/src/clauses/blanks.js'

/** Kind and text of each blank. */
function kinds(text: string): string[] {
  return readBlanks(text).map(({ kind, text: blank }) => `${kind} ${blank}`)
}

describe('what stands around a blank says what it wants', () => {
  test.each([
    ['（责任单位：XX牵头，XX、XX配合；责任人：XX）', ['lead XX', 'support XX', 'support XX', 'person XX']],
    ['牵头单位：XX\n配合单位：××', ['lead XX', 'support ××']],
    ['完成时限：20XX年XX月底前', ['deadline 20XX年XX月']],
    ['20XX年XX月XX日前完成', ['deadline 20XX年XX月XX日']],
    ['20XX年底前，到20XX年，', ['deadline 20XX', 'year 20XX']],
    ['XX省人民政府\n20XX年XX月XX日', ['region XX', 'date 20XX年XX月XX日']],
    ['X政办发〔20XX〕XX号', ['year 20XX', 'free XX']],
    ['建成XX家，达到XX%以上，就诊率达到XX', ['number XX', 'number XX', 'number XX']],
    ['每XX调度一次', ['frequency XX']],
    ['成立由XX任组长的领导小组', ['person XX']],
    ['（{next}）建设。\n{item}. 推进。', ['ordinal {next}', 'ordinal {item}']],
    ['责任人：；完成时限：', ['person ']],
    ['由____牵头，【】，待定', ['lead ____', 'free 【】', 'free 待定']],
    ['', []],
    ['没有空白。', []],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected)
  })

  test('in a table, the heading of the column', () => {
    const table =
      '| 任务 | 牵头部门 | 配合部门 | 责任人 | 时限 |\n| --- | --- | --- | --- | --- |\n| XX | XX | XX | XX | 20XX年 |'
    expect(kinds(table)).toEqual(['free XX', 'lead XX', 'support XX', 'person XX', 'deadline 20XX'])
  })
})

test('blanks are in order, apart and within the text, whatever the text', () => {
  const pieces = fc.constantFrom(
    'XX',
    '20XX年',
    'XX月',
    '|',
    '\n',
    '责任人：',
    '；',
    '{next}',
    '〔20XX〕',
    '牵头',
    '_',
    '年',
    'a',
    '\ud800',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const text = parts.join('')
      let last = 0
      for (const { start, end, text: blank } of readBlanks(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(text.slice(start, end)).toBe(blank)
        last = end
      }
    }),
  )
})
