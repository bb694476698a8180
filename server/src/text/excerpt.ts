/** Texts cut to the length that is shown. */

import type { TextRange } from './range.js'

/** `text`, or its first `most` UTF-16 units and a sign for the rest; never cut within a character. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** A stretch of `source` in one line, shortened to `most` UTF-16 units. */
export function excerpt(source: string, { start, end }: TextRange, most = 60): string {
  // Three times the length shown leaves enough where line breaks and spaces are drawn together.
  const reach = Math.min(end, start + most * 3)
  const shown = shortened(source.slice(start, reach).replace(/\s+/g, ' ').trim(), most)
  return reach < end && !shown.endsWith('…') ? `${shown}…` : shown
}
