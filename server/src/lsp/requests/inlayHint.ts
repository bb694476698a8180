/** `textDocument/inlayHint`: days, years and names that the text leaves to be inferred. */

import { type InlayHint, type InlayHintParams, InlayHintRequest } from 'vscode-languageserver'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const inlayHint = defineRequest<InlayHintParams, InlayHint[] | null>({
  method: InlayHintRequest.method,
  capability: () => ({ inlayHintProvider: true }),
  run: answered((answers) => answers.inlayHint),
})
