/** Whether the draft keeps the dates of the document above. */

import { lastDayOf, ofTheWhole } from '../semantics/due.js'
import type { Deadline } from '../semantics/model.js'
import { plain } from '../text/identity.js'
import type { Passage } from './passage.js'

/** The date of one task above, and what the draft makes of it. */
export interface DeadlineComparison {
  readonly upper: Deadline
  /** The date in the draft that keeps it, or the one that is later; `undefined` where the draft has none. */
  readonly draft?: Deadline
  readonly verdict: 'kept' | 'later' | 'absent'
}

/** The deadline that `upper` has as a whole: the last of its dates; `undefined` without any that can be reckoned. */
export function dueOf(upper: Passage): Deadline | undefined {
  return latest(ofTheWhole(upper.deadlines).filter(isDated))
}

/**
 * Compares the date of `upper` with the passages of the draft that take it up; `undefined` where the task above has none.
 * `others` gives the dates of the further tasks that a passage takes up: what keeps one of them is not called late.
 */
export function compareDeadline(
  upper: Passage,
  drafts: readonly Passage[],
  rows: readonly Passage[],
  others: (draft: Passage) => readonly Deadline[],
): DeadlineComparison | undefined {
  const due = dueOf(upper)
  if (!due) return undefined
  const found = drafts.flatMap((draft) => {
    const dates = datesOf(draft, rows)
    return dates.length > 0 ? [{ draft, dates }] : []
  })
  if (found.length === 0) return { upper: due, verdict: 'absent' }
  for (const { draft, dates } of found) {
    const isLate = dates.every((one) => isLater(one, due))
    const last = latest(dates)
    if (isLate && last && others(draft).every((other) => isLater(last, other)))
      return { upper: due, draft: last, verdict: 'later' }
  }
  return { upper: due, draft: latest(found[0].dates), verdict: 'kept' }
}

/** True when `one` ends after `other`, as far as both say it: 2023年 is not after 2023年6月. */
export function isLater(one: Deadline, other: Deadline): boolean {
  const length = Math.min(lengths[one.precision] ?? 10, lengths[other.precision] ?? 10)
  return (lastDayOf(one) ?? '').slice(0, length) > (lastDayOf(other) ?? '').slice(0, length)
}

/** The last of the dates with a label, in the text or else in the annexed list; without them all of the dates. */
function datesOf(draft: Passage, rows: readonly Passage[]): readonly Deadline[] {
  const labelled = (deadlines: readonly Deadline[]): readonly Deadline[] => deadlines.filter((one) => one.labelled)
  const listed = rows.filter((row) => plain(row.title) === plain(draft.title)).flatMap((row) => labelled(row.deadlines))
  const own = [labelled(draft.deadlines), listed].map((list) => list.filter(isDated)).find((list) => list.length > 0)
  const last = own && latest(own)
  return last ? [last] : draft.deadlines.filter(isDated)
}

function isDated(deadline: Deadline): boolean {
  return !deadline.blank && !deadline.ambiguous && deadline.kind !== 'recurring' && lastDayOf(deadline) !== undefined
}

function latest(deadlines: readonly Deadline[]): Deadline | undefined {
  let last = deadlines.at(0)
  for (const one of deadlines) if ((lastDayOf(one) ?? '') > (lastDayOf(last ?? one) ?? '')) last = one
  return last
}

/** Length of the part of an ISO date that a deadline of this precision fixes. */
const lengths: Readonly<Record<string, number>> = {
  year: 4,
  'plan-period': 4,
  'half-year': 7,
  quarter: 7,
  month: 7,
  xun: 7,
}
