/** `textDocument/prepareRename`: the name that a rename would change, or why it cannot. */

import { LSPErrorCodes, type PrepareRenameParams, type PrepareRenameResult, ResponseError } from 'vscode-languageserver'
import { renameableAt } from '../../features/rename.js'
import { throwIfCancelled } from '../guard.js'
import type { Run } from '../request.js'
import { toRange } from '../toLsp.js'

/** Answers `prepareRename`. */
export const prepareRename: Run<PrepareRenameParams, PrepareRenameResult | null> = async (
  { plans },
  { textDocument, position },
  token,
) => {
  const analysed = await plans.analysed(textDocument.uri, token)
  throwIfCancelled(token)
  if (!analysed) return null
  const { lines, analysis, settings } = analysed
  const found = renameableAt(analysis, lines.offset(position))
  if (!found) return null
  if ('problem' in found) throw new ResponseError(LSPErrorCodes.RequestFailed, found.problem[settings.locale])
  return { range: toRange(lines, found.range), placeholder: found.placeholder }
}
