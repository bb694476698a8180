/** The analysis that most tests of features begin with. */

import { type Analysis, analyse } from '../../server/src/analysis/analyse.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'

/** `text` under the built-in templates. */
export function analysed(text: string): Analysis {
  return analyse({ text, templates: builtinTemplates })
}
