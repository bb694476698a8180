/** `textDocument/selectionRange`: what the selection grows to. */

import { type SelectionRange, type SelectionRangeParams, SelectionRangeRequest } from 'vscode-languageserver'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const selectionRange = defineRequest<SelectionRangeParams, SelectionRange[] | null>({
  method: SelectionRangeRequest.method,
  capability: () => ({ selectionRangeProvider: true }),
  run: answered((answers) => answers.selectionRange),
})
