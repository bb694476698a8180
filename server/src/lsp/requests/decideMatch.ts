import { type DecidedMatch, type DecideMatchParams, method } from '../../protocol.js'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const decideMatch = defineRequest<DecideMatchParams, DecidedMatch | null>({
  method: method.decideMatch,
  capability: () => undefined,
  run: answered((answers) => answers.decideMatch),
})
