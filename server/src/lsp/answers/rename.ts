/** `textDocument/rename`: a new name for a body, a short form, a cited document or an annex, everywhere at once. */

import { LSPErrorCodes, type RenameParams, ResponseError, type WorkspaceEdit } from 'vscode-languageserver'
import { renameAt } from '../../features/rename.js'
import { throwIfCancelled } from '../guard.js'
import type { Run } from '../request.js'
import { toEdit } from '../toLsp.js'

/** Answers `rename`. */
export const rename: Run<RenameParams, WorkspaceEdit | null> = async (
  { plans, client },
  { textDocument, position, newName },
  token,
) => {
  const analysed = await plans.analysed(textDocument.uri, token)
  throwIfCancelled(token)
  if (!analysed) return null
  const { lines, analysis, settings, uri, version } = analysed
  const renaming = renameAt(analysis, lines.offset(position), newName)
  if (!renaming) return null
  if ('problem' in renaming) throw new ResponseError(LSPErrorCodes.RequestFailed, renaming.problem[settings.locale])
  const edits = renaming.edits.map((edit) => toEdit(lines, edit))
  if (!client.versionedEdits) return { changes: { [uri]: edits } }
  return { documentChanges: [{ textDocument: { uri, version }, edits }] }
}
