/** `fangan/templates`: the templates that one document can be checked against. */

import { type DocumentParams, method, type TemplateChoice } from '../../protocol.js'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const templates = defineRequest<DocumentParams, TemplateChoice[]>({
  method: method.templates,
  capability: () => undefined,
  run: answered((answers) => answers.templates),
})
