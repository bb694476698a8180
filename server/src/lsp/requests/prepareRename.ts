/** `textDocument/prepareRename`: the name that a rename would change, or why it cannot. */

import { type PrepareRenameParams, PrepareRenameRequest, type PrepareRenameResult } from 'vscode-languageserver'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const prepareRename = defineRequest<PrepareRenameParams, PrepareRenameResult | null>({
  method: PrepareRenameRequest.method,
  // Announced together with `textDocument/rename`, of which it is an option.
  capability: () => undefined,
  run: answered((answers) => answers.prepareRename),
})
