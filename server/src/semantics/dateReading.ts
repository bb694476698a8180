/** Gives matches of the date grammar their meaning: ISO dates, precision, ambiguity. */

import { countOf, dayBefore, isoDate, lastDay, planPeriodOf, yearOf } from './calendar.js'
import type { DateMatch, Groups } from './dateGrammar.js'
import type { Deadline } from './model.js'

/** What a date says, without its place. */
export type Read = Pick<
  Deadline,
  'kind' | 'date' | 'from' | 'to' | 'precision' | 'frequency' | 'duration' | 'blank' | 'ambiguous' | 'inheritedYear'
>

/** The meaning of a match; `fallbackYear` stands for a year that the text does not name. */
export function readDate(
  { text, groups: g }: DateMatch,
  fallbackYear: number | undefined,
  labelled: boolean,
): Read | undefined {
  if (g.from && g.to) return readRange(g)
  if (g.mYear) return readMonthRange(g)
  if (g.since) return readSince(g)
  if (g.year) return readFull(g, labelled)
  if (g.plan) return readPlan(g)
  if (g.every) return readRecurring(g)
  if (g.after) return { kind: 'relative', precision: 'none', duration: durationOf(g.after) }
  if (g.span) return readSpan(g)
  if (g.word) return readYearWord(text, fallbackYear)
  if (g.next) return readYearWord(text.replace('明年', '年'), fallbackYear === undefined ? undefined : fallbackYear + 1)
  if (g.sQuarter) return readShort(g, fallbackYear, labelled)
  return g.sMonth ? readShort(g, fallbackYear, labelled) : undefined
}

function readRange(g: Groups): Read {
  const from = yearOf(g.from ?? '')
  const to = yearOf(g.to ?? '')
  if (from === undefined || to === undefined) return { kind: 'from-to', precision: 'year', blank: true }
  const fromMonth = g.fromMonth ? parseInt(g.fromMonth, 10) : 1
  const toMonth = g.toMonth ? parseInt(g.toMonth, 10) : 12
  return {
    kind: 'from-to',
    from: isoDate(from, fromMonth, 1),
    to: isoDate(to, toMonth, lastDay(to, toMonth)),
    precision: g.fromMonth || g.toMonth ? 'month' : 'year',
  }
}

function readMonthRange(g: Groups): Read {
  const of = yearOf(g.mYear ?? '')
  if (of === undefined) return { kind: 'from-to', precision: 'month', blank: true }
  const to = parseInt(g.mTo ?? '12', 10)
  return {
    kind: 'from-to',
    from: isoDate(of, parseInt(g.mFrom ?? '1', 10), g.mFromDay ? parseInt(g.mFromDay, 10) : 1),
    to: isoDate(of, to, g.mToDay ? parseInt(g.mToDay, 10) : lastDay(of, to)),
    precision: g.mToDay ? 'day' : 'month',
  }
}

function readSince(g: Groups): Read {
  const of = yearOf(g.since ?? '')
  const from =
    of === undefined
      ? undefined
      : isoDate(of, g.sinceMonth ? parseInt(g.sinceMonth, 10) : 1, g.sinceDay ? parseInt(g.sinceDay, 10) : 1)
  return {
    kind: 'from-to',
    from,
    precision: g.sinceDay ? 'day' : g.sinceMonth ? 'month' : 'year',
    ...(of === undefined ? { blank: true } : {}),
  }
}

/** A date with its year: the last day that it allows, or the period that it names. */
function readFull(g: Groups, labelled: boolean): Read | undefined {
  const of = yearOf(g.year ?? '')
  const end =
    g.before ??
    g.prefix ??
    g.tail ??
    (g.monthEnd === '初' || g.yearEnd === '初' || g.yearEnd === '年初' ? undefined : (g.monthEnd ?? g.yearEnd))
  const by = end !== undefined || labelled
  const unit = unitOf(g)
  const blank = of === undefined ? { blank: true as const } : {}
  const ambiguous = ambiguityOf(g, unit)
  if (of === undefined)
    return { kind: by ? 'by' : 'during', precision: unit, ...blank, ...(ambiguous ? { ambiguous } : {}) }
  const [from, to] = boundsOf(of, g, unit)
  if (from === undefined || to === undefined) return undefined
  if (!by) return { kind: 'during', from, to, precision: unit }
  const literal = ambiguous === 'before-year' || ambiguous === 'before-month'
  return { kind: 'by', date: literal ? dayBefore(from) : to, precision: unit, ...(ambiguous ? { ambiguous } : {}) }
}

function unitOf(g: Groups): Deadline['precision'] {
  if (g.day) return 'day'
  if (g.xun) return 'xun'
  if (g.month) return 'month'
  if (g.half) return 'half-year'
  return g.quarter ? 'quarter' : 'year'
}

function ambiguityOf(g: Groups, unit: Deadline['precision']): Deadline['ambiguous'] {
  if (!g.before || g.tail || g.monthEnd || g.yearEnd) return undefined
  if (unit === 'year') return 'before-year'
  if (unit === 'month') return 'before-month'
  return unit === 'xun' ? 'before-xun' : undefined
}

function boundsOf(of: number, g: Groups, unit: Deadline['precision']): [string | undefined, string | undefined] {
  const inMonth = g.month ? parseInt(g.month, 10) : 1
  if (unit === 'day') {
    const date = isoDate(of, inMonth, parseInt(g.day ?? '1', 10))
    return [date, date]
  }
  if (unit === 'xun') return xunBounds(of, inMonth, g.xun ?? '')
  if (unit === 'month') return [isoDate(of, inMonth, 1), isoDate(of, inMonth, lastDay(of, inMonth))]
  if (unit === 'half-year')
    return g.half === '上半年' ? [isoDate(of, 1, 1), isoDate(of, 6, 30)] : [isoDate(of, 7, 1), isoDate(of, 12, 31)]
  if (unit === 'quarter') return quarterBounds(of, g.quarter ?? '')
  return [isoDate(of, 1, 1), isoDate(of, 12, 31)]
}

function xunBounds(of: number, inMonth: number, name: string): [string | undefined, string | undefined] {
  if (name === '上旬') return [isoDate(of, inMonth, 1), isoDate(of, inMonth, 10)]
  if (name === '下旬') return [isoDate(of, inMonth, 21), isoDate(of, inMonth, lastDay(of, inMonth))]
  return [isoDate(of, inMonth, name === '中旬' ? 11 : 1), isoDate(of, inMonth, 20)]
}

function quarterBounds(of: number, name: string): [string | undefined, string | undefined] {
  const sign = name.replace(/第|季度/g, '')
  const index = '一二三四'.includes(sign) ? '一二三四'.indexOf(sign) : Number(sign) - 1
  const last = index * 3 + 3
  return [isoDate(of, last - 2, 1), isoDate(of, last, lastDay(of, last))]
}

function readPlan(g: Groups): Read | undefined {
  const period = planPeriodOf(g.planNumber ?? '')
  if (!period) return undefined
  if (/末/.test(g.plan ?? '')) return { kind: 'by', date: period.to, precision: 'plan-period' }
  return { kind: 'during', from: period.from, to: period.to, precision: 'plan-period' }
}

const frequencies: Readonly<Record<string, string>> = {
  年: 'year',
  两年: 'year',
  三年: 'year',
  半年: 'half-year',
  学期: 'half-year',
  季度: 'quarter',
  季: 'quarter',
  月: 'month',
  旬: 'xun',
  周: 'week',
  日: 'day',
  天: 'day',
}

function readRecurring(g: Groups): Read {
  const frequency = frequencies[g.unit ?? g.rhythm ?? ''] ?? 'year'
  const precision = frequency === 'week' || frequency === 'day' ? 'day' : (frequency as Deadline['precision'])
  return { kind: 'recurring', frequency, precision }
}

function readSpan(g: Groups): Read {
  const unit = g.spanUnit ?? g.inUnit ?? '年'
  const duration = durationOf(`${g.spanAmount ?? g.inAmount ?? ''}${unit}`)
  return {
    kind: g.spanUnit ? 'during' : 'relative',
    precision: unit === '年' ? 'year' : unit === '个月' ? 'month' : 'day',
    ...(duration ? { duration } : {}),
  }
}

/** The ISO 8601 duration that `text` ends in: P3M for 三个月; `undefined` for 两三年 and for none. */
export function durationOf(text: string): string | undefined {
  const found = /(\d{1,6}|[一二三四五六七八九十两半]{1,6})个?(工作日|日|天|周|月|年)(?:之?内|以内)?$/.exec(text)
  if (!found) return undefined
  if (found[1] === '半') return found[2] === '年' ? 'P6M' : undefined
  const count = countOf(found[1])
  if (count === undefined) return undefined
  return `P${count}${found[2] === '年' ? 'Y' : found[2] === '月' ? 'M' : found[2] === '周' ? 'W' : 'D'}`
}

/** 年内, 年底前, 今年6月底前: the year comes from the text before or from the plan. */
function readYearWord(text: string, of: number | undefined): Read | undefined {
  const inMonth = /(1[0-2]|0?[1-9])月/.exec(text)
  const precision = inMonth ? ('month' as const) : ('year' as const)
  if (of === undefined) return { kind: 'by', precision, inheritedYear: true }
  const last = inMonth ? Number(inMonth[1]) : 12
  return { kind: 'by', date: isoDate(of, last, lastDay(of, last)), precision, inheritedYear: true }
}

function readShort(g: Groups, of: number | undefined, labelled: boolean): Read | undefined {
  if (!g.sBefore && !g.sEnd && !g.sQuarter && !labelled) return undefined
  const groups: Groups = {
    quarter: g.sQuarter,
    month: g.sMonth,
    day: g.sDay,
    xun: g.sXun,
    monthEnd: g.sEnd,
    before: g.sBefore === '内' ? undefined : g.sBefore,
  }
  const unit = unitOf(groups)
  if (of === undefined) return { kind: 'by', precision: unit, inheritedYear: true }
  const read = readFull({ ...groups, year: String(of), prefix: '至' }, labelled)
  return read ? { inheritedYear: true, ...read } : undefined
}
