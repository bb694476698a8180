/** `textDocument/foldingRange`: folds of whole lines. */

import type { FoldingRange, FoldingRangeParams } from 'vscode-languageserver'
import { folds, longestFolds } from '../../features/folding.js'
import { throwIfCancelled } from '../guard.js'
import type { Run } from '../request.js'

/** Answers `foldingRange`. */
export const foldingRange: Run<FoldingRangeParams, FoldingRange[] | null> = async (
  { plans, client },
  { textDocument },
  token,
) => {
  const analysed = await plans.analysed(textDocument.uri, token)
  throwIfCancelled(token)
  if (!analysed) return null
  const { lines, analysis } = analysed
  const found = folds(analysis, lines)
  // Without characters every client hides whole lines and leaves the first one to be read.
  return longestFolds(found, client.foldLimit ?? found.length).map(({ start, end, kind }) => ({
    startLine: lines.position(start).line,
    endLine: lines.position(end).line,
    ...(kind && { kind }),
  }))
}
