/** `textDocument/selectionRange`: what the selection grows to. */

import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver'
import { selectionRanges } from '../../features/selectionRanges.js'
import { throwIfCancelled } from '../guard.js'
import type { Run } from '../request.js'
import { toRange } from '../toLsp.js'

/** Answers `selectionRange`. */
export const selectionRange: Run<SelectionRangeParams, SelectionRange[] | null> = async (
  { plans },
  { textDocument, positions },
  token,
) => {
  const analysed = await plans.analysed(textDocument.uri, token)
  throwIfCancelled(token)
  if (!analysed) return null
  const { lines, analysis } = analysed
  const offsets = positions.map((position) => lines.offset(position))
  return selectionRanges(analysis, offsets).map((ranges, index) => {
    const here = { start: positions[index], end: positions[index] }
    const outward = ranges.reduceRight<SelectionRange | undefined>(
      (parent, range) => ({ range: toRange(lines, range), ...(parent && { parent }) }),
      undefined,
    )
    return outward ?? { range: here }
  })
}
