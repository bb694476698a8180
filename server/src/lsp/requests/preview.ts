import { type DocumentParams, method, type PlanPreview } from '../../protocol.js'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const preview = defineRequest<DocumentParams, PlanPreview | null>({
  method: method.preview,
  capability: () => undefined,
  run: answered((answers) => answers.preview),
})
