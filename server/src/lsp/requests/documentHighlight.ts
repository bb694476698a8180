/** `textDocument/documentHighlight`: the places of the document that name what the cursor stands on. */

import { type DocumentHighlight, type DocumentHighlightParams, DocumentHighlightRequest } from 'vscode-languageserver'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const documentHighlight = defineRequest<DocumentHighlightParams, DocumentHighlight[] | null>({
  method: DocumentHighlightRequest.method,
  capability: () => ({ documentHighlightProvider: true }),
  run: answered((answers) => answers.documentHighlight),
})
