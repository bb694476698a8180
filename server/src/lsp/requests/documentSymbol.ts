/** `textDocument/documentSymbol`: the outline, nested or flat. */

import {
  type DocumentSymbol,
  type DocumentSymbolParams,
  DocumentSymbolRequest,
  type SymbolInformation,
} from 'vscode-languageserver'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const documentSymbol = defineRequest<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[] | null>({
  method: DocumentSymbolRequest.method,
  capability: () => ({ documentSymbolProvider: true }),
  run: answered((answers) => answers.documentSymbol),
})
