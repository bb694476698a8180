/** `fangan/selectTemplate`: checks one document against another template until the server stops. */

import { method, type PlanStatus, type SelectTemplateParams } from '../../protocol.js'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const selectTemplate = defineRequest<SelectTemplateParams, PlanStatus | null>({
  method: method.selectTemplate,
  capability: () => undefined,
  run: answered((answers) => answers.selectTemplate),
})
