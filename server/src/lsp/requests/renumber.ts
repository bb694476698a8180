/** `fangan/renumber`: makes the numbering continuous, references included. */

import type { WorkspaceEdit } from 'vscode-languageserver'
import { type DocumentParams, method } from '../../protocol.js'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const renumber = defineRequest<DocumentParams, WorkspaceEdit | null>({
  method: method.renumber,
  capability: () => undefined,
  run: answered((answers) => answers.renumber),
})
