/** `fangan/templates`: the templates that one document can be checked against. */

import { type DocumentParams, method, type TemplateChoice } from '../../protocol.js'
import { throwIfCancelled } from '../guard.js'
import { defineRequest } from '../request.js'

export const templates = defineRequest<DocumentParams, TemplateChoice[]>({
  method: method.templates,
  capability: () => undefined,
  run: async ({ plans }, { uri }, token) => {
    const analysed = await plans.analysed(uri, token)
    throwIfCancelled(token)
    if (!analysed) return []
    return analysed.project.templates.map((template) => ({
      id: template.id,
      title: template.title[analysed.settings.locale],
      basis: template.basis.document,
      active: template.id === analysed.analysis.template.template.id,
    }))
  },
})
