/** `textDocument/codeAction`: what mends or switches off the findings at a place, and all that is safe to mend. */

import { type CodeAction, CodeActionKind, type CodeActionParams, CodeActionRequest } from 'vscode-languageserver'
import { fixAllKind } from '../codeActions/fixAllKind.js'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const codeAction = defineRequest<CodeActionParams, CodeAction[]>({
  method: CodeActionRequest.method,
  capability: (client) =>
    client.codeActionLiterals
      ? { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] } }
      : undefined,
  run: answered((answers) => answers.codeAction),
})
