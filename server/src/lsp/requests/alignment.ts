import { type DocumentParams, method, type PlanAlignment } from '../../protocol.js'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const alignment = defineRequest<DocumentParams, PlanAlignment | null>({
  method: method.alignment,
  capability: () => undefined,
  run: answered((answers) => answers.alignment),
})
