/** Makes a draft of a page: the document that stands on it, without what surrounds it. */

import { parse } from '../../syntax/parse.js'
import { LineIndex } from '../../text/lineIndex.js'
import type { Imported, Remark } from '../imported.js'
import { damageIn, markedLines } from './damage.js'
import { identificationLines } from './identification.js'
import { isDirective, type PagePiece, piecesOfPage } from './pieces.js'

/** How a page is read. */
export interface PageOptions {
  /** Simplified characters, full-width marks, no ruby and no markup: the text as fangan reads it. */
  readonly simplified?: boolean
}

/** The draft of the text of a page. A draft gives itself. */
export function draftOfPage(source: string, { simplified = false }: PageOptions = {}): Imported {
  const tree = parse(source)
  const pieces = piecesOfPage(tree, simplified)
  const kept = pieces.filter((piece) => piece.item.zone !== 'furniture' || isDirective(piece))
  const { lines, added } = linesOf(kept, source)
  const front = source.slice(0, tree.read.from).split(/\r\n|\n|\r/)
  const all = tree.read.from > 0 ? [...front, ...lines] : lines
  const text = all.length > 0 ? `${all.join('\n')}\n` : ''
  const remarks = [
    ...added.map((line): Remark => ({ kind: 'kept', line: line + 1 + all.length - lines.length, text: lines[line] })),
    ...removedRemarks(pieces, new Set(kept), source),
    ...damageIn(all),
  ]
  return { text, origins: [], remarks }
}

function linesOf(kept: readonly PagePiece[], source: string): { lines: string[]; added: number[] } {
  const identification = identificationLines(source, kept)
  const lines: string[] = []
  const added: number[] = []
  for (let at = 0; at <= kept.length; at++) {
    const own = identification.filter(({ before }) => before === at)
    const piece = kept[at]
    const isApart = piece !== undefined && at > 0 && piece.afterBlank
    for (const { text } of own) {
      if (isApart && lines.length > 0) lines.push('')
      added.push(lines.length)
      lines.push(text)
    }
    if (isApart && lines[lines.length - 1] !== '') lines.push('')
    if (!piece) continue
    const written = markedLines(piece)
    // The next import would join them.
    if (isTitleGoingOn(kept[at - 1], piece)) lines[lines.length - 1] += written.join('')
    else for (const line of written) if (line !== '' || (lines[lines.length - 1] ?? '') !== '') lines.push(line)
  }
  while (lines[lines.length - 1] === '') lines.pop()
  return { lines, added }
}

/** True for a title that breaks behind a name in a list of bodies. */
function isTitleGoingOn(before: PagePiece | undefined, piece: PagePiece): boolean {
  const above = before?.lines[0] ?? ''
  return before?.item.zone === 'title' && piece.item.zone === 'title' && !piece.afterBlank && /[、，]$/.test(above)
}

/** What was taken out, neighbouring lines as one; the numbers of lines are those of the page. */
function removedRemarks(pieces: readonly PagePiece[], kept: ReadonlySet<PagePiece>, source: string): Remark[] {
  const index = new LineIndex(source)
  const lineOf = (offset: number): number => index.position(offset).line + 1
  const remarks: Remark[] = []
  let isOpen = false
  for (const piece of pieces) {
    if (kept.has(piece)) {
      isOpen = false
      for (const { offset, text } of piece.dropped) remarks.push({ kind: 'removed', line: lineOf(offset), text })
      continue
    }
    const text = piece.lines.map((line) => line.trim()).join('\n')
    const last = remarks[remarks.length - 1]
    if (isOpen && last) remarks[remarks.length - 1] = { ...last, text: `${last.text}\n${text}` }
    else remarks.push({ kind: 'removed', line: lineOf(piece.start), text })
    isOpen = true
  }
  return remarks
}
