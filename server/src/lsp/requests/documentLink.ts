/** `textDocument/documentLink`: from citations and annex references to files of the workspace and places in the text. */

import { type DocumentLink, type DocumentLinkParams, DocumentLinkRequest } from 'vscode-languageserver'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const documentLink = defineRequest<DocumentLinkParams, DocumentLink[] | null>({
  method: DocumentLinkRequest.method,
  capability: () => ({ documentLinkProvider: {} }),
  run: answered((answers) => answers.documentLink),
})
