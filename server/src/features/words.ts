/** The word at a place. */

import type { TextRange } from '../text/range.js'

/** So many characters to each side are enough to tell the words apart. */
const reach = 48

let segmenter: Intl.Segmenter | undefined

/** The word at `offset` of `text`, or the one that ends there; `undefined` between marks and blanks. */
export function wordAt(text: string, offset: number): TextRange | undefined {
  const from = Math.max(0, offset - reach)
  const window = text.slice(from, offset + reach)
  const at = offset - from
  const words = wordsOf(window)
  const found =
    words.find(({ start, end }) => start <= at && at < end) ?? words.find(({ start, end }) => start < at && at === end)
  return found && { start: found.start + from, end: found.end + from }
}

function wordsOf(text: string): TextRange[] {
  // Some browsers that run the server have no segmenter: there a run of one script is a word.
  if (typeof Intl.Segmenter !== 'function') {
    const runs = text.matchAll(/[\u3400-\u9fff]+|[\p{L}\p{N}_.%]+/gu)
    return [...runs].map((run) => ({ start: run.index, end: run.index + run[0].length }))
  }
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  const found: TextRange[] = []
  for (const { index, segment, isWordLike } of segmenter.segment(text)) {
    if (isWordLike) found.push({ start: index, end: index + segment.length })
  }
  return found
}
