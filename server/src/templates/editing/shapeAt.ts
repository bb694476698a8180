/** The shape that the schema asks for at a place of a template file. */

import { predicateNamed } from '../predicates/index.js'
import { argumentShape, extendingShape, type Field, localisedFields, type Shape, templateShape } from '../schema.js'
import type { FilePlace } from './place.js'

/** The shape at the end of `path` in `text`; `undefined` where the file has no place for such keys. */
export function shapeAt(text: string, path: readonly string[], siblings: FilePlace['siblings']): Shape | undefined {
  let shape: Shape | undefined = extendsOther.test(text) ? extendingShape : templateShape
  for (const [index, key] of path.entries()) {
    const beside = index === path.length - 1 ? siblings : new Map<string, string>()
    const field: Field | undefined = shape && fieldOf(shape, beside, key)
    shape = field && itemOf(field.shape)
  }
  return shape
}

const extendsOther = /^extends\s*:/m

/** The keys that a mapping of `shape` may have; those of an expectation depend on its predicate. */
export function fieldsOf(shape: Shape, siblings: FilePlace['siblings']): Readonly<Record<string, Field>> {
  if (shape.kind === 'record') return shape.fields
  if (shape.kind === 'localised') return localisedFields
  if (shape.kind !== 'expectation') return {}
  const predicate = predicateNamed(siblings.get('predicate') ?? '')
  const given = Object.entries(predicate?.arguments ?? {}).map(([name, one]): [string, Field] => [
    name,
    {
      shape: argumentShape(one),
      required: one.required === true,
      description: `${one.description.zh}。${one.description.en}.`,
    },
  ])
  return { predicate: predicateField, ...Object.fromEntries(given) }
}

const predicateField: Field = { shape: { kind: 'text' }, required: true, description: '判定方法。The predicate.' }

/** The field `key` of a mapping of `shape`; `undefined` for a key that it has not, `constructor` among them. */
export function fieldOf(shape: Shape, siblings: FilePlace['siblings'], key: string): Field | undefined {
  const fields = fieldsOf(shape, siblings)
  return Object.hasOwn(fields, key) ? fields[key] : undefined
}

/** What stands in a list, or the shape itself. */
function itemOf(shape: Shape): Shape {
  return shape.kind === 'list' ? itemOf(shape.of) : shape
}
