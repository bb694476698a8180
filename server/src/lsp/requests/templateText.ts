/** `fangan/templateText`: a built-in template as YAML. */

import { method, type TemplateTextParams } from '../../protocol.js'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const templateText = defineRequest<TemplateTextParams, string | null>({
  method: method.templateText,
  capability: () => undefined,
  run: answered((answers) => answers.templateText),
})
