import { describe, expect, test } from 'vitest'
import { displayWidth, padEnd, padStart, truncate } from '../../server/src/text/width.js'

describe('width', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['方案', 4],
    ['（一）', 6],
    ['“十四五”', 8],
    ['ａｂ', 4],
    ['ｱ', 1],
    ['𠮷', 2],
    ['e\u0301', 1],
    ['📄', 2],
    ['a\u200bb', 2],
    ['\t', 0],
  ])('%j takes %i columns', (text, columns) => {
    expect(displayWidth(text)).toBe(columns)
  })

  test('fills up by columns, not by characters', () => {
    expect([padEnd('方案', 6), padStart('方案', 6), padEnd('方案', 2)]).toEqual(['方案  ', '  方案', '方案'])
  })

  test('cuts between characters', () => {
    expect([truncate('重点任务', 8), truncate('重点任务', 7), truncate('重点任务', 6)]).toEqual([
      '重点任务',
      '重点任…',
      '重点…',
    ])
  })
})
