/** `textDocument/documentHighlight`: the places of the document that name what the cursor stands on. */

import { type DocumentHighlight, DocumentHighlightKind, type DocumentHighlightParams } from 'vscode-languageserver'
import { referencesAt } from '../../features/references.js'
import { throwIfCancelled } from '../guard.js'
import type { Run } from '../request.js'
import { toRange } from '../toLsp.js'

/** Answers `documentHighlight`. */
export const documentHighlight: Run<DocumentHighlightParams, DocumentHighlight[] | null> = async (
  { plans },
  { textDocument, position },
  token,
) => {
  const analysed = await plans.analysed(textDocument.uri, token)
  throwIfCancelled(token)
  if (!analysed) return null
  const { lines, analysis } = analysed
  return referencesAt(analysis, lines.offset(position)).map(({ range, role }) => ({
    range: toRange(lines, range),
    kind: role === 'definition' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }))
}
