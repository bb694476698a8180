/** `textDocument/foldingRange`: folds of whole lines. */

import { type FoldingRange, type FoldingRangeParams, FoldingRangeRequest } from 'vscode-languageserver'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const foldingRange = defineRequest<FoldingRangeParams, FoldingRange[] | null>({
  method: FoldingRangeRequest.method,
  capability: () => ({ foldingRangeProvider: true }),
  run: answered((answers) => answers.foldingRange),
})
