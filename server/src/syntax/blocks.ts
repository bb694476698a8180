/** Joins pieces into logical paragraphs: hard wraps and page breaks are mended, headings and labels stand apart. */

import { isMarked, type Mark, markOf } from '../text/marks.js'
import { once, onceAt } from '../text/memo.js'
import { Reading } from '../text/reading.js'
import { isPageNumber } from './furniture.js'
import { clauseKinds, labelAt, wholeLabel } from './labels.js'
import {
  isAddressees,
  isAnnexMark,
  isAnnexNote,
  isBareAddressees,
  isDateLine,
  isDocNumberLine,
  isNote,
  isTitledAnnexMark,
  isTitleLine,
} from './lineKinds.js'
import type { Piece } from './lines.js'
import type { HeadingMark } from './node.js'
import { type NumberMatch, numberAtStart } from './numbering.js'

/** A logical paragraph before it has a zone. */
export interface Block {
  readonly reading: Reading
  readonly wraps: readonly number[]
  readonly broken: boolean
  readonly indent: number
  readonly afterBlank: boolean
  readonly directive: boolean
  readonly pageNumber: boolean
  /** Number of `#` in front of a Markdown heading. */
  readonly hashes: number
  number?: NumberMatch
  heading?: HeadingMark
}

/** An open bracket is looked for over so many characters at most. */
const bracketReach = 800
/** A shorter line without a sentence is no running text that could be wrapped. */
const wrapLength = 18
/** A numbered line without a sentence that is shorter is a heading of its own. */
const wrappedHeading = 28
/** A bracket in front of destroyed characters has lost its partner with them. */
const damaged = /[\ue000-\uf8ff\ufffd]|^？/
const terminal = /[。！？；：…]$/
const closing = /[）〕”】》\])]$/
const continues = /^[，。；、：）”》〕】]/

/** The logical paragraphs of `pieces`. */
export function blocksOf(pieces: readonly Piece[]): Block[] {
  const blocks: Block[] = []
  for (let at = 0; at < pieces.length; ) {
    const { block, size } = blockAt(pieces, at)
    blocks.push(block)
    at += size
  }
  return blocks
}

/** The block that begins with a piece, and by what it is known again: the pieces taken and the one that follows. */
interface Taken {
  readonly block: Block
  readonly size: number
  readonly marks: readonly Mark[]
}

/** The block that begins at `at`: the one known for the same pieces, or a new one. */
function blockAt(pieces: readonly Piece[], at: number): Taken {
  const known = takenFrom(pieces[at].reading, undefined)
  if (!known.taken || !isSame(known.taken, pieces, at)) known.taken = takeBlock(pieces, at)
  return known.taken
}

const takenFrom = onceAt<undefined, { taken?: Taken }>(
  () => ({}),
  ({ taken }, delta) => (taken ? { taken: { ...taken, block: movedBlock(taken.block, delta) } } : {}),
)

function movedBlock(block: Block, delta: number): Block {
  const { reading, wraps } = block
  const moved = { ...block, reading: reading.moved(delta) }
  return wraps.length === 0 ? moved : { ...moved, wraps: wraps.map((wrap) => wrap + delta) }
}

/** True when the pieces from `at` on are those of `taken`, as far from the first as before, and the same follows. */
function isSame({ size, marks }: Taken, pieces: readonly Piece[], at: number): boolean {
  if (marks.length === size && at + size < pieces.length) return false
  const first = pieces[at].reading
  return marks.every((mark, index) => {
    const piece = pieces[at + index]
    if (!piece) return false
    const { reading, afterBlank } = piece
    // How far behind the block the next piece stands makes no difference.
    if (index === size) return mark.memo === reading.memo && mark.kind === afterBlank
    return isMarked(mark, reading, first, afterBlank)
  })
}

function takeBlock(pieces: readonly Piece[], at: number): Taken {
  const open = draftOf(pieces[at])
  let next = at + 1
  for (; next < pieces.length; next++) {
    const draft = draftOf(pieces[next])
    if (draft.pageNumber ? !needsMore(open) : !joins(open, draft)) break
    // A page number inside a sentence is no part of it.
    if (!draft.pageNumber) append(open, draft)
  }
  const first = pieces[at].reading
  const marks = pieces.slice(at, next + 1).map(({ reading, afterBlank }) => markOf(reading, first, afterBlank))
  return { block: finish(open), size: next - at, marks }
}

interface Draft extends Opening {
  readonly parts: Reading[]
  text: string
  readonly wraps: number[]
  broken: boolean
  readonly piece: Piece
  readonly pageNumber: boolean
}

/** What the text of a piece shows by itself. */
interface Opening {
  readonly number: NumberMatch | undefined
  readonly label: boolean
  readonly special: boolean
  readonly hashes: number
}

function draftOf(piece: Piece): Draft {
  const opening = openingOf(piece.reading)
  const reading = opening.hashes > 0 ? piece.reading.slice(opening.hashes).trim() : piece.reading
  // An object that begins with a spread and goes on with names of its own is slow to make.
  return {
    parts: [reading],
    text: reading.text,
    wraps: [],
    broken: false,
    piece,
    pageNumber: piece.opensLine && isPageNumber(reading.text),
    ...opening,
  }
}

const openingOf = once(({ text: whole }): Opening => {
  const hashes = /^#{1,6}(?=\s)/.exec(whole)?.[0].length ?? 0
  const text = hashes > 0 ? whole.slice(hashes).trim() : whole
  const label = labelAt(text) ?? wholeLabel(text)
  return {
    hashes,
    number: numberAtStart(text),
    label: label !== undefined && clauseKinds.has(label.kind),
    special: isSpecial(text),
  }
})

function isSpecial(text: string): boolean {
  return (
    isDateLine(text) ||
    isAnnexMark(text) ||
    isAnnexNote(text) ||
    isTitledAnnexMark(text) ||
    isDocNumberLine(text) ||
    isNote(text) ||
    isAddressees(text)
  )
}

function joins(open: Draft, next: Draft): boolean {
  if (!next.piece.opensLine || next.hashes > 0 || open.hashes > 0 || next.piece.directive || open.piece.directive)
    return false
  if (/[，、]$/.test(open.text) && open.text.length < 120 && !/[。；]/.test(open.text) && isAddressees(next.text))
    return isAddressees(open.text + next.text)
  if (next.number?.weak && !terminal.test(open.text) && !closing.test(open.text) && !open.number)
    return needsMore(open, next)
  if (next.number || next.label || next.special || open.special || open.pageNumber) return false
  if (/^\s*[-*•|]\s/.test(next.text)) return false
  if (next.piece.afterBlank && isBareAddressees(open.text)) return false
  return needsMore(open, next)
}

/** A line that begins so many characters from the margin stands by itself at the right, such as a signature. */
const setRight = 6

/** True when the paragraph cannot end here: an open bracket, a list mark, or a sentence cut by a wrap. */
function needsMore(open: Draft, next?: Draft): boolean {
  const text = open.text
  if (hasOpenBracket(text)) return true
  if (terminal.test(text)) return false
  if (next && continues.test(next.text)) return true
  if (closing.test(text)) return false
  if (/[、，]$/.test(text)) return true
  if (open.label || (open.number && !text.includes('。') && (open.number.level === 1 || text.length < wrappedHeading)))
    return false
  if (next && next.piece.indent >= 2 && open.piece.indent >= next.piece.indent) return false
  if (next?.piece.afterBlank && next.piece.indent >= setRight && next.piece.indent > open.piece.indent) return false
  if (next && isTitleLine(next.text) && !/[。，]/.test(next.text)) return false
  return (
    text.length >= wrapLength &&
    /[。，；、]/.test(text) &&
    (next === undefined || /[。，；：、）]/.test(next.text) || next.text.length > wrapLength)
  )
}

function hasOpenBracket(text: string): boolean {
  const tail = text.length > bracketReach ? text.slice(-bracketReach) : text
  const open: number[] = []
  for (let at = 0; at < tail.length; at++) {
    const sign = tail[at]
    if (sign === '（' || sign === '〔') {
      if (!damaged.test(tail.slice(at + 1, at + 3))) open.push(at)
    } else if (sign === '）' || sign === '〕') open.pop()
  }
  return open.length > 0 && tail.length - open[open.length - 1] < 200
}

function append(open: Draft, next: Draft): void {
  open.wraps.push(next.parts[0].source(0))
  if (next.piece.afterBlank) open.broken = true
  const repeated = next.piece.afterBlank ? repeatedAt(open.text, next.text) : 0
  const rest = next.parts[0].slice(repeated)
  const wordGap = /[A-Za-z0-9]$/.test(open.text) && /^[A-Za-z]/.test(rest.text)
  if (wordGap) open.parts.push(Reading.plain(' ', rest.source(0) - 1))
  open.parts.push(rest)
  open.text =
    (open.text.length > 2 * bracketReach ? open.text.slice(-bracketReach) : open.text) +
    (wordGap ? ' ' : '') +
    rest.text
}

/** A page break sometimes prints the last characters of a line twice; how many of `next` repeat the end of `text`. */
function repeatedAt(text: string, next: string): number {
  for (let length = 6; length >= 2; length--) {
    if (next.length > length && text.endsWith(next.slice(0, length))) return length
  }
  return 0
}

function finish(draft: Draft): Block {
  return {
    reading: Reading.join(draft.parts),
    wraps: draft.wraps,
    broken: draft.broken,
    indent: draft.piece.indent,
    afterBlank: draft.piece.afterBlank,
    directive: draft.piece.directive,
    pageNumber: draft.pageNumber,
    hashes: draft.hashes,
    number: draft.number,
  }
}
