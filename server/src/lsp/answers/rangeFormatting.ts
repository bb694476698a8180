/** `textDocument/rangeFormatting`: the lines of a selection, but for their numbers. */

import type { DocumentRangeFormattingParams, TextEdit } from 'vscode-languageserver'
import { formatting } from '../../features/formatting.js'
import { formattingOptions } from '../formattingOptions.js'
import { fromRange } from '../fromLsp.js'
import { throwIfCancelled } from '../guard.js'
import type { Run } from '../request.js'
import { toEdit } from '../toLsp.js'

/** Answers `rangeFormatting`. */
export const rangeFormatting: Run<DocumentRangeFormattingParams, TextEdit[]> = async (
  { plans },
  { textDocument, range, options },
  token,
) => {
  const analysed = await plans.analysed(textDocument.uri, token)
  throwIfCancelled(token)
  if (!analysed) return []
  const asked = { ...formattingOptions(analysed, options), range: fromRange(analysed.lines, range) }
  return formatting(analysed.analysis, asked).map((edit) => toEdit(analysed.lines, edit))
}
