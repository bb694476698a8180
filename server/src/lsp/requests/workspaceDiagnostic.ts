/** `workspace/diagnostic`: the findings of the folder's plans that are not open. */

import {
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const workspaceDiagnostic = defineRequest<WorkspaceDiagnosticParams, WorkspaceDiagnosticReport>({
  method: WorkspaceDiagnosticRequest.method,
  isPatient: true,
  // Announced together with `textDocument/diagnostic`, of which it is an option.
  capability: () => undefined,
  run: answered((answers) => answers.workspaceDiagnostic),
})
