import { describe, expect, it } from 'vitest'
import { countOf, dayBefore, isoDate, lastDay, planPeriodOf, yearOf } from '../../server/src/semantics/calendar.js'

describe('days', () => {
  it.each([
    [[2024, 2, 29], '2024-02-29'],
    [[2023, 2, 29], undefined],
    [[1900, 2, 29], undefined],
    [[2000, 2, 29], '2000-02-29'],
    [[2024, 12, 31], '2024-12-31'],
    [[2024, 4, 31], undefined],
    [[2024, 0, 1], undefined],
    [[2024, 13, 1], undefined],
    [[2024, 1, 0], undefined],
    [[2024, 1, 32], undefined],
    [[2024, 1, 1], '2024-01-01'],
  ])('%j is %s', ([year, month, day], expected) => {
    expect(isoDate(year, month, day)).toBe(expected)
  })

  it('months end as they do', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => lastDay(2023, month))).toEqual([
      31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ])
  })

  it.each([
    ['2024-03-01', '2024-02-29'],
    ['2023-03-01', '2023-02-28'],
    ['2024-01-01', '2023-12-31'],
    ['2024-05-10', '2024-05-09'],
    ['2024-05-01', '2024-04-30'],
  ])('before %s comes %s', (date, expected) => {
    expect(dayBefore(date)).toBe(expected)
  })
})

describe('five-year plans', () => {
  it.each([
    ['十', '2001-01-01', '2005-12-31'],
    ['十一', '2006-01-01', '2010-12-31'],
    ['十四', '2021-01-01', '2025-12-31'],
    ['十五', '2026-01-01', '2030-12-31'],
  ])('%s五', (numeral, from, to) => {
    expect(planPeriodOf(numeral)).toEqual({ from, to })
  })

  it.each(['九', '', '二十', '十〇'])('%j五 is none', (numeral) => {
    expect(planPeriodOf(numeral)).toBeUndefined()
  })
})

describe('years and counts in words', () => {
  it.each([
    ['2025', 2025],
    ['二〇二五', 2025],
    ['二○二零', 2020],
    ['20__', undefined],
    ['二五', undefined],
    ['二〇二五年', undefined],
  ])('the year %s', (text, expected) => {
    expect(yearOf(text)).toBe(expected)
  })

  it.each([
    ['12', 12],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['三十五', 35],
    ['两', 2],
    ['九', 9],
    ['两三', undefined],
    ['', undefined],
    ['百', undefined],
  ])('the count %j', (text, expected) => {
    expect(countOf(text)).toBe(expected)
  })
})
