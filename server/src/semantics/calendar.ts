/** Days, months and periods as ISO dates, without a clock. */

import type { Period } from './model.js'

/** `YYYY-MM-DD` for year, month and day, both one-based; `undefined` when there is no such day. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return undefined
  return `${year}-${two(month)}-${two(day)}`
}

/** The last day of a month, both one-based. */
export function lastDay(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The day before an ISO date. */
export function dayBefore(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  if (day > 1) return `${year}-${two(month)}-${two(day - 1)}`
  if (month > 1) return `${year}-${two(month - 1)}-${two(lastDay(year, month - 1))}`
  return `${year - 1}-12-31`
}

/** The years of a national five-year plan named by its numeral, e.g. 十四 for 2021–2025; `undefined` for others. */
export function planPeriodOf(numeral: string): Period | undefined {
  const sign = numeral.slice(1)
  const index = sign === '' ? -1 : '一二三四五六七八九'.indexOf(sign)
  if (!numeral.startsWith('十') || (sign !== '' && index < 0)) return undefined
  const first = 2006 + index * 5
  return { from: `${first}-01-01`, to: `${first + 4}-12-31` }
}

/** A year in digits or Chinese numerals (二〇二五); `undefined` for a blank such as 20__. */
export function yearOf(text: string): number | undefined {
  if (/^\d{4}$/.test(text)) return Number(text)
  if (!/^[一二三四五六七八九〇○零]{4}$/.test(text)) return undefined
  return Number([...text].map((sign) => ('〇○零'.includes(sign) ? 0 : '一二三四五六七八九'.indexOf(sign) + 1)).join(''))
}

/** A count below 100 in digits or Chinese numerals (十二, 两); `undefined` for others such as 两三. */
export function countOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text)
  const found = /^(?:(?<tens>[一二两三四五六七八九]?)十)?(?<ones>[一二两三四五六七八九]?)$/.exec(text)
  if (!found || text === '') return undefined
  const { tens, ones = '' } = found.groups ?? {}
  return (tens === undefined ? 0 : (digitOf(tens) || 1) * 10) + digitOf(ones)
}

function digitOf(sign: string): number {
  return sign === '两' ? 2 : sign === '' ? 0 : '一二三四五六七八九'.indexOf(sign) + 1
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
