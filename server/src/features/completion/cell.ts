/** The cell of a table that the cursor stands in: its column's heading says what belongs there. */

import { columnKind } from '../../syntax/labels.js'
import { clauseOf, labelledPlace, memberTokens, placeBehind } from './clausePlace.js'
import type { Context } from './place.js'

/** So many lines above are searched for the table's head. */
const longestTable = 400

/** The place in a row of a Markdown table, or of one with tabs; `undefined` outside a table and in its other columns. */
export function cellPlace(
  text: string,
  lineStart: number,
  line: string,
): Pick<Context, 'place' | 'tokens'> | undefined {
  const mark = /^\s*\|/.test(line) ? '|' : line.includes('\t') && /\S\t/.test(line) ? '\t' : undefined
  if (mark === undefined) return undefined
  const cells = line.split(mark)
  const heading = headOf(text, lineStart, mark)?.split(mark)[cells.length - 1]?.trim()
  const value = (cells.at(-1) ?? '').trimStart()
  const kind = heading === undefined ? undefined : columnKind(heading)
  const labelled = labelledPlace('cell', value)
  if (labelled) return labelled
  if (kind === undefined || kind === 'title' || kind === 'sequence' || kind === 'office') return undefined
  const clause = clauseOf('cell', value, value, [kind], kind)
  return { place: placeBehind(kind, clause), tokens: memberTokens(value) }
}

/** The first line of the table: the topmost of the lines above that hold the mark. */
function headOf(text: string, lineStart: number, mark: string): string | undefined {
  let head: string | undefined
  let end = lineStart
  for (let count = 0; count < longestTable && end > 0; count++) {
    const line = lineBefore(text, end)
    const holds = mark === '|' ? /^\s*\|/.test(line.text) : line.text.includes(mark)
    if (!holds) break
    head = line.text
    end = line.start
  }
  return head
}

/** The line that ends where the line at `start` begins. */
export function lineBefore(text: string, start: number): { readonly text: string; readonly start: number } {
  let end = start
  if (end > 0 && text[end - 1] === '\n') end--
  if (end > 0 && text[end - 1] === '\r') end--
  let from = end
  while (from > 0 && text[from - 1] !== '\n' && text[from - 1] !== '\r') from--
  return { text: text.slice(from, end), start: from }
}
