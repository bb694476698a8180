/** The shape of a template file, once: the loader checks against it and the JSON Schema is made from it. */

import type { Localised } from '../text/localised.js'
import { predicates } from './predicates/index.js'
import type { Argument, Predicate } from './predicates/predicate.js'

/** The shape of one value. */
export type Shape =
  | {
      readonly kind: 'text'
      readonly pattern?: string
      readonly example?: string
      /** A day of the calendar. */
      readonly date?: true
    }
  /** One text, or one for each language. */
  | { readonly kind: 'localised' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'flag' }
  | { readonly kind: 'count' }
  | { readonly kind: 'list'; readonly of: Shape; readonly minItems?: number }
  | { readonly kind: 'record'; readonly fields: Readonly<Record<string, Field>> }
  | { readonly kind: 'expectation' }

/** One key of a record. */
export interface Field {
  readonly shape: Shape
  readonly required: boolean
  readonly description: string
}

const text: Shape = { kind: 'text' }
const words: Shape = { kind: 'list', of: text, minItems: 1 }
const anyWords: Shape = { kind: 'list', of: text }
const groups: Shape = { kind: 'list', of: words, minItems: 1 }
const id: Shape = { kind: 'text', pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$', example: 'overall-goal' }
const isoDay: Shape = { kind: 'text', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', example: '2021-09-20', date: true }
const levels: Shape = { kind: 'list', of: { kind: 'choice', values: ['national', 'province', 'city', 'county'] } }
const localised: Shape = { kind: 'localised' }

/** The languages of a text that is not one for both. */
export const localisedFields: Readonly<Record<string, Field>> = {
  zh: need(text, '中文。Chinese.'),
  en: may(text, '英文；不写则同中文。English; the Chinese when left out.'),
}

/** What a requirement of one's own consists of. */
export const requirementFields: Readonly<Record<string, Field>> = {
  id: need(id, '要素名，也是规则名的后半部分。Name of the element, second half of the rule id.'),
  ref: need({ kind: 'text', pattern: '^[A-Z]+[0-9]+$', example: 'R10' }, '要素编号。The element’s number.'),
  title: need(localised, '要素。The element.'),
  clause: need(text, '通知中的条款。The clause of the notice.'),
  on: need(
    { kind: 'choice', values: ['document', 'section', 'task'] },
    '要求落在全文、章节还是每项任务。What must meet it.',
  ),
  place: need(
    { kind: 'choice', values: ['preamble', 'goals', 'tasks', 'measures', 'organisation', 'annex', 'end'] },
    '要素应写在哪一部分。The part of the plan that it belongs in.',
  ),
  expect: need({ kind: 'expectation' }, '判定方法及参数。The predicate and its arguments.'),
  severity: need(
    { kind: 'choice', values: ['error', 'warning', 'information', 'hint'] },
    '缺少时的级别。Severity when missing.',
  ),
  levels: may(levels, '只涉及这些层级的政府，其他层级只作提示。Levels of government that it concerns.'),
  message: need(localised, '缺少时的说明：缺什么、依据哪一条、怎么补。What is missing, by which clause, what to do.'),
  partialMessage: may(localised, '部分满足时的说明；不写则只在要素表中显示。Said when it is met in part.'),
  insert: may(text, '补写的文字，空白处写 XX；{next} 为下一个序号。The text to insert, blanks as XX.'),
}

const appliesToFields: Readonly<Record<string, Field>> = {
  regions: need(anyWords, '受其约束的地区；空表示不限。Regions that are bound; empty for all.'),
  levels: need(levels, '受其约束的层级；空表示不限。Levels of government that are bound; empty for all.'),
  citations: need(anyWords, '引用这些文号即适用。Document numbers whose citation points to it.'),
  titleWords: need({ kind: 'list', of: words }, '标题中每组各有一词即适用。Words of the title, one of each group.'),
}

const templateFields: Readonly<Record<string, Field>> = {
  id: need(id, '模板名。Name of the template.'),
  title: need(localised, '模板的标题。Title of the template.'),
  documentKinds: need(anyWords, '适用的文种；空表示不限。Kinds of document; empty for all.'),
  basis: need(
    record({ document: need(text, '依据的文件。The document.'), clause: need(text, '条款。The clause.') }),
    '依据。What it rests on.',
  ),
  since: need({ kind: 'text', pattern: '^[0-9]+\\.[0-9]+\\.[0-9]+$', example: '0.2.0' }, '自哪一版起。First version.'),
  appliesTo: need(record(appliesToFields), '适用范围。Whom it binds and how a document is recognised.'),
  dates: may(
    {
      kind: 'list',
      of: record({
        date: need(isoDay, '最后一日。The last day.'),
        title: need(localised, '到这一天应完成什么。What is due.'),
        clause: need(text, '通知中的条款。The clause of the notice.'),
      }),
    },
    '通知自己规定的日期，标在路线图上。Days that the notice itself sets, shown in the roadmap.',
  ),
  requirements: need({ kind: 'list', of: record(requirementFields), minItems: 1 }, '各项要素。The elements.'),
  examples: may(
    record({
      conforming: may(text, '一份写全了的方案。A plan that holds every element.'),
      missing: may(
        {
          kind: 'list',
          of: record({
            requirement: need(id, '缺少哪一项要素。The element that is not there.'),
            text: need(text, '缺少该要素的方案。A plan without it.'),
          }),
        },
        '缺少某项要素的方案。Plans that lack one element.',
      ),
    }),
    '供 fangan template test 试用的方案。Plans that fangan template test tries the template on.',
  ),
}

/** The shape of a file that stands for itself. */
export const templateShape: Shape & { kind: 'record' } = record(templateFields)

/** The shape of a file that extends another template: what it leaves out is taken over. */
export const extendingShape: Shape & { kind: 'record' } = record({
  ...optional(templateFields),
  id: templateFields.id,
  extends: need(
    text,
    '所继承的模板：内置模板的名称，或模板文件的路径（相对于本文件）。The template that is extended: a built-in id, or a path relative to this file.',
  ),
  appliesTo: may(record(optional(appliesToFields)), templateFields.appliesTo.description),
  requirements: may(
    {
      kind: 'list',
      of: record({
        ...optional(requirementFields),
        id: requirementFields.id,
        off: may({ kind: 'flag' }, '写 true 则不要求这一项。True takes the element out.'),
      }),
    },
    '改动、取消或新增的要素。Elements that are changed, taken out or added.',
  ),
})

/** The shape of an argument's value. */
export function argumentShape(argument: Argument): Shape {
  switch (argument.kind) {
    case 'words':
      return words
    case 'groups':
      return groups
    case 'choice':
      return { kind: 'choice', values: argument.values ?? [] }
    case 'date':
      return isoDay
    case 'count':
      return { kind: 'count' }
    case 'flag':
      return { kind: 'flag' }
  }
}

/** The JSON Schema (draft-07) of a template file. */
export function templateJsonSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'fangan 模板 / fangan template',
    if: { type: 'object', required: ['extends'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    then: jsonSchema(extendingShape),
    else: jsonSchema(templateShape),
  }
}

function jsonSchema(shape: Shape): object {
  switch (shape.kind) {
    case 'text':
      return shape.pattern === undefined ? { type: 'string', minLength: 1 } : { type: 'string', pattern: shape.pattern }
    case 'localised':
      return { anyOf: [{ type: 'string', minLength: 1 }, recordSchema(localisedFields)] }
    case 'choice':
      return { enum: shape.values }
    case 'flag':
      return { type: 'boolean' }
    case 'count':
      return { type: 'integer', minimum: 1 }
    case 'list':
      return { type: 'array', items: jsonSchema(shape.of), ...(shape.minItems ? { minItems: shape.minItems } : {}) }
    case 'record':
      return recordSchema(shape.fields)
    case 'expectation':
      return { oneOf: predicates.map(expectationSchema) }
  }
}

function recordSchema(fields: Readonly<Record<string, Field>>): object {
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(fields).map(([key, field]) => [
        key,
        { description: field.description, ...jsonSchema(field.shape) },
      ]),
    ),
    required: Object.keys(fields).filter((key) => fields[key].required),
    additionalProperties: false,
  }
}

function expectationSchema(predicate: Predicate): object {
  const given = Object.entries(predicate.arguments)
  return {
    type: 'object',
    description: both(predicate.summary),
    properties: Object.fromEntries([
      ['predicate', { const: predicate.name }],
      ...given.map(([name, one]) => [name, { description: both(one.description), ...jsonSchema(argumentShape(one)) }]),
    ]),
    required: ['predicate', ...given.filter(([, one]) => one.required).map(([name]) => name)],
    additionalProperties: false,
  }
}

function both(localisedText: Localised): string {
  return `${localisedText.zh}。${localisedText.en}.`
}

function record(fields: Readonly<Record<string, Field>>): Shape & { kind: 'record' } {
  return { kind: 'record', fields }
}

function optional(fields: Readonly<Record<string, Field>>): Readonly<Record<string, Field>> {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, { ...field, required: false }]))
}

function need(shape: Shape, description: string): Field {
  return { shape, required: true, description }
}

function may(shape: Shape, description: string): Field {
  return { shape, required: false, description }
}
