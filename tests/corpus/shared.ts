/** The real documents beside the repository; they are not part of it, and the tests say so when they are absent. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const folder = path.resolve(import.meta.dirname, '../../../shared')

/** False where the repository stands alone. */
export const hasShared = existsSync(path.join(folder, 'seeds'))

/** Printed with skipped tests. */
export const skippedBecause = hasShared ? '' : ' (skipped: the folder ../shared with the real documents is absent)'

/** The real documents by id (`002`), in order; each text as written. */
export function documents(): { readonly id: string; readonly text: string }[] {
  return ['seeds', 'corpus'].flatMap((name) => {
    const files = readdirSync(path.join(folder, name)).filter((file) => file.endsWith('.txt'))
    return files
      .sort()
      .map((file) => ({ id: file.slice(0, 3), text: readFileSync(path.join(folder, name, file), 'utf8') }))
  })
}

/** The annotation of a seed, as JSON. */
export function goldText(id: string): string {
  return readFileSync(path.join(folder, 'gold', `${id}.gold.json`), 'utf8')
}

/** The coarse annotations of further documents by id; a document without one is not among them. */
export function coarseGold(): ReadonlyMap<string, string> {
  const corpus = path.join(folder, 'corpus')
  const files = readdirSync(corpus).filter((file) => file.endsWith('.gold.json'))
  return new Map(files.sort().map((file) => [file.slice(0, 3), readFileSync(path.join(corpus, file), 'utf8')]))
}
