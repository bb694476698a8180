/** `textDocument/hover`: what stands under the pointer, explained. */

import { type Hover, type HoverParams, HoverRequest } from 'vscode-languageserver'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const hover = defineRequest<HoverParams, Hover | null>({
  method: HoverRequest.method,
  capability: () => ({ hoverProvider: true }),
  run: answered((answers) => answers.hover),
})
