/** Physical lines with their readings, and the pieces that logical paragraphs are made of. */

import { isSuppressionLine } from '../text/directives.js'
import { type ReadingMode, readStretch } from '../text/normalise.js'
import type { Reading } from '../text/reading.js'
import { cutRunOn } from './runOn.js'

/** One physical line; `end` excludes its line break, `next` is the start of the following line. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly next: number
  /** The reading of the whole line, tabs and indent kept. */
  readonly reading: Reading
}

/** A stretch of one line that opens or continues a logical paragraph; its reading is trimmed and not empty. */
export interface Piece {
  readonly reading: Reading
  /** True when a blank line stands before it. */
  readonly afterBlank: boolean
  /** True when it starts a physical line (false for a cut inside a run-on line). */
  readonly opensLine: boolean
  /** White space in front of it on its line, in characters. */
  readonly indent: number
  readonly directive: boolean
}

/** The lines of `source`; LF, CRLF and CR end a line. */
export function splitLines(source: string, from: number, mode: ReadingMode): Line[] {
  const lines: Line[] = []
  const breaks = /\r\n|\n|\r/g
  breaks.lastIndex = from
  let start = from
  for (;;) {
    const found = breaks.exec(source)
    const end = found ? found.index : source.length
    const next = found ? found.index + found[0].length : source.length
    lines.push({ start, end, next, reading: readStretch(source, start, end, mode) })
    if (!found) return lines
    start = next
  }
}

/** True for a line of white space only. */
export function isBlank(line: Line): boolean {
  return line.reading.text.trim() === ''
}

/** The pieces of `lines`; run-on lines are cut where numbers and labels open new items. */
export function piecesOf(lines: readonly Line[]): Piece[] {
  const pieces: Piece[] = []
  let afterBlank = false
  for (const line of lines) {
    if (isBlank(line)) {
      afterBlank = true
      continue
    }
    const text = line.reading.text
    const cuts = cutRunOn(text)
    for (let index = 0; index < cuts.length; index++) {
      const reading = line.reading.slice(cuts[index], cuts[index + 1] ?? text.length).trim()
      if (reading.text === '') continue
      const indent = index === 0 ? text.length - text.trimStart().length : 0
      pieces.push({
        reading,
        afterBlank: afterBlank && index === 0,
        opensLine: index === 0,
        indent,
        directive: isSuppressionLine(reading.text),
      })
    }
    afterBlank = false
  }
  return pieces
}
