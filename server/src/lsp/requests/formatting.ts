/** `textDocument/formatting`: the whole plan by the standards. */

import { type DocumentFormattingParams, DocumentFormattingRequest, type TextEdit } from 'vscode-languageserver'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const formatting = defineRequest<DocumentFormattingParams, TextEdit[]>({
  method: DocumentFormattingRequest.method,
  capability: () => ({ documentFormattingProvider: true }),
  run: answered((answers) => answers.formatting),
})
