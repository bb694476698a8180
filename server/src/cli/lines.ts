/** Lines of a stream of bytes. */

/** A line without its end, counted from 1; of one that is too long nothing is kept. */
export type Line =
  | { readonly kind: 'bytes'; readonly number: number; readonly bytes: Uint8Array }
  | { readonly kind: 'tooLong'; readonly number: number }

const LF = 0x0a
const CR = 0x0d

/** The lines in `pieces`, each as soon as its end has come; `\n` and `\r\n` end a line, the last may go without. */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>, longestBytes: number): AsyncGenerator<Line> {
  let kept: Uint8Array[] = []
  let length = 0
  let number = 0
  const take = (piece: Uint8Array): void => {
    length += piece.length
    if (length > longestBytes) kept = []
    else if (piece.length > 0) kept.push(piece)
  }
  const line = (): Line => {
    number++
    const whole: Line =
      length > longestBytes ? { kind: 'tooLong', number } : { kind: 'bytes', number, bytes: joined(kept, length) }
    kept = []
    length = 0
    return whole
  }
  for await (const piece of pieces) {
    let start = 0
    for (let end = piece.indexOf(LF); end >= 0; end = piece.indexOf(LF, start)) {
      take(piece.subarray(start, end))
      yield line()
      start = end + 1
    }
    take(piece.subarray(start))
  }
  if (length > 0) yield line()
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = pieces.length === 1 ? pieces[0] : new Uint8Array(length)
  if (pieces.length > 1) {
    let offset = 0
    for (const piece of pieces) {
      whole.set(piece, offset)
      offset += piece.length
    }
  }
  return whole.at(-1) === CR ? whole.subarray(0, -1) : whole
}
