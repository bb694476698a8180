/** Built-in templates as the YAML that one's own are written in, to be read and copied from. */

import { stringify } from 'yaml'
import { builtinTemplates } from './builtin.generated.js'

/** The text of the built-in template `id`, whole where it extends another; `undefined` when there is none. */
export function builtinText(id: string): string | undefined {
  const template = builtinTemplates.find((one) => one.id === id)
  if (!template) return undefined
  const { extended: _, ...whole } = template
  return stringify(whole, { lineWidth: 0, aliasDuplicateObjects: false })
}
