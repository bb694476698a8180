/** `textDocument/onTypeFormatting`: the next number or label behind Enter, the full stop beside a clause. */

import type { DocumentOnTypeFormattingParams, TextEdit } from 'vscode-languageserver'
import { onType } from '../../features/onType.js'
import { throwIfCancelled } from '../guard.js'
import type { Run } from '../request.js'
import { toEdit } from '../toLsp.js'

/** Answers `onTypeFormatting`. */
export const onTypeFormatting: Run<DocumentOnTypeFormattingParams, TextEdit[]> = async (
  { plans },
  { textDocument, position, ch },
  token,
) => {
  const analysed = await plans.analysed(textDocument.uri, token)
  throwIfCancelled(token)
  if (!analysed) return []
  return onType(analysed.analysis, analysed.lines.offset(position), ch).map((edit) => toEdit(analysed.lines, edit))
}
