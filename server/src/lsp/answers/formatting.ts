/** `textDocument/formatting`: the whole plan by the standards. */

import type { DocumentFormattingParams, TextEdit } from 'vscode-languageserver'
import { formatting as formattingOf } from '../../features/formatting.js'
import { formattingOptions } from '../formattingOptions.js'
import { throwIfCancelled } from '../guard.js'
import type { Run } from '../request.js'
import { toEdit } from '../toLsp.js'

/** Answers `formatting`. */
export const formatting: Run<DocumentFormattingParams, TextEdit[]> = async (
  { plans },
  { textDocument, options },
  token,
) => {
  const analysed = await plans.analysed(textDocument.uri, token)
  throwIfCancelled(token)
  if (!analysed) return []
  return formattingOf(analysed.analysis, formattingOptions(analysed, options)).map((edit) =>
    toEdit(analysed.lines, edit),
  )
}
