/** The printed lines of a text at a place; lines end with LF, CRLF or a lone CR. */

import type { TextRange } from './range.js'

/** The offset at which the line that holds `offset` starts. */
export function lineStart(source: string, offset: number): number {
  let start = offset
  while (start > 0 && !isBreak(source.charCodeAt(start - 1))) start--
  return start
}

/** The offset at which the line that holds `offset` ends, in front of its break. */
export function lineEnd(source: string, offset: number): number {
  let end = offset
  while (end < source.length && !isBreak(source.charCodeAt(end))) end++
  return end
}

/** The line that holds `offset`, without its break. */
export function lineAround(source: string, offset: number): TextRange {
  return { start: lineStart(source, offset), end: lineEnd(source, offset) }
}

/** The line in front of the one that starts at `start`, without its break; `undefined` in front of the first. */
export function lineBefore(source: string, start: number): TextRange | undefined {
  if (start === 0) return undefined
  const end = source.slice(Math.max(0, start - 2), start) === '\r\n' ? start - 2 : start - 1
  return { start: lineStart(source, end), end }
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13
}
