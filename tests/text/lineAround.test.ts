import { describe, expect, it } from 'vitest'
import { lineAround, lineBefore } from '../../server/src/text/lineAround.js'
import { cursor } from '../support/cursor.js'

describe('lineAround', () => {
  it.each([
    ['甲\n乙<|>丙\n丁', '乙丙'],
    ['甲\r\n<|>乙\r\n', '乙'],
    ['甲\r乙<|>\r丙', '乙'],
    ['<|>\n甲', ''],
    ['<|>', ''],
  ])('%j', (source, line) => {
    const { text, offset } = cursor(source)
    const { start, end } = lineAround(text, offset)
    expect(text.slice(start, end)).toBe(line)
  })
})

describe('lineBefore', () => {
  it.each(['甲\n', '甲\r\n', '甲\r', '乙\n甲\n'])('%j', (text) => {
    const line = lineBefore(text, text.length)
    expect(text.slice(line?.start, line?.end)).toBe('甲')
  })

  it('is none in front of the first line', () => {
    expect(lineBefore('甲', 0)).toBeUndefined()
  })
})
