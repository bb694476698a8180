/** The plans in `examples/`, as written. */

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const folder = path.resolve(import.meta.dirname, '../../examples')

/** Each example with the name of its file. */
export const examples = readdirSync(folder)
  .sort()
  .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }))
