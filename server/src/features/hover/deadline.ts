/** A deadline or the document's date, as read. */

import type { Deadline, Plan } from '../../semantics/model.js'
import { unitsOf } from '../../semantics/organs/index.js'
import { counted } from '../../text/counted.js'
import type { Localised } from '../../text/localised.js'
import { dateInChinese, type Explanation, fact, verbatim } from './explanation.js'

/** The deadline or date at `offset`; `undefined` when there is none. */
export function explainDateAt(plan: Plan, offset: number): Explanation | undefined {
  const all = [...unitsOf(plan).flatMap(({ deadlines }) => deadlines), ...plan.documentDeadlines]
  const deadline = all.find(({ start, end }) => start <= offset && offset < end)
  if (deadline) return explainDeadline(deadline)
  const { date, spans } = plan.metadata
  if (!spans.date || date === undefined || offset < spans.date.start || offset >= spans.date.end) return undefined
  return {
    range: spans.date,
    title: { zh: '成文日期', en: 'Date of the document' },
    facts: [{ name: dates.day, value: day(date) }],
  }
}

function explainDeadline(deadline: Deadline): Explanation {
  const { start, end, kind, precision, frequency, duration, hedge, inheritedYear, ambiguous, blank } = deadline
  return {
    range: { start, end },
    title: { zh: `时限：${kinds[kind].zh}`, en: `Deadline: ${kinds[kind].en}` },
    facts: [
      ...fact(dates.last, deadline.date === undefined ? undefined : day(deadline.date)),
      ...fact(dates.span, deadline.from === undefined ? undefined : span(deadline.from, deadline.to)),
      ...fact({ zh: '频次', en: 'How often' }, frequency === undefined ? undefined : everyTime(frequency)),
      ...fact({ zh: '期限', en: 'Duration' }, duration === undefined ? undefined : lengthOf(duration)),
      // 每季度 is no day that could be more or less precise, nor is 三年内.
      ...fact({ zh: '精确到', en: 'Precise to the' }, hasDays(deadline) ? periods[precision] : undefined),
      ...fact(
        { zh: '年份', en: 'Year' },
        inheritedYear
          ? { zh: '原文未写，按上文或方案推定', en: 'not written here; taken from the text before or the plan' }
          : undefined,
      ),
      ...fact({ zh: '空白', en: 'Blank' }, blank ? { zh: '年份待填', en: 'the year is to be filled in' } : undefined),
      ...fact({ zh: '语气', en: 'Hedge' }, hedge),
      ...fact({ zh: '两种读法', en: 'Two readings' }, ambiguous && readings[ambiguous]),
    ],
  }
}

function day(date: string): Localised {
  return { zh: dateInChinese(date), en: date }
}

function span(from: string, to: string | undefined): Localised {
  return { zh: `${dateInChinese(from)}至${to === undefined ? '' : dateInChinese(to)}`, en: `${from} — ${to ?? ''}` }
}

function hasDays({ kind, date, from }: Deadline): boolean {
  return kind !== 'recurring' && (date !== undefined || from !== undefined)
}

function everyTime(frequency: string): Localised {
  const period = periods[frequency] ?? verbatim(frequency)
  return { zh: `每${period.zh}`, en: `every ${period.en}` }
}

/** An ISO 8601 duration of the calendar in words: P3M is 3个月. */
function lengthOf(duration: string): Localised {
  const words = [...duration.matchAll(/(\d{1,9})([YMWD])/g)].map(({ 1: count, 2: sign }): Localised => {
    const { zh, en } = units[sign]
    return { zh: `${count}${zh}`, en: counted(Number(count), en).en }
  })
  return { zh: words.map(({ zh }) => zh).join(''), en: words.map(({ en }) => en).join(' ') }
}

const units: Readonly<Record<string, Localised>> = {
  Y: { zh: '年', en: 'year' },
  M: { zh: '个月', en: 'month' },
  W: { zh: '周', en: 'week' },
  D: { zh: '天', en: 'day' },
}

const dates = {
  day: { zh: '日期', en: 'Day' },
  last: { zh: '最后一天', en: 'Last day' },
  span: { zh: '起止', en: 'From — to' },
} as const satisfies Record<string, Localised>

const kinds: Readonly<Record<Deadline['kind'], Localised>> = {
  by: { zh: '某日之前', en: 'by a day' },
  during: { zh: '某一时期内', en: 'during a time' },
  'from-to': { zh: '起止日期', en: 'from one day to another' },
  recurring: { zh: '定期', en: 'recurring' },
  open: { zh: '没有具体日期', en: 'without a date' },
  relative: { zh: '从某事起算', en: 'counted from an event' },
}

const periods: Readonly<Record<string, Localised>> = {
  day: { zh: '日', en: 'day' },
  week: { zh: '周', en: 'week' },
  xun: { zh: '旬', en: 'ten days' },
  month: { zh: '月', en: 'month' },
  quarter: { zh: '季度', en: 'quarter' },
  'half-year': { zh: '半年', en: 'half-year' },
  year: { zh: '年', en: 'year' },
  'plan-period': { zh: '规划期', en: 'plan period' },
}

const readings: Readonly<Record<NonNullable<Deadline['ambiguous']>, Localised>> = {
  'before-year': { zh: '“年前”可指上年底前，也可指当年底前', en: 'by the end of the year before, or of that year' },
  'before-month': { zh: '“月前”可指上月底前，也可指当月底前', en: 'by the end of the month before, or of that month' },
  'before-xun': { zh: '“旬前”可指上旬末，也可指当旬末', en: 'by the end of the ten days before, or of those' },
}
