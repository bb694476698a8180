/** `fangan/blank`: the next place of a plan that is still to be filled in. */

import { blankFrom } from '../../features/blanks.js'
import type { BlankParams, PlanRange } from '../../protocol.js'
import { fromRange } from '../fromLsp.js'
import { throwIfCancelled } from '../guard.js'
import type { Run } from '../request.js'
import { toRange } from '../toLsp.js'

/** Answers `blank`. */
export const blank: Run<BlankParams, PlanRange | null> = async ({ plans }, { uri, range, direction }, token) => {
  const analysed = await plans.analysed(uri, token)
  throwIfCancelled(token)
  const found = analysed && blankFrom(analysed.analysis, fromRange(analysed.lines, range), direction)
  return found ? toRange(analysed.lines, found) : null
}
