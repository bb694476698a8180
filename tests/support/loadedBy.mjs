/** Which built files are loaded together with an entry, without those that it imports later. */

import { readFileSync } from 'node:fs'
import path from 'node:path'

/** A static import or export of a file beside it, as esbuild writes it. */
const statement = /(?<![\w$.])(?:import|export)(?:\s*[\w$*{][^'"()]*?from)?\s*["'](\.[^"']+)["']/g

/** `file` and what it loads at once, and so on. */
export function loadedBy(file, found = new Set()) {
  if (found.has(file)) return [...found]
  found.add(file)
  for (const [, target] of readFileSync(file, 'utf8').matchAll(statement)) {
    loadedBy(path.resolve(path.dirname(file), target), found)
  }
  return [...found]
}
