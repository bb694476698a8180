import { method, type PlanCascade } from '../../protocol.js'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const cascade = defineRequest<object, PlanCascade | null>({
  method: method.cascade,
  capability: () => undefined,
  run: answered((answers) => answers.cascade),
})
