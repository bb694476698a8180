/** `workspace/symbol`: tasks and sections of every plan of the workspace. */

import { type SymbolInformation, type WorkspaceSymbolParams, WorkspaceSymbolRequest } from 'vscode-languageserver'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const workspaceSymbol = defineRequest<WorkspaceSymbolParams, SymbolInformation[]>({
  method: WorkspaceSymbolRequest.method,
  capability: () => ({ workspaceSymbolProvider: true }),
  run: answered((answers) => answers.workspaceSymbol),
})
