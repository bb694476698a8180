/** Footnotes of a draft, as Markdown has them: `[^1]` in the text, `[^1]: …` behind it. */

import type { TextRange } from '../../text/range.js'

/** The footnotes of a draft. */
export interface FoundFootnotes {
  /** The number of each by its mark, counted from 1 in the order of the texts. */
  readonly numbers: ReadonlyMap<string, number>
  readonly texts: ReadonlyMap<number, string>
  /** Where the texts stand. */
  readonly ranges: readonly TextRange[]
}

/** The footnotes in `source`. */
export function footnotesOf(source: string): FoundFootnotes {
  const numbers = new Map<string, number>()
  const texts = new Map<number, string>()
  const ranges: TextRange[] = []
  for (const match of source.matchAll(definition)) {
    const [whole, mark, text] = match
    if (numbers.has(mark)) continue
    const number = numbers.size + 1
    numbers.set(mark, number)
    texts.set(number, text)
    ranges.push({ start: match.index, end: match.index + whole.length })
  }
  return { numbers, texts, ranges }
}

const definition = /^\[\^([\w-]{1,20})\]:[ \t]*(\S.*)$/gm
