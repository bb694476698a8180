/** `fangan/insertClause`: the edits that insert a standard clause into one plan. */

import { choicesFor } from '../../clauses/choices.js'
import { clauseNamed } from '../../features/clauseList.js'
import { insertClause as edits } from '../../features/insertClause.js'
import type { ClauseInsertion, InsertClauseParams } from '../../protocol.js'
import { throwIfCancelled } from '../guard.js'
import type { Run } from '../request.js'
import { snippetEdits } from '../snippetEdits.js'
import { toRange } from '../toLsp.js'

/** Answers `insertClause`. */
export const insertClause: Run<InsertClauseParams, ClauseInsertion | null> = async (
  { plans },
  { uri, id, position },
  token,
) => {
  const analysed = await plans.analysed(uri, token)
  throwIfCancelled(token)
  if (!analysed) return null
  const { analysis, lines, text, version } = analysed
  const clause = clauseNamed(analysis, id)
  if (!clause) return null
  const { insertion, renumbering } = edits(analysis, clause, position && lines.offset(position))
  const snippet = snippetEdits(text, [insertion], choicesFor(analysis.plan))?.[0]?.snippet
  return {
    version,
    range: toRange(lines, insertion),
    newText: insertion.newText,
    ...(snippet !== undefined && { snippet }),
    renumbering: renumbering.map((edit) => ({ range: toRange(lines, edit), newText: edit.newText })),
  }
}
