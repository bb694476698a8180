/** `fangan/status`: template and completeness of one open document. */

import { type DocumentParams, method, type PlanStatus } from '../../protocol.js'
import { throwIfCancelled } from '../guard.js'
import { defineRequest } from '../request.js'
import { planStatus } from '../status.js'

export const status = defineRequest<DocumentParams, PlanStatus | null>({
  method: method.status,
  capability: () => undefined,
  run: async ({ plans }, { uri }, token) => {
    const analysed = await plans.analysed(uri, token)
    throwIfCancelled(token)
    return analysed ? planStatus(analysed) : null
  },
})
