/** Converts offsets to line and character and back. */

import { countUpTo } from './sorted.js'

/** A position in a text: both numbers zero-based, `character` in UTF-16 code units. */
export interface LineCharacter {
  readonly line: number
  readonly character: number
}

/** The line starts of one text; lines end with LF, CRLF or a lone CR. */
export class LineIndex {
  /** `starts` are those of the lines of `text`, where they are known. */
  constructor(
    private readonly text: string,
    private readonly starts: readonly number[] = lineStarts(text),
  ) {}

  /** The number of lines; a text that ends with a line break has an empty last line. */
  get lineCount(): number {
    return this.starts.length
  }

  /** The position of `offset`, clamped to the text. */
  position(offset: number): LineCharacter {
    const at = Math.max(0, Math.min(offset, this.text.length))
    const line = countUpTo(this.starts, at) - 1
    return { line, character: at - this.starts[line] }
  }

  /** The offset of a position, clamped to its line and to the text. */
  offset(position: LineCharacter): number {
    if (position.line < 0) return 0
    if (position.line >= this.starts.length) return this.text.length
    const next = this.starts[position.line + 1] ?? this.text.length
    return Math.max(this.starts[position.line], Math.min(this.starts[position.line] + position.character, next))
  }

  /** The offset at which line `line` (zero-based) starts, clamped to the text. */
  lineStart(line: number): number {
    return this.starts[line] ?? this.text.length
  }
}

/** The offsets at which the lines of `text` start, the first always 0. */
export function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  return starts
}
