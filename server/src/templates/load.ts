/** Reads a template file; only templates of users come this way, the built-in ones are compiled. */

import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml'
import { isoDate } from '../semantics/calendar.js'
import { regions } from '../semantics/organs/index.js'
import type { Localised } from '../text/localised.js'
import type { TextRange } from '../text/range.js'
import { builtinTemplates } from './builtin.generated.js'
import { predicateNamed } from './predicates/index.js'
import { shortRegion } from './predicates/region.js'
import { argumentShape, type Field, type Shape, templateShape } from './schema.js'
import type { Template } from './template.js'
import { yamlMessage } from './yamlMessage.js'

/** A defect of a template file; the range is in the file's text. */
export interface TemplateProblem {
  readonly range: TextRange
  readonly message: Localised
  /** `warning`: the template is used all the same, though it says something that cannot be meant. */
  readonly severity: 'error' | 'warning'
}

/** A template, or what keeps the file from being one. */
export interface LoadedTemplate {
  /** Absent when there is any error. */
  readonly template?: Template
  readonly problems: readonly TemplateProblem[]
}

/**
 * The template in `yamlText`; every defect is a problem with its range, nothing is thrown. `taken` are the ids that it
 * must not have.
 */
export function loadTemplate(yamlText: string, taken: readonly string[] = builtinIds): LoadedTemplate {
  const document = parseDocument(yamlText, { uniqueKeys: false, prettyErrors: false })
  const problems: TemplateProblem[] = document.errors.map((error) => ({
    range: withinText(error.pos, yamlText.length),
    message: yamlMessage(error),
    severity: 'error',
  }))
  if (problems.length > 0) return { problems }
  const whole = { start: 0, end: yamlText.length }
  const report: Report = (range, zh, en, severity = 'error') =>
    void problems.push({ range, message: { zh: `${zh}。`, en: `${en}.` }, severity })
  if (document.contents === null) report(whole, '文件是空的', 'The file is empty')
  else checkNode(document.contents, templateShape, whole, report)
  checkDuplicateIds(document.contents, report)
  checkTakenId(document.contents, taken, report)
  checkRegions(document.contents, report)
  problems.sort((a, b) => a.range.start - b.range.start)
  if (problems.some(({ severity }) => severity === 'error')) return { problems }
  return { template: document.toJS() as Template, problems }
}

const builtinIds: readonly string[] = builtinTemplates.map(({ id }) => id)

/** What is missing at the end of the file is reported behind it. */
function withinText([from, to]: readonly [number, number], length: number): TextRange {
  const start = Math.min(from, length)
  return { start, end: Math.min(Math.max(to, start), length) }
}

type Report = (range: TextRange, zh: string, en: string, severity?: TemplateProblem['severity']) => void

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
  report(range, `此处应为${zh}`, `This must be ${en}`)
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
  for (const [key, field] of Object.entries(fields)) {
    if (field.required && !seen.has(key)) report(startOf(map, range), `缺少“${key}”`, `“${key}” is missing`)
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
        report(range, `${key}“${node.value}”重复`, `The ${key} “${node.value}” is used twice`)
      seen.add(node.value)
    }
  }
}

/** A template is asked for by its id, so that of two with one id the second would never be found. */
function checkTakenId(root: unknown, taken: readonly string[], report: Report): void {
  const node = isMap(root) ? root.get('id', true) : undefined
  const range = rangeOf(node)
  if (!isScalar(node) || !range || !taken.includes(String(node.value))) return
  report(
    range,
    `已有名为“${node.value}”的模板，请另取名`,
    `There is a template “${node.value}” already; choose another id`,
  )
}

/** A province that does not exist binds nobody; places below the province cannot be looked up. */
function checkRegions(root: unknown, report: Report): void {
  const list = isMap(root) ? root.getIn(['appliesTo', 'regions'], true) : undefined
  if (!isSeq(list)) return
  for (const node of list.items) {
    const range = rangeOf(node)
    if (!isScalar(node) || typeof node.value !== 'string' || node.value === '' || !range) continue
    const name = node.value
    const isKnown = regions.some((region) => region.short === shortRegion(name))
    if (isKnown || /[市州盟县区旗]$/.test(name)) continue
    report(range, `没有“${name}”这一地区，请核对名称`, `There is no region “${name}”; check its name`, 'warning')
  }
}

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

function rangeOf(node: unknown): TextRange | undefined {
  const range = (node as Node | null | undefined)?.range
  return range ? { start: range[0], end: range[1] } : undefined
}
