/** `textDocument/linkedEditingRange`: places that are typed in together. */

import type { LinkedEditingRangeParams, LinkedEditingRanges } from 'vscode-languageserver'
import { linkedRanges, linkedWordPattern } from '../../features/linkedEditing.js'
import { throwIfCancelled } from '../guard.js'
import type { Run } from '../request.js'
import { toRange } from '../toLsp.js'

/** Answers `linkedEditingRange`. */
export const linkedEditingRange: Run<LinkedEditingRangeParams, LinkedEditingRanges | null> = async (
  { plans },
  { textDocument, position },
  token,
) => {
  const analysed = await plans.analysed(textDocument.uri, token)
  throwIfCancelled(token)
  if (!analysed) return null
  const { lines, analysis } = analysed
  const found = linkedRanges(analysis, lines.offset(position))
  return found ? { ranges: found.map((range) => toRange(lines, range)), wordPattern: linkedWordPattern } : null
}
