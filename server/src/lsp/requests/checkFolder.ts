/** `fangan/checkFolder` and `fangan/clearFolder`: checks all plans of the opened folders, and takes the findings back. */

import type { WorkDoneProgressParams } from 'vscode-languageserver'
import { type FolderCheck, method } from '../../protocol.js'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const checkFolder = defineRequest<WorkDoneProgressParams, FolderCheck>({
  method: method.checkFolder,
  isPatient: true,
  capability: () => undefined,
  run: answered((answers) => answers.checkFolder),
})

export const clearFolder = defineRequest<object, null>({
  method: method.clearFolder,
  capability: () => undefined,
  run: answered((answers) => answers.clearFolder),
})
