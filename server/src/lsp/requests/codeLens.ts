/** `textDocument/codeLens`: tasks and missing elements per section; a list opens where the client can show one. */

import { type CodeLens, type CodeLensParams, CodeLensRequest } from 'vscode-languageserver'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const codeLens = defineRequest<CodeLensParams, CodeLens[] | null>({
  method: CodeLensRequest.method,
  capability: () => ({ codeLensProvider: {} }),
  run: answered((answers) => answers.codeLens),
})
