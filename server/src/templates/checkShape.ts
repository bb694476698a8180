/** Checks the nodes of a template file against the shapes that `schema.ts` gives. */

import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
import { isoDate } from '../semantics/calendar.js'
import type { TextRange } from '../text/range.js'
import { predicateNamed } from './predicates/index.js'
import { argumentShape, type Field, localisedFields, type Shape } from './schema.js'

/** Notes a defect: its range, what is wrong in both languages without the full stop. */
export type Report = (range: TextRange, zh: string, en: string, severity?: 'error' | 'warning') => void

/** Checks a node against its shape; `outside` is where an absent node is reported. */
export function checkNode(node: unknown, shape: Shape, outside: TextRange, report: Report): void {
  const range = rangeOf(node) ?? outside
  if (shape.kind === 'record' && isMap(node)) checkFields(node, shape.fields, range, report)
  else if (shape.kind === 'list' && isSeq(node)) checkList(node.items, shape, range, report)
  else if (shape.kind === 'expectation' && isMap(node)) checkExpectation(node, range, report)
  else if (shape.kind === 'text' && isScalar(node)) checkText(node.value, shape, range, report)
  else if (shape.kind === 'localised') checkLocalised(node, range, report)
  else if (!isScalar(node) || !isValueOf(shape, node.value)) reportKind(shape, range, report)
}

function isValueOf(shape: Shape, value: unknown): boolean {
  if (shape.kind === 'choice') return typeof value === 'string' && shape.values.includes(value)
  if (shape.kind === 'flag') return typeof value === 'boolean'
  return shape.kind === 'count' && Number.isInteger(value) && Number(value) > 0
}

function reportKind(shape: Shape, range: TextRange, report: Report): void {
  const kinds: Readonly<Record<Shape['kind'], readonly [zh: string, en: string]>> = {
    record: ['键值表', 'a mapping'],
    list: ['列表', 'a list'],
    expectation: ['判定方法及参数', 'a predicate with its arguments'],
    text: ['文字', 'a text'],
    localised: ['文字，或分列 zh、en 的文字', 'a text, or texts under zh and en'],
    choice:
      shape.kind === 'choice'
        ? [`以下之一：${shape.values.join('、')}`, `one of ${shape.values.join(', ')}`]
        : ['', ''],
    flag: ['true 或 false', 'true or false'],
    count: ['正整数', 'a positive whole number'],
  }
  const [zh, en] = kinds[shape.kind]
  report(range, `此处应为${zh}`, `This must be ${en}`)
}

/** One text for both languages, or one for each; the English one may be left out. */
function checkLocalised(node: unknown, range: TextRange, report: Report): void {
  if (isMap(node)) checkFields(node, localisedFields, range, report)
  else if (!isScalar(node) || typeof node.value !== 'string' || node.value === '')
    reportKind({ kind: 'localised' }, range, report)
}

function checkText(value: unknown, shape: Shape & { kind: 'text' }, range: TextRange, report: Report): void {
  if (typeof value !== 'string' || value === '') reportKind(shape, range, report)
  else if (shape.pattern !== undefined && !new RegExp(shape.pattern).test(value)) {
    const example = shape.example ?? ''
    report(range, `“${value}”的写法不对，应如 ${example}`, `“${value}” is malformed; write it like ${example}`)
  } else if (shape.date && !isDay(value)) {
    report(range, `没有“${value}”这一天，请核对日期`, `There is no day “${value}”; check the date`, 'warning')
  }
}

function checkList(items: readonly unknown[], shape: Shape & { kind: 'list' }, range: TextRange, report: Report): void {
  if (shape.minItems !== undefined && items.length < shape.minItems) {
    report(range, `至少要有 ${shape.minItems} 项`, `At least ${shape.minItems} item is needed`)
  }
  for (const item of items) checkNode(item, shape.of, range, report)
}

/** Checks keys: unknown ones, doubled ones, missing ones, then the values. */
function checkFields(map: YAMLMap, fields: Readonly<Record<string, Field>>, range: TextRange, report: Report): void {
  const seen = new Set<string>()
  for (const pair of map.items) {
    const key = keyOf(pair)
    const keyRange = rangeOf(pair.key) ?? range
    if (seen.has(key)) report(keyRange, `“${key}”重复`, `“${key}” is given twice`)
    seen.add(key)
    if (!Object.hasOwn(fields, key)) {
      const known = Object.keys(fields).join(', ')
      report(keyRange, `不认识的键“${key}”，可用：${known}`, `Unknown key “${key}”; known are ${known}`)
      continue
    }
    checkNode(pair.value, fields[key].shape, keyRange, report)
  }
  reportMissing(map, fields, range, report)
}

/** Names the keys that must be there and are not. */
export function reportMissing(
  map: YAMLMap,
  fields: Readonly<Record<string, Field>>,
  range: TextRange,
  report: Report,
): void {
  for (const [key, field] of Object.entries(fields)) {
    if (field.required && !map.has(key)) report(startOf(map, range), `缺少“${key}”`, `“${key}” is missing`)
  }
}

function checkExpectation(map: YAMLMap, range: TextRange, report: Report): void {
  const name = map.get('predicate', true)
  if (name === undefined) {
    // Which arguments are right depends on the predicate, so that no key can be one yet.
    checkFields(map, { predicate: predicateField }, range, report)
    return
  }
  const given = isScalar(name) ? String(name.value) : ''
  const predicate = predicateNamed(given)
  if (!predicate) {
    report(rangeOf(name) ?? startOf(map, range), `没有“${given}”这一判定方法`, `There is no predicate “${given}”`)
    return
  }
  const fields = Object.entries(predicate.arguments).map(([key, one]): [string, Field] => [
    key,
    { shape: argumentShape(one), required: one.required === true, description: one.description.en },
  ])
  checkFields(map, { predicate: predicateField, ...Object.fromEntries(fields) }, range, report)
}

const predicateField: Field = { shape: { kind: 'text' }, required: true, description: '' }

/** True for a day of the calendar, written YYYY-MM-DD. */
function isDay(text: string): boolean {
  const [year, month, day] = text.split('-').map(Number)
  return isoDate(year, month, day) !== undefined
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : ''
}

/** The first line of a mapping, for what is missing from it. */
function startOf(map: YAMLMap, range: TextRange): TextRange {
  return rangeOf(map.items[0]?.key) ?? range
}

/** Where `node` stands in the file; `undefined` when there is none. */
export function rangeOf(node: unknown): TextRange | undefined {
  const range = (node as Node | null | undefined)?.range
  return range ? { start: range[0], end: range[1] } : undefined
}
