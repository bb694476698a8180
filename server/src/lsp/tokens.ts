/** Semantic tokens as the protocol wants them: five numbers each, relative to the token before. */

import type { SemanticTokensEdit } from 'vscode-languageserver'
import { semanticTokens } from '../features/semanticTokens.js'
import { tokenModifiers, tokenTypes } from '../features/tokenLegend.js'
import type { TextRange } from '../text/range.js'
import type { Analysed } from './plans.js'

/** Numbers for one token. */
const tokenSize = 5

/** The tokens of a document, or of `within`, as numbers. */
export function encodeTokens({ analysis, lines }: Analysed, within?: TextRange): number[] {
  const data: number[] = []
  let last = { line: 0, character: 0 }
  for (const { start, end, type, modifiers } of semanticTokens(analysis, within)) {
    const { line, character } = lines.position(start)
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << tokenModifiers.indexOf(modifier)), 0)
    const across = line === last.line ? character - last.character : character
    data.push(line - last.line, across, end - start, tokenTypes.indexOf(type), bits)
    last = { line, character }
  }
  return data
}

/** The one edit that turns `before` into `after`, in whole tokens; none when they are the same. */
export function changedTokens(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  if (start === before.length && start === after.length) return []
  start -= start % tokenSize
  let kept = 0
  while (kept < shorter - start && before[before.length - 1 - kept] === after[after.length - 1 - kept]) kept++
  kept -= kept % tokenSize
  return [{ start, deleteCount: before.length - start - kept, data: after.slice(start, after.length - kept) }]
}
