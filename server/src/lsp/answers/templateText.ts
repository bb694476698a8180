/** `fangan/templateText`: a built-in template as YAML. */

import type { TemplateTextParams } from '../../protocol.js'
import type { Run } from '../request.js'

/** Answers `templateText`. */
export const templateText: Run<TemplateTextParams, string | null> = async (_server, { id }) => {
  // YAML is needed only by those who look into templates.
  const { builtinText } = await import('../../templates/builtinText.js')
  return builtinText(id) ?? null
}
