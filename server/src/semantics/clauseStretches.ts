/** The stretches of a paragraph that can hold a clause. */

import { characterSet } from '../text/characterSet.js'

/** Half-open reading offsets. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const opening = characterSet('（〔[【(')
const closing = characterSet('）〕]】)')
const none: readonly Stretch[] = []
/** A clause bracket is looked at up to this length; a longer one is text. */
export const longestClause = 1200
/** Outermost bracket pairs of a clause's length; the last one, left open, runs to the end of the paragraph. */
export function bracketGroups(text: string): readonly Stretch[] {
  const found: Stretch[] = []
  const open: number[] = []
  let lastOpen = -1
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (opening[code]) {
      open.push(at)
      lastOpen = at
    } else if (closing[code] && open.length > 0) found.push({ start: open.pop() ?? 0, end: at + 1 })
  }
  if (lastOpen < 0) return none
  if (open[open.length - 1] === lastOpen) found.push({ start: lastOpen, end: text.length + 1 })
  const short = found.filter((group) => group.end - group.start <= longestClause).sort((a, b) => a.start - b.start)
  let end = 0
  return short.filter((group) => {
    const outermost = group.start >= end
    if (outermost) end = group.end
    return outermost
  })
}

/** The first 。 of `text` in [`from`, `next`), or `next`. */
export function sentenceStop(text: string, from: number, next: number): number {
  const stop = text.indexOf('。', from)
  return stop >= 0 && stop < next ? stop : next
}
