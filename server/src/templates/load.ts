/** Reads a template file; only templates of users come this way, the built-in ones are compiled. */

import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml'
import type { Localised } from '../text/localised.js'
import type { TextRange } from '../text/range.js'
import { predicateNamed } from './predicates/index.js'
import { argumentShape, type Field, type Shape, templateShape } from './schema.js'
import type { Template } from './template.js'

/** A defect of a template file; the range is in the file's text. */
export interface TemplateProblem {
  readonly range: TextRange
  readonly message: Localised
}

/** A template, or what keeps the file from being one. */
export interface LoadedTemplate {
  /** Absent when there is any problem. */
  readonly template?: Template
  readonly problems: readonly TemplateProblem[]
}

/** The template in `yamlText`; every defect is a problem with its range, nothing is thrown. */
export function loadTemplate(yamlText: string): LoadedTemplate {
  const document = parseDocument(yamlText, { uniqueKeys: false })
  const problems: TemplateProblem[] = document.errors.map((error) => ({
    range: { start: error.pos[0], end: Math.max(error.pos[1], error.pos[0]) },
    message: { zh: `YAML 有误：${error.message}`, en: `YAML error: ${error.message}` },
  }))
  if (problems.length > 0) return { problems }
  const whole = { start: 0, end: yamlText.length }
  const report = (range: TextRange, zh: string, en: string): void => void problems.push({ range, message: { zh, en } })
  checkNode(document.contents, templateShape, whole, report)
  checkDuplicateIds(document.contents, report)
  if (problems.length > 0) return { problems: problems.sort((a, b) => a.range.start - b.range.start) }
  return { template: document.toJS() as Template, problems }
}

type Report = (range: TextRange, zh: string, en: string) => void

/** Checks a node against its shape; `outside` is where an absent node is reported. */
function checkNode(node: unknown, shape: Shape, outside: TextRange, report: Report): void {
  const range = rangeOf(node) ?? outside
  if (shape.kind === 'record' && isMap(node)) checkFields(node, shape.fields, range, report)
  else if (shape.kind === 'list' && isSeq(node)) checkList(node.items, shape, range, report)
  else if (shape.kind === 'expectation' && isMap(node)) checkExpectation(node, range, report)
  else if (shape.kind === 'text' && isScalar(node)) checkText(node.value, shape, range, report)
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
    choice:
      shape.kind === 'choice'
        ? [`以下之一：${shape.values.join('、')}`, `one of ${shape.values.join(', ')}`]
        : ['', ''],
    flag: ['true 或 false', 'true or false'],
    count: ['正整数', 'a positive whole number'],
  }
  const [zh, en] = kinds[shape.kind]
  report(range, `此处应为${zh}`, `this must be ${en}`)
}

function checkText(value: unknown, shape: Shape & { kind: 'text' }, range: TextRange, report: Report): void {
  if (typeof value !== 'string' || value === '') reportKind(shape, range, report)
  else if (shape.pattern !== undefined && !new RegExp(shape.pattern).test(value)) {
    const example = shape.example ?? ''
    report(range, `“${value}”的写法不对，应如 ${example}`, `“${value}” is malformed; write it like ${example}`)
  }
}

function checkList(items: readonly unknown[], shape: Shape & { kind: 'list' }, range: TextRange, report: Report): void {
  if (shape.minItems !== undefined && items.length < shape.minItems) {
    report(range, `至少要有 ${shape.minItems} 项`, `at least ${shape.minItems} item is needed`)
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
      report(keyRange, `不认识的键“${key}”，可用：${known}`, `unknown key “${key}”; known are ${known}`)
      continue
    }
    checkNode(pair.value, fields[key].shape, keyRange, report)
  }
  for (const [key, field] of Object.entries(fields)) {
    if (field.required && !seen.has(key)) report(startOf(map, range), `缺少“${key}”`, `“${key}” is missing`)
  }
}

function checkExpectation(map: YAMLMap, range: TextRange, report: Report): void {
  const name = map.get('predicate', true)
  const given = isScalar(name) ? String(name.value) : ''
  const predicate = predicateNamed(given)
  if (!predicate) {
    report(rangeOf(name) ?? startOf(map, range), `没有“${given}”这一判定方法`, `there is no predicate “${given}”`)
    return
  }
  const fields = Object.entries(predicate.arguments).map(([key, one]): [string, Field] => [
    key,
    { shape: argumentShape(one), required: one.required === true, description: one.description.en },
  ])
  const own: Field = { shape: { kind: 'text' }, required: true, description: '' }
  checkFields(map, { predicate: own, ...Object.fromEntries(fields) }, range, report)
}

/** Requirement ids and refs stand for one element each. */
function checkDuplicateIds(root: unknown, report: Report): void {
  const list = isMap(root) ? root.get('requirements', true) : undefined
  if (!isSeq(list)) return
  for (const key of ['id', 'ref']) {
    const seen = new Set<unknown>()
    for (const item of list.items) {
      const node = isMap(item) ? item.get(key, true) : undefined
      if (!isScalar(node)) continue
      const range = rangeOf(node)
      if (seen.has(node.value) && range)
        report(range, `${key}“${node.value}”重复`, `the ${key} “${node.value}” is used twice`)
      seen.add(node.value)
    }
  }
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : ''
}

/** The first line of a mapping, for what is missing from it. */
function startOf(map: YAMLMap, range: TextRange): TextRange {
  return rangeOf(map.items[0]?.key) ?? range
}

function rangeOf(node: unknown): TextRange | undefined {
  const range = (node as Node | null | undefined)?.range
  return range ? { start: range[0], end: range[1] } : undefined
}
