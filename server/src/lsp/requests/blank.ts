/** `fangan/blank`: the next place of a plan that is still to be filled in. */

import { type BlankParams, method, type PlanRange } from '../../protocol.js'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const blank = defineRequest<BlankParams, PlanRange | null>({
  method: method.blank,
  capability: () => undefined,
  run: answered((answers) => answers.blank),
})
