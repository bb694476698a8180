/** `fangan/moveSection`: moves a section and renumbers, as one edit. */

import type { WorkspaceEdit } from 'vscode-languageserver'
import { type MoveSectionParams, method } from '../../protocol.js'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const moveSection = defineRequest<MoveSectionParams, WorkspaceEdit | null>({
  method: method.moveSection,
  capability: () => undefined,
  run: answered((answers) => answers.moveSection),
})
