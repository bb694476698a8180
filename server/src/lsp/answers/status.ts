/** `fangan/status`: template and completeness of one open document. */

import type { DocumentParams, PlanStatus } from '../../protocol.js'
import { throwIfCancelled } from '../guard.js'
import type { Run } from '../request.js'
import { planStatus } from '../status.js'

/** Answers `status`. */
export const status: Run<DocumentParams, PlanStatus | null> = async ({ plans }, { uri }, token) => {
  const analysed = await plans.analysed(uri, token)
  throwIfCancelled(token)
  return analysed ? planStatus(analysed) : null
}
