/** What the editor adds while a plan is typed: the next number, the next label, the full stop beside a clause. */

import type { Analysis } from '../analysis/analyse.js'
import type { TextEdit } from '../text/range.js'
import { closeClause } from './onType/closeClause.js'
import { lineAbove } from './onType/lineAbove.js'
import { nextAnnex } from './onType/nextAnnex.js'
import { endsItem, nextLabel } from './onType/nextLabel.js'
import { nextNumber } from './onType/nextNumber.js'

/** The edits behind `typed`, which has just been put in front of `offset`; they change nothing but the lines around it. */
export function onType(analysis: Analysis, offset: number, typed: string): TextEdit[] {
  const { plan } = analysis
  if (typed === '）') return closeClause(plan, offset)
  if (typed !== '\n') return []
  const above = lineAbove(plan, offset)
  if (!above) return nextAnnex(plan, offset)
  if (above.isEmptyItem) return [{ start: above.start, end: above.cursorLine.end, newText: '' }]
  const newText = nextLabel(plan, above) ?? (endsItem(plan, above) ? nextNumber(plan, above) : undefined)
  return newText === undefined ? [] : [{ ...above.cursorLine, newText: above.indent + newText }]
}
