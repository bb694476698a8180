/** `textDocument/rename`: a new name for a body, a short form, a cited document or an annex, everywhere at once. */

import { type RenameParams, RenameRequest, type WorkspaceEdit } from 'vscode-languageserver'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const rename = defineRequest<RenameParams, WorkspaceEdit | null>({
  method: RenameRequest.method,
  capability: (client) => ({ renameProvider: client.preparesRename ? { prepareProvider: true } : true }),
  run: answered((answers) => answers.rename),
})
