/** The further places of a finding in words, for formats that show sentences. */

import { counted } from '../../text/counted.js'
import { fill, type Localised } from '../../text/localised.js'
import type { DiagnosticResult } from '../fileResult.js'
import { messages } from '../messages.js'

/** More lines than these are only counted. */
const LISTED_LINES = 12

/** The lines of the related places, in order and each once; `undefined` when there are none. */
export function relatedLines({ related = [] }: Pick<DiagnosticResult, 'related'>): Localised | undefined {
  const isWord = related.some(({ word }) => word !== undefined)
  const numbers = [...new Set(related.map(({ range, word }) => word?.start.paragraph ?? range.start.line + 1))].sort(
    (a, b) => a - b,
  )
  if (numbers.length === 0) return undefined
  const listed = numbers.slice(0, LISTED_LINES)
  const args = {
    lines: { zh: listed.join('、'), en: listed.join(', ') },
    noun: isWord
      ? { zh: '段', en: numbers.length === 1 ? 'paragraph' : 'paragraphs' }
      : { zh: '行', en: numbers.length === 1 ? 'line' : 'lines' },
    total: numbers.length,
    more: counted(numbers.length - listed.length, 'more', 'more'),
  }
  return fill(listed.length < numbers.length ? messages.report.relatedMany : messages.report.related, args)
}
