import { type CompareAnswer, type CompareParams, method } from '../../protocol.js'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const compare = defineRequest<CompareParams, CompareAnswer | null>({
  method: method.compare,
  capability: () => undefined,
  run: answered((answers) => answers.compare),
})
