/** `fangan/check`: what the check says of a plan, open or not, in a few lines of text. */

import { type CheckParams, method } from '../../protocol.js'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const check = defineRequest<CheckParams, string | null>({
  method: method.check,
  capability: () => undefined,
  run: answered((answers) => answers.check),
})
