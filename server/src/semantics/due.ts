/** Which of its deadlines a task has as a whole, and the last day of one. */

import type { Deadline } from './model.js'

/** The deadlines that a task as a whole has: those with a label, else all. */
export function ofTheWhole(deadlines: readonly Deadline[]): readonly Deadline[] {
  const labelled = deadlines.filter((one) => one.labelled)
  return labelled.length > 0 ? labelled : deadlines
}

/** ISO date of the last day that `deadline` names; `undefined` for rhythms, open and blank ones. */
export function lastDayOf({ date, to, blank }: Deadline): string | undefined {
  return blank ? undefined : (date ?? to)
}
