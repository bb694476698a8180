/** Physical lines with their readings, and the pieces that logical paragraphs are made of. */

import { blankInlineDirectives, isSuppressionLine } from '../text/directives.js'
import { lineStarts } from '../text/lineIndex.js'
import { once, onceAt } from '../text/memo.js'
import { type ReadingMode, readStretch } from '../text/normalise.js'
import type { TextRange } from '../text/range.js'
import type { Reading } from '../text/reading.js'
import { sharedEnds } from '../text/sharedEnds.js'
import { countWhile } from '../text/sorted.js'
import { gluedCuts } from './lineKinds.js'
import { cutRunOn } from './runOn.js'

/** One physical line; `end` excludes its line break, `next` is the start of the following line. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly next: number
  /** The reading of the whole line, tabs and indent kept. */
  readonly reading: Reading
}

/** The lines of a text as they were read. */
export interface ReadLines {
  /** The text as written. */
  readonly source: string
  readonly from: number
  readonly mode: ReadingMode
  readonly lines: readonly Line[]
  /** The stretch whose lines were read anew; those around it were taken over from an earlier version. */
  readonly fresh: TextRange
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
  /** True for a line that is no part of the running text: a directive, or the text of a footnote. */
  readonly directive: boolean
}

/** The text of a footnote, in Markdown: below the page of the document, so no part of what runs on. */
const footnoteText = /^\[\^[\w-]{1,20}\][:：]/

/** The lines of `source` behind `from`; LF, CRLF and CR end a line. Those that `before` has as well are taken over. */
export function readLines(source: string, from: number, mode: ReadingMode, before?: ReadLines): ReadLines {
  const text = blankInlineDirectives(source)
  const whole = { start: from, end: source.length }
  if (!before || !isSameMode(before.mode, mode))
    return { source, from, mode, lines: splitLines(text, from, mode), fresh: whole }
  const { head, tail, moved } = linesToKeep(source, from, before)
  const stop = tail.length > 0 ? tail[0].start + moved : undefined
  const fresh = { start: head.at(-1)?.next ?? from, end: stop ?? source.length }
  const lines = [...head, ...splitLines(text, fresh.start, mode, stop)]
  for (const line of tail) lines.push(moved === 0 ? line : movedLine(line, moved))
  return { source, from, mode, lines, fresh }
}

/** The offsets at which the lines of the whole text start, those of its front matter too. */
export function lineStartsOf({ source, from, lines }: ReadLines): number[] {
  const starts = from === 0 ? [0] : lineStarts(source.slice(0, from))
  for (let index = 1; index < lines.length; index++) starts.push(lines[index].start)
  return starts
}

/** True for a line of white space only. */
export function isBlank(line: Line): boolean {
  // Of empty lines there may be millions; nothing is remembered of them.
  return line.reading.text === '' || isEmpty(line.reading)
}

const isEmpty = once(({ text }) => !/\S/.test(text))

/** The pieces of `lines`; run-on lines are cut where numbers and labels open new items, others where parts are glued together. */
export function piecesOf(lines: readonly Line[]): Piece[] {
  const pieces: Piece[] = []
  let afterBlank = false
  for (const line of lines) {
    if (isBlank(line)) {
      afterBlank = true
      continue
    }
    for (const piece of piecesOfLine(line.reading, afterBlank)) pieces.push(piece)
    afterBlank = false
  }
  return pieces
}

function isSameMode(one: ReadingMode, other: ReadingMode): boolean {
  return one.traditional === other.traditional && one.ruby === other.ruby && one.markup === other.markup
}

/** The lines at both ends of `before` that `source` has too; those of `tail` stand `moved` further on there. */
function linesToKeep(source: string, from: number, before: ReadLines) {
  const { prefix, suffix } = sharedEnds(before.source, source)
  const { lines } = before
  const moved = source.length - before.source.length
  // The break behind a line may grow (CR, LF), so the character behind it has to be the same as well.
  const headCount = before.from === from ? countWhile(lines, ({ next }) => next < prefix) : 0
  const changedTo = before.source.length - suffix
  // The first line stands behind the front matter, not behind a break.
  const tailFrom = Math.max(
    1,
    countWhile(lines, ({ start }) => start <= changedTo || start + moved <= from),
  )
  return { head: lines.slice(0, headCount), tail: lines.slice(Math.max(headCount, tailFrom)), moved }
}

/** The lines of `text` from `start` on; up to the line that begins at `stop`, if given. */
function splitLines(text: string, start: number, mode: ReadingMode, stop?: number): Line[] {
  const lines: Line[] = []
  const breaks = /\r\n|\n|\r/g
  breaks.lastIndex = start
  let at = start
  while (at !== stop) {
    const found = breaks.exec(text)
    const end = found ? found.index : text.length
    const next = found ? found.index + found[0].length : text.length
    lines.push({ start: at, end, next, reading: readStretch(text, at, end, mode) })
    if (!found) break
    at = next
  }
  return lines
}

function movedLine({ start, end, next, reading }: Line, moved: number): Line {
  return { start: start + moved, end: end + moved, next: next + moved, reading: reading.moved(moved) }
}

const piecesOfLine = onceAt<boolean, readonly Piece[]>(
  (line, afterBlank) => {
    const { text } = line
    const pieces: Piece[] = []
    const cuts = cutRunOn(text)
    for (let index = 0; index < cuts.length; index++) {
      const reading = line.slice(cuts[index], cuts[index + 1] ?? text.length).trim()
      if (reading.text === '') continue
      const piece = {
        reading,
        afterBlank: afterBlank && index === 0,
        opensLine: index === 0,
        indent: index === 0 ? text.length - text.trimStart().length : 0,
        directive: isSuppressionLine(reading.text) || footnoteText.test(reading.text),
      }
      for (const part of cutGlued(piece)) pieces.push(part)
    }
    return pieces
  },
  (pieces, delta) => pieces.map((piece) => ({ ...piece, reading: piece.reading.moved(delta) })),
)

/** Title and number, addressees and text, text and signature that stand on one line without a break. */
function cutGlued(piece: Piece): Piece[] {
  const { text } = piece.reading
  const cuts = gluedCuts(text)
  if (cuts.length === 1) return [piece]
  return cuts.map((cut, index) => ({
    ...piece,
    reading: piece.reading.slice(cut, cuts[index + 1] ?? text.length).trim(),
    opensLine: index === 0 && piece.opensLine,
    afterBlank: index === 0 && piece.afterBlank,
  }))
}
