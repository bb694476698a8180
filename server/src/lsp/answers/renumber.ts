/** `fangan/renumber`: makes the numbering continuous, references included. */

import type { WorkspaceEdit } from 'vscode-languageserver'
import { renumber as renumbered } from '../../features/renumber.js'
import type { DocumentParams } from '../../protocol.js'
import { targetOf } from '../diagnostics.js'
import { throwIfCancelled } from '../guard.js'
import type { Run } from '../request.js'
import { toWorkspaceEdit } from '../workspaceEdit.js'

/** Answers `renumber`. */
export const renumber: Run<DocumentParams, WorkspaceEdit | null> = async ({ plans, client }, { uri }, token) => {
  const analysed = await plans.analysed(uri, token)
  throwIfCancelled(token)
  const edits = analysed ? renumbered(analysed.analysis) : []
  return analysed && edits.length > 0 ? toWorkspaceEdit(targetOf(client, analysed), edits) : null
}
