/** `fangan/cleanPaste`: what the clipboard holds as text of a plan. */

import { type CleanPasteParams, method } from '../../protocol.js'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const cleanPaste = defineRequest<CleanPasteParams, string>({
  method: method.cleanPaste,
  capability: () => undefined,
  // The newest text is asked for, not its analysis: pasting does not wait for a check.
  run: answered((answers) => answers.cleanPaste),
})
