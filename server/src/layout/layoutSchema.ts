/** The JSON Schema of a layout file, for the YAML support of editors. */

import { type Field, printValue } from './field.js'
import { fields } from './fields.js'
import { elements, idPattern } from './parseLayout.js'
import { typefaces } from './typefaces.js'
import { sizeNames } from './typeSizes.js'

/** The schema (draft-07). */
export function layoutJsonSchema(): object {
  const dotted = Object.fromEntries(fields.map((field) => [field.key, valueSchema(field)]))
  const nested = Object.fromEntries(
    [...elements.keys()].map((element) => [element, element === 'title' ? titleSchema() : elementSchema(element)]),
  )
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'fangan 版式 / fangan layout',
    type: 'object',
    properties: {
      id: { type: 'string', pattern: idPattern.source, description: '版式的编号。Id of the layout.' },
      name: nameSchema('版式的名称。Name of the layout.'),
      extends: { const: 'gbt9704', description: '以国家标准为基础。The standard that it starts from.' },
      fonts: {
        type: 'object',
        description: '各种字形所用的字体。Fonts of the typefaces.',
        properties: Object.fromEntries(typefaces.map((face) => [face, { type: 'string', minLength: 1 }])),
        additionalProperties: false,
      },
      ...nested,
      ...dotted,
    },
    required: ['id'],
    additionalProperties: false,
  }
}

function nameSchema(description: string): object {
  const text = { type: 'string', minLength: 1 }
  const both = { type: 'object', properties: { zh: text, en: text }, required: ['zh'], additionalProperties: false }
  return { description, anyOf: [text, both] }
}

/** A text at this place is the name of the layout. */
function titleSchema(): object {
  return { anyOf: [elementSchema('title'), { type: 'string', minLength: 1 }] }
}

function elementSchema(element: string): object {
  const own = fields.filter(({ key }) => key.startsWith(`${element}.`))
  return {
    type: 'object',
    properties: Object.fromEntries(own.map((field) => [field.key.slice(element.length + 1), valueSchema(field)])),
    additionalProperties: false,
  }
}

function valueSchema({ title, type, value, clause }: Field): object {
  const shown = printValue(value, type)
  const basis = clause === undefined ? `标准未作规定，通常为${shown.zh}` : `GB/T 9704—2012 ${clause}：${shown.zh}`
  const description = `${title.zh}。${basis}。${title.en[0].toUpperCase()}${title.en.slice(1)}.`
  switch (type.kind) {
    case 'typeface':
      return { description, enum: typefaces }
    case 'font':
      return { description, type: 'string', minLength: 1 }
    case 'size':
      return {
        description,
        anyOf: [
          { enum: sizeNames },
          { type: 'string', pattern: '^(?:小?[1-6]号?|[0-9]{1,2}(?:\\.5)? ?(?:pt|磅))$' },
          { type: 'number', minimum: 5, maximum: 72 },
        ],
      }
    case 'length':
      return { description, type: 'number', minimum: type.least, maximum: type.most }
    case 'choice':
      return { description, enum: [...new Set(Object.entries(type.values).flatMap(([key, { zh }]) => [key, zh]))] }
    case 'switch':
      return { description, enum: [true, false, '是', '否'] }
    case 'colour':
      // Digits alone are a number to YAML.
      return { description, anyOf: [{ type: 'string', pattern: '^[0-9A-Fa-f]{6}$' }, { type: 'number' }] }
  }
}
