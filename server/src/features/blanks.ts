/** From blank to blank: the next place that a drafter still has to fill in. */

import type { Analysis } from '../analysis/analyse.js'
import type { TextRange } from '../text/range.js'

/** Which way to go. */
export type Direction = 'next' | 'previous'

/**
 * The first blank behind `from`, or the last one before it; goes on at the other end of the plan, and is `undefined`
 * when the plan has no blank. A blank that `from` covers exactly counts as visited.
 */
export function blankFrom({ plan }: Analysis, from: TextRange, direction: Direction): TextRange | undefined {
  const blanks = inOrder(plan.source, plan.placeholders)
  if (direction === 'next') return blanks.find((blank) => isBehind(blank, from)) ?? blanks[0]
  return blanks.findLast(({ end }) => end <= from.start) ?? blanks.at(-1)
}

/** Behind the selection, or at the caret, which stands in front of a blank that is not visited yet. */
function isBehind(blank: TextRange, from: TextRange): boolean {
  if (from.start === from.end) return blank.start >= from.start
  return blank.start >= from.end
}

/** In order of place, without those that lie in another, such as the XX of 20XX年XX月. */
function inOrder(source: string, blanks: readonly TextRange[]): TextRange[] {
  const sorted = blanks.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const kept: TextRange[] = []
  for (const { start, end } of sorted) {
    if (start >= (kept.at(-1)?.end ?? 0)) kept.push(inside(source, { start, end }))
  }
  return kept
}

/** The blank without the brackets around it, which stay when it is filled in: 20XX of 〔20XX〕; empty ones as they are. */
function inside(source: string, { start, end }: TextRange): TextRange {
  const bracketed = /^[〔（【].+[〕）】]$/.test(source.slice(start, end))
  return bracketed ? { start: start + 1, end: end - 1 } : { start, end }
}
