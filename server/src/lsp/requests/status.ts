/** `fangan/status`: template and completeness of one open document. */

import { type DocumentParams, method, type PlanStatus } from '../../protocol.js'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const status = defineRequest<DocumentParams, PlanStatus | null>({
  method: method.status,
  capability: () => undefined,
  run: answered((answers) => answers.status),
})
