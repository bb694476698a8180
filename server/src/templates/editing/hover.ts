/** What a key or predicate of a template file means. */

import type { TextRange } from '../../text/range.js'
import { predicateNamed } from '../predicates/index.js'
import { placeAt } from './place.js'
import { fieldOf, shapeAt } from './shapeAt.js'

/** The explanation of one word, as Markdown in both languages. */
export interface TemplateHover {
  readonly range: TextRange
  readonly text: string
}

/** The explanation of the word at `offset`; `undefined` for words that the format gives no meaning. */
export function templateHover(text: string, offset: number): TemplateHover | undefined {
  let start = offset
  while (start > 0 && wordCharacter.test(text[start - 1])) start--
  let end = offset
  while (end < text.length && wordCharacter.test(text[end])) end++
  const word = text.slice(start, end)
  const place = placeAt(text, end)
  if (word === '' || !place) return undefined
  const range = { start, end }
  if (place.kind === 'value' && place.path.at(-1) === 'predicate') return explained(word, range)
  if (place.kind === 'value' || text[end] !== ':') return undefined
  const shape = shapeAt(text, place.path, place.siblings)
  const field = shape && fieldOf(shape, place.siblings, word)
  return field && { range, text: `\`${word}\`　${field.description}` }
}

const wordCharacter = /[\w-]/

function explained(name: string, range: TextRange): TemplateHover | undefined {
  const predicate = predicateNamed(name)
  if (!predicate) return undefined
  const { summary } = predicate
  const given = Object.entries(predicate.arguments).map(
    ([
      argument,
      {
        required,
        description: { zh, en },
      },
    ]) => `- \`${argument}\`${required ? '（必填 required）' : ''}　${zh}。${en}.`,
  )
  return { range, text: [`\`${name}\`　${summary.zh}。${summary.en}.`, ...given].join('\n') }
}
