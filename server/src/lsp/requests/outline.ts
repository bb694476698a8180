import { type DocumentParams, method, type PlanOutline } from '../../protocol.js'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const outline = defineRequest<DocumentParams, PlanOutline | null>({
  method: method.outline,
  capability: () => undefined,
  run: answered((answers) => answers.outline),
})
