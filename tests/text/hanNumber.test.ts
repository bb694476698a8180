import { describe, expect, it } from 'vitest'
import { hanNumber } from '../../server/src/text/hanNumber.js'

describe('Chinese numerals', () => {
  it.each([
    [1, '一'],
    [9, '九'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [35, '三十五'],
    [99, '九十九'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [112, '一百一十二'],
    [200, '二百'],
    [340, '三百四十'],
    [999, '九百九十九'],
    [1001, '一千零一'],
    [1010, '一千零一十'],
    [2300, '二千三百'],
    [9999, '九千九百九十九'],
  ])('%d: %s', (value, expected) => {
    expect(hanNumber(value)).toBe(expected)
  })
})
