/** A notation for expected ranges: `‹|` and `|›` stand around each in the text and are no part of it. */

import type { TextRange } from '../../server/src/text/range.js'

const open = '‹|'
const close = '|›'

/** A text without its marks, and the ranges that they stood around, in order of their starts. */
export interface Marked {
  readonly text: string
  readonly ranges: readonly TextRange[]
}

/** Takes the marks out of `source`; marks may nest. */
export function unmark(source: string): Marked {
  const ranges: { start: number; end: number }[] = []
  const pending: { start: number; end: number }[] = []
  let text = ''
  let at = 0
  for (const match of source.matchAll(/‹\||\|›/g)) {
    text += source.slice(at, match.index)
    at = match.index + match[0].length
    if (match[0] === open) {
      const range = { start: text.length, end: text.length }
      ranges.push(range)
      pending.push(range)
    } else {
      const range = pending.pop()
      if (!range) throw new RangeError(`a mark closes nothing: ${source}`)
      range.end = text.length
    }
  }
  if (pending.length > 0) throw new RangeError(`a mark is left open: ${source}`)
  return { text: text + source.slice(at), ranges }
}

/** `text` with marks around `ranges`, so that a test can compare texts rather than numbers. */
export function mark(text: string, ranges: readonly TextRange[]): string {
  const signs = ranges.flatMap(({ start, end }) => [
    { at: start, sign: open, other: end },
    { at: end, sign: close, other: start },
  ])
  signs.sort((a, b) => a.at - b.at || Number(a.sign === open) - Number(b.sign === open) || b.other - a.other)
  let result = ''
  let at = 0
  for (const { at: next, sign } of signs) {
    result += text.slice(at, next) + sign
    at = next
  }
  return result + text.slice(at)
}

/** What `find` marks in the unmarked `source`; equal to `source` when it finds exactly the marked ranges. */
export function remark(source: string, find: (text: string) => readonly TextRange[]): string {
  const { text } = unmark(source)
  return mark(text, find(text))
}
