/** Places in Word files, in words. */

import { fill, type Localised } from '../../text/localised.js'
import type { WordPlace } from '../fileResult.js'
import { messages } from '../messages.js'

/** Paragraph and character; notes and text boxes have no number that Word shows. */
export function wordPlace({ paragraph, character }: WordPlace): Localised {
  if (paragraph === 0) return messages.report.wordAside
  return fill(messages.report.wordPlace, { paragraph, character })
}
