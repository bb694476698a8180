/** When a task is due as a whole, told from all the deadlines that it names. */

import { lastDayOf, ofTheWhole } from '../semantics/due.js'
import type { Deadline } from '../semantics/model.js'

export { lastDayOf, ofTheWhole } from '../semantics/due.js'

/** When something is due. */
export interface Due {
  /** `by` a day or within a period that ends; `recurring` without end; `open` without any date that can be reckoned. */
  readonly kind: 'by' | 'recurring' | 'open'
  /** ISO date of the first day of a period; absent where only the end is named. */
  readonly from?: string
  /** ISO date of the last day, for `by`. */
  readonly date?: string
  /** How exactly the last day is named: for `year` the month is nobody's promise. */
  readonly precision: Deadline['precision']
  /** The deadline as printed. */
  readonly text: string
}

/**
 * The deadline of the whole: the last of those with a label, else the last of all; only without dates a rhythm or an open one counts.
 * `undefined` where there is none, or where its year is blank.
 */
export function dueOf(deadlines: readonly Deadline[]): Due | undefined {
  const own = ofTheWhole(deadlines)
  const dated = own.filter((one) => !one.blank && lastDayOf(one) !== undefined)
  if (dated.length > 0) return datedDue(dated)
  const other = own.find((one) => one.kind === 'recurring') ?? own.find((one) => !one.blank)
  if (!other) return undefined
  const kind = other.kind === 'recurring' ? 'recurring' : 'open'
  return { kind, precision: other.precision, text: other.text }
}

/** The deadlines of the whole as printed, each once; several dates of one statement (2019年7月底前，以后每年持续实施) with the words between them. */
export function deadlineTexts(source: string, deadlines: readonly Deadline[]): string[] {
  const texts: string[] = []
  let before: Deadline | undefined
  for (const one of ofTheWhole(deadlines)) {
    const between = before && one.start >= before.end ? source.slice(before.end, one.start) : undefined
    if (one.labelled && between !== undefined && /^[^。；;：:（）()|\t\r\n]{0,20}$/.test(between))
      texts.push(`${texts.pop()}${between.replace(/\s+/g, '')}${one.text}`)
    else texts.push(one.text)
    before = one
  }
  return [...new Set(texts)]
}

function datedDue(dated: readonly Deadline[]): Due {
  const last = dated.reduce((one, other) => ((lastDayOf(other) ?? '') > (lastDayOf(one) ?? '') ? other : one))
  const from = last.kind === 'from-to' ? last.from : undefined
  return {
    kind: 'by',
    ...(from === undefined ? {} : { from }),
    date: lastDayOf(last),
    precision: last.precision,
    text: last.text,
  }
}

/** How a task stands on a day: 绿 in time, 黄 due within `soonDays`, 红 overdue; grey without a date that could be missed. */
export type Light = 'green' | 'yellow' | 'red' | 'grey'

/** A task is yellow from so many days before its last day. */
export const soonDays = 30

/** The light of a task that is `due`, on the ISO date `today`; what is done is green. */
export function lightOf(due: Due | undefined, today: string, isDone = false): Light {
  if (isDone) return 'green'
  if (due?.date === undefined) return 'grey'
  if (today > due.date) return 'red'
  return daysBetween(today, due.date) <= soonDays ? 'yellow' : 'green'
}

/** Days from one ISO date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}
