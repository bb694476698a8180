import type { WorkspaceEdit } from 'vscode-languageserver'
import { method, type SetLedgerFieldParams } from '../../protocol.js'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const setLedgerField = defineRequest<SetLedgerFieldParams, WorkspaceEdit | null>({
  method: method.setLedgerField,
  capability: () => undefined,
  run: answered((answers) => answers.setLedgerField),
})
