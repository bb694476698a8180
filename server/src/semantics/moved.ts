/** Parts of the model at another place of the text: every offset some UTF-16 units further on. */

import type { TextRange } from '../text/range.js'
import type { Abbreviation, Citation, Convention, Responsibility, Target } from './model.js'

/** `item` moved by `delta`; its own offsets are those of its range alone. */
export function movedRange<Item extends TextRange>(item: Item, delta: number): Item {
  return { ...item, start: item.start + delta, end: item.end + delta }
}

/** Each of `items` moved by `delta` as `move` does it. */
export function movedEach<Item>(
  items: readonly Item[],
  delta: number,
  move: (item: Item, delta: number) => Item,
): readonly Item[] {
  return items.length === 0 ? items : items.map((item) => move(item, delta))
}

/** `items` whose own offsets are those of their ranges alone, moved by `delta`. */
export function movedRanges<Item extends TextRange>(items: readonly Item[], delta: number): readonly Item[] {
  return movedEach(items, delta, movedRange)
}

/** A responsibility with its label and parties moved by `delta`. */
export function movedResponsibility(clause: Responsibility, delta: number): Responsibility {
  const { labelRange } = clause
  const moved = { ...movedRange(clause, delta), parties: movedRanges(clause.parties, delta) }
  return labelRange ? { ...moved, labelRange: movedRange(labelRange, delta) } : moved
}

/** A target with its value moved by `delta`. */
export function movedTarget(target: Target, delta: number): Target {
  const { valueStart, valueEnd } = target
  return { ...movedRange(target, delta), valueStart: valueStart + delta, valueEnd: valueEnd + delta }
}

/** A citation with its number moved by `delta`. */
export function movedCitation<Cited extends Pick<Citation, 'start' | 'end' | 'numberRange'>>(
  citation: Cited,
  delta: number,
): Cited {
  const { numberRange } = citation
  const moved = movedRange(citation, delta)
  return numberRange ? { ...moved, numberRange: movedRange(numberRange, delta) } : moved
}

/** A definition with its full form moved by `delta`. */
export function movedAbbreviation(abbreviation: Abbreviation, delta: number): Abbreviation {
  return { ...movedRange(abbreviation, delta), fullRange: movedRange(abbreviation.fullRange, delta) }
}

/** A convention with its parties moved by `delta`. */
export function movedConvention(convention: Convention, delta: number): Convention {
  return { ...movedRange(convention, delta), parties: movedRanges(convention.parties, delta) }
}
