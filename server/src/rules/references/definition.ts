/** Takes the definition of a short form out of the text. */

import type { TextEdit, TextRange } from '../../text/range.js'

/**
 * The edit that removes the definition at `range` (without its brackets): with the brackets where it stands alone in
 * them, else with the comma in front of it. `undefined` where it is worked into a sentence.
 */
export function definitionRemoval(source: string, { start, end }: TextRange): TextEdit | undefined {
  const closes = '）)〕'.includes(source[end] ?? '-')
  if ('（(〔'.includes(source[start - 1] ?? '-') && closes) return { start: start - 1, end: end + 1, newText: '' }
  const mark = /[，,；;、]\s*$/.exec(source.slice(Math.max(0, start - 4), start))?.[0]
  return mark !== undefined && closes ? { start: start - mark.length, end, newText: '' } : undefined
}
