/** Joins edits made one after the other into edits of the first text. */

import type { TextEdit } from './range.js'

/** A stretch of the first text that is kept, or text put in. */
type Piece = { readonly start: number; readonly end: number } | { readonly newText: string }

/**
 * The edits of a text of `length` UTF-16 units that do what `rounds` do in turn; each round's offsets are of the text
 * that the round before left. In order of place, without overlap.
 */
export function composeEdits(length: number, rounds: readonly (readonly TextEdit[])[]): TextEdit[] {
  let pieces: Piece[] = [{ start: 0, end: length }]
  for (const edits of rounds) pieces = applied(pieces, edits)
  return editsOf(pieces, length)
}

function applied(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  const reader = new PieceReader(pieces)
  const result: Piece[] = []
  let at = 0
  for (const { start, end, newText } of ordered) {
    result.push(...reader.take(start - at))
    reader.take(end - start)
    if (newText !== '') result.push({ newText })
    at = end
  }
  result.push(...reader.take(Number.POSITIVE_INFINITY))
  return result
}

/** Hands out pieces by length. */
class PieceReader {
  private at = 0
  private used = 0

  constructor(private readonly pieces: readonly Piece[]) {}

  take(length: number): Piece[] {
    const taken: Piece[] = []
    let left = length
    while (left > 0 && this.at < this.pieces.length) {
      const piece = this.pieces[this.at]
      const rest = lengthOf(piece) - this.used
      const count = Math.min(left, rest)
      if (count > 0) taken.push(part(piece, this.used, count))
      left -= count
      this.used += count
      if (this.used < lengthOf(piece)) continue
      this.at++
      this.used = 0
    }
    return taken
  }
}

function lengthOf(piece: Piece): number {
  return 'newText' in piece ? piece.newText.length : piece.end - piece.start
}

function part(piece: Piece, from: number, length: number): Piece {
  if ('newText' in piece) return { newText: piece.newText.slice(from, from + length) }
  return { start: piece.start + from, end: piece.start + from + length }
}

/** What stands between the kept stretches replaces what was left out between them. */
function editsOf(pieces: readonly Piece[], length: number): TextEdit[] {
  const edits: TextEdit[] = []
  let at = 0
  let newText = ''
  const close = (start: number): void => {
    if (newText !== '' || start > at) edits.push({ start: at, end: start, newText })
    newText = ''
  }
  for (const piece of pieces) {
    if ('newText' in piece) {
      newText += piece.newText
      continue
    }
    close(piece.start)
    at = piece.end
  }
  close(length)
  return edits
}
