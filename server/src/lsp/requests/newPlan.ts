/** `fangan/newPlanChoices`, `fangan/newPlanTitle`, `fangan/newPlan`: a new plan, step by step. */

import { method, type NewPlanChoices, type NewPlanParams, type NewPlanPlace, type NewPlanText } from '../../protocol.js'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const newPlanChoices = defineRequest<object, NewPlanChoices>({
  method: method.newPlanChoices,
  capability: () => undefined,
  run: answered((answers) => answers.newPlanChoices),
})

export const newPlanTitle = defineRequest<NewPlanPlace, string>({
  method: method.newPlanTitle,
  capability: () => undefined,
  run: answered((answers) => answers.newPlanTitle),
})

export const newPlan = defineRequest<NewPlanParams, NewPlanText>({
  method: method.newPlan,
  capability: () => undefined,
  run: answered((answers) => answers.newPlan),
})
