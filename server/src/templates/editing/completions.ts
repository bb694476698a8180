/** What may be written at a place of a template file. */

import type { TextRange } from '../../text/range.js'
import { builtinTemplates } from '../builtin.generated.js'
import { predicates } from '../predicates/index.js'
import type { Shape } from '../schema.js'
import { placeAt } from './place.js'
import { fieldOf, fieldsOf, shapeAt } from './shapeAt.js'

/** One proposal. */
export interface TemplateCompletion {
  readonly label: string
  readonly kind: 'key' | 'value'
  /** In both languages. */
  readonly description: string
  readonly range: TextRange
  readonly newText: string
}

/** Keys, predicates, arguments and choices that fit at `offset`; keys that are there already are left out. */
export function templateCompletions(text: string, offset: number): TemplateCompletion[] {
  const place = placeAt(text, offset)
  if (!place) return []
  const range = { start: place.start, end: offset }
  const { path, siblings } = place
  if (place.kind === 'value') {
    return valuesAt(text, path, siblings).map(({ label, description }) => ({
      label,
      kind: 'value',
      description,
      range,
      newText: label,
    }))
  }
  const shape = shapeAt(text, path, siblings)
  if (!shape) return []
  const keys = Object.entries(fieldsOf(shape, siblings)).filter(([key]) => !siblings.has(key))
  const extendable = path.length === 0 && !siblings.has('extends') ? [extendsKey] : []
  return [...keys.map(([label, { description }]) => ({ label, description })), ...extendable].map((one) => ({
    ...one,
    kind: 'key',
    range,
    newText: `${one.label}: `,
  }))
}

const extendsKey = { label: 'extends', description: '继承另一模板。Extends another template.' }

interface Value {
  readonly label: string
  readonly description: string
}

function valuesAt(text: string, path: readonly string[], siblings: ReadonlyMap<string, string>): readonly Value[] {
  const key = path.at(-1)
  const parent = shapeAt(text, path.slice(0, -1), siblings)
  if (key === 'extends' && path.length === 1) {
    return builtinTemplates.map(({ id, title }) => ({ label: id, description: `${title.zh}。${title.en}.` }))
  }
  if (key === 'predicate' && parent?.kind === 'expectation') {
    return predicates.map(({ name, summary }) => ({ label: name, description: `${summary.zh}。${summary.en}.` }))
  }
  const field = parent && key !== undefined ? fieldOf(parent, siblings, key) : undefined
  return field ? choicesOf(field.shape).map((label) => ({ label, description: field.description })) : []
}

function choicesOf(shape: Shape): readonly string[] {
  if (shape.kind === 'choice') return shape.values
  return shape.kind === 'flag' ? ['true', 'false'] : []
}
