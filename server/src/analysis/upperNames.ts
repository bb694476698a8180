/** Which files of the level above a draft names. */

import { frontMatterOf, upperFilesIn } from '../syntax/frontMatter.js'
import { type Config, settingsFor } from './config.js'

/** Paths as written, and whose folder they begin in: the draft's or the configuration's. */
export interface UpperNames {
  readonly relativeTo: 'draft' | 'config'
  readonly names: readonly string[]
}

/** The files that the front matter of `text` names, else those that `config` names for the document at `path` (relative to its folder); none when neither does. */
export function upperNamesOf(text: string, config: Config, path?: string): UpperNames {
  const own = upperFilesIn(frontMatterOf(text)?.upper)
  if (own.length > 0) return { relativeTo: 'draft', names: own }
  return { relativeTo: 'config', names: settingsFor(config, path).upper ?? [] }
}
