/** Numbers in sentences. */

import type { Localised } from './localised.js'

/** `count` alone in Chinese, where the sentence holds the noun; with the right form of the noun in English. */
export function counted(count: number, singular: string, plural = `${singular}s`): Localised {
  return { zh: String(count), en: `${count} ${count === 1 ? singular : plural}` }
}
