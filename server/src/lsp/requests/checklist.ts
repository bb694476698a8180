import { type DocumentParams, method, type PlanChecklist } from '../../protocol.js'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const checklist = defineRequest<DocumentParams, PlanChecklist | null>({
  method: method.checklist,
  capability: () => undefined,
  run: answered((answers) => answers.checklist),
})
