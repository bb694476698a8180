/** The analysis that most tests of features begin with. */

import { align } from '../../server/src/align/align.js'
import { type Analysis, analyse } from '../../server/src/analysis/analyse.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { uppersOf } from './uppers.js'

/** `text` under the built-in templates, beside the documents that its front matter names. */
export function analysed(text: string): Analysis {
  const uppers = uppersOf(text)
  return analyse({ text, templates: builtinTemplates, ...(uppers ? { uppers, align } : {}) })
}
