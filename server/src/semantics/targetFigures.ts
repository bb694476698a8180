/** Where the figures of a text stand: a quantified goal has one, and whatever tells its meaning is near it. */

/** A run of digits. */
export interface Figure {
  /** Where the words in front of it begin: behind the last mark or figure. */
  readonly from: number
  /** Where its first digit stands. */
  readonly at: number
}

/** The figures in `text`, in order. */
export function figuresIn(text: string): Figure[] {
  const figures: Figure[] = []
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isDigit(code)) {
      figures.push({ from, at })
      while (isDigit(text.charCodeAt(at + 1))) at++
      from = at + 1
    } else if (code === comma || code === stop || code === semicolon || code === colon) from = at + 1
  }
  return figures
}

const [comma, stop, semicolon, colon] = [...'，。；：'].map((mark) => mark.charCodeAt(0))

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}
