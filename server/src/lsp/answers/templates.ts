/** `fangan/templates`: the templates that one document can be checked against. */

import type { DocumentParams, TemplateChoice } from '../../protocol.js'
import { throwIfCancelled } from '../guard.js'
import type { Run } from '../request.js'

/** Answers `templates`. */
export const templates: Run<DocumentParams, TemplateChoice[]> = async ({ plans }, { uri }, token) => {
  const analysed = await plans.analysed(uri, token)
  throwIfCancelled(token)
  if (!analysed) return []
  return analysed.project.templates.map((template) => ({
    id: template.id,
    title: template.title[analysed.settings.locale],
    basis: template.basis.document,
    active: template.id === analysed.analysis.template.template.id,
  }))
}
