/** What stands before and behind a citation, in the normalised reading. */

import type { Citation, Plan } from '../../semantics/model.js'
import type { Reading } from '../../text/reading.js'

/** Text around a citation within its paragraph or cell, without white space; cut to `REACH` characters on each side. */
export interface CitationContext {
  readonly before: string
  readonly behind: string
}

/** UTF-16 units on either side; a bracket with several numbers fits in. */
const REACH = 120

/** The surroundings of every citation of `plan`; one pass over text and citations. */
export function contextsOf(plan: Plan): Map<Citation, CitationContext> {
  const contexts = new Map<Citation, CitationContext>()
  if (plan.citations.length === 0) return contexts
  const readings = readingsOf(plan)
  let index = 0
  let from = 0
  for (const citation of plan.citations) {
    while (index < readings.length && readings[index].span.end <= citation.start) {
      index++
      from = 0
    }
    if (index === readings.length) break
    const { text } = readings[index]
    const printed = `《${citation.title}》`
    const at = text.indexOf(printed, from)
    if (at < 0) continue
    from = at + printed.length
    const before = text.slice(Math.max(0, at - REACH), at).replace(/\s/g, '')
    const behind = text.slice(from, from + REACH).replace(/\s/g, '')
    contexts.set(citation, { before, behind })
  }
  return contexts
}

/** Readings of paragraphs and cells in the order of the text. */
function readingsOf({ tree }: Plan): Reading[] {
  const paragraphs = tree.paragraphs.filter((one) => one.zone !== 'furniture').map((one) => one.reading)
  const cells = tree.tables.flatMap((table) =>
    table.rows.flatMap((row) => row.cells.flatMap((cell) => (cell ? [cell.reading] : []))),
  )
  return [...paragraphs, ...cells].sort((a, b) => a.source(0) - b.source(0))
}
