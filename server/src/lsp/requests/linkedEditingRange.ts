/** `textDocument/linkedEditingRange`: places that are typed in together. */

import {
  type LinkedEditingRangeParams,
  LinkedEditingRangeRequest,
  type LinkedEditingRanges,
} from 'vscode-languageserver'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const linkedEditingRange = defineRequest<LinkedEditingRangeParams, LinkedEditingRanges | null>({
  method: LinkedEditingRangeRequest.method,
  capability: () => ({ linkedEditingRangeProvider: true }),
  run: answered((answers) => answers.linkedEditingRange),
})
