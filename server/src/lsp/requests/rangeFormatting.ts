/** `textDocument/rangeFormatting`: the lines of a selection, but for their numbers. */

import {
  type DocumentRangeFormattingParams,
  DocumentRangeFormattingRequest,
  type TextEdit,
} from 'vscode-languageserver'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const rangeFormatting = defineRequest<DocumentRangeFormattingParams, TextEdit[]>({
  method: DocumentRangeFormattingRequest.method,
  capability: () => ({ documentRangeFormattingProvider: true }),
  run: answered((answers) => answers.rangeFormatting),
})
