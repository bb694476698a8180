/** Readings without their place, by which what was made of several of them is known again. */

import type { Reading } from './reading.js'

/** One reading of a row of them. */
export interface Mark {
  readonly memo: unknown
  /** From the first of the row, in UTF-16 units of the source. */
  readonly distance: number
  /** What else counts of it. */
  readonly kind: unknown
}

/** The mark of `reading` in a row that begins with `first`. */
export function markOf(reading: Reading, first: Reading, kind?: unknown): Mark {
  return { memo: reading.memo, distance: reading.base - first.base, kind }
}

/** True when `mark` is that of `reading` in a row that begins with `first`, be the row moved or not. */
export function isMarked(mark: Mark, reading: Reading, first: Reading, kind?: unknown): boolean {
  return mark.memo === reading.memo && mark.distance === reading.base - first.base && mark.kind === kind
}
