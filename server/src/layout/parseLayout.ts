/** Reads the layout file of a unit: what differs from the standard, as YAML. */

import { isMap, isScalar, type Pair, parseDocument, type Scalar, type YAMLMap } from 'yaml'
import { yamlMessage } from '../templates/yamlMessage.js'
import { fill, type Localised } from '../text/localised.js'
import { nearest } from '../text/nearest.js'
import type { TextRange } from '../text/range.js'
import { checkRoom } from './checkRoom.js'
import { type Field, type Value, valueOfWritten } from './field.js'
import { fieldNamed, fields } from './fields.js'
import { type Layout, standardLayout } from './layout.js'
import { messages } from './layoutMessages.js'
import { type Typeface, typefaces } from './typefaces.js'
import { allowedValues, readWritten } from './written.js'

/** A defect of a layout file; the range is in its text. */
export interface LayoutProblem {
  readonly range: TextRange
  readonly message: Localised
}

/** A layout, or what keeps the file from being one. */
export interface ParsedLayout {
  /** Absent when there is any problem. */
  readonly layout?: Layout
  readonly problems: readonly LayoutProblem[]
}

/** The keys of a layout file that are no elements. */
export const ownKeys = ['id', 'name', 'extends', 'fonts'] as const

/** What an id looks like. */
export const idPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

/** The layout in `text`; every defect is a problem with its range, nothing is thrown. */
export function parseLayout(text: string): ParsedLayout {
  const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false })
  const problems: LayoutProblem[] = document.errors.map((error) => ({
    range: withinText(error.pos, text.length),
    message: yamlMessage(error),
  }))
  if (problems.length > 0) return { problems }
  const root = document.contents
  const whole = { start: 0, end: text.length }
  if (!isMap(root)) {
    const message = root === null ? messages.empty : messages.notAMap
    return { problems: [{ range: root === null ? whole : rangeOf(root, whole), message }] }
  }
  const reading = new Reading(whole)
  reading.root(root)
  if (reading.problems.length === 0) reading.problems.push(...checkRoom(reading.own, reading.ranges, whole))
  reading.problems.sort((a, b) => a.range.start - b.range.start)
  return reading.problems.length > 0
    ? { problems: reading.problems }
    : { layout: reading.layout(), problems: reading.problems }
}

/** One file being read. */
class Reading {
  readonly problems: LayoutProblem[] = []
  readonly own = new Map<string, Value>()
  /** Where each of them is written. */
  readonly ranges = new Map<string, TextRange>()
  private readonly fonts: Partial<Record<Typeface, string>> = {}
  private id = ''
  private name: Localised | undefined

  constructor(private readonly whole: TextRange) {}

  layout(): Layout {
    return { id: this.id, title: this.name ?? { zh: this.id, en: this.id }, own: this.own, fonts: this.fonts }
  }

  root(map: YAMLMap): void {
    for (const [key, pair, range] of this.pairs(map)) {
      const { value } = pair
      if (key === 'id') this.readId(value, range)
      else if (key === 'name') this.readName(value, range)
      else if (key === 'title' && isScalar(value)) this.readName(value, range)
      else if (key === 'extends') this.readExtends(value, range)
      else if (key === 'fonts') this.readFonts(value, range)
      else if (elements.has(key)) this.readElement(key, value, range)
      else if (fieldNamed(key)) this.readValue(key, value, range)
      else this.unknown(key, range, key.includes('.') ? allKeys : [...ownKeys, ...elements.keys()])
    }
    if (!map.has('id')) this.report(startOf(map, this.whole), messages.noId)
  }

  private readId(node: unknown, range: TextRange): void {
    const value = scalarValue(node)
    const at = rangeOf(node, range)
    if (typeof value !== 'string' || !idPattern.test(value)) this.report(at, messages.badId)
    else if (value === standardLayout.id) this.report(at, messages.idTaken)
    else this.id = value
  }

  private readName(node: unknown, range: TextRange): void {
    if (isMap(node)) {
      const texts: Record<string, string> = {}
      for (const [key, pair, at] of this.pairs(node)) {
        const value = scalarValue(pair.value)
        if (key !== 'zh' && key !== 'en') this.unknown(key, at, ['zh', 'en'])
        else if (typeof value !== 'string' || value === '') this.report(rangeOf(pair.value, at), messages.badName)
        else texts[key] = value
      }
      const { zh, en } = texts
      if (zh !== undefined) this.name = { zh, en: en ?? zh }
      else this.report(rangeOf(node, range), messages.badName)
      return
    }
    const value = scalarValue(node)
    if (typeof value !== 'string' || value === '') this.report(rangeOf(node, range), messages.badName)
    else if (this.name) this.report(range, messages.twice, { key: 'name' })
    else this.name = { zh: value, en: value }
  }

  private readExtends(node: unknown, range: TextRange): void {
    const value = scalarValue(node)
    if (value !== standardLayout.id) this.report(rangeOf(node, range), messages.badBase)
  }

  private readFonts(node: unknown, range: TextRange): void {
    if (!isMap(node)) {
      this.report(rangeOf(node, range), messages.badFonts)
      return
    }
    for (const [key, pair, at] of this.pairs(node)) {
      const face = typefaces.find((one) => one === key)
      const font = valueOfWritten(scalarValue(pair.value), { kind: 'font' })
      if (!face) this.unknown(key, at, typefaces)
      else if (typeof font !== 'string') this.report(rangeOf(pair.value, at), messages.badFont)
      else this.fonts[face] = font
    }
  }

  private readElement(element: string, node: unknown, range: TextRange): void {
    const properties = elements.get(element) ?? []
    if (!isMap(node)) {
      const example = fields.find(({ key }) => key.startsWith(`${element}.`))
      const shown = { element, property: properties[0], value: String(example?.value ?? '') }
      this.report(rangeOf(node, range), messages.notAnElement, shown)
      return
    }
    for (const [property, pair, at] of this.pairs(node)) {
      if (properties.includes(property)) this.readValue(`${element}.${property}`, pair.value, at)
      else this.unknown(property, at, properties)
    }
  }

  private readValue(key: string, node: unknown, range: TextRange): void {
    const field = fieldNamed(key)
    if (!field) return
    if (this.ranges.has(key)) {
      this.report(range, messages.twice, { key })
      return
    }
    this.ranges.set(key, range)
    const value = writtenIn(node, field)
    const allowed = allowedValues(field)
    if (value !== undefined) this.own.set(key, value)
    else this.report(rangeOf(node, range), messages.badValue, { key, title: field.title, allowed })
  }

  /** The pairs of a map with their keys, each key once. */
  private *pairs(map: YAMLMap): Generator<[key: string, pair: Pair, range: TextRange]> {
    const seen = new Set<string>()
    for (const pair of map.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : ''
      const range = rangeOf(pair.key, rangeOf(map, this.whole))
      if (seen.has(key)) this.report(range, messages.twice, { key })
      else yield [key, pair, range]
      seen.add(key)
    }
  }

  private unknown(key: string, range: TextRange, known: readonly string[]): void {
    const meant = nearest(key, known) ?? known.find((one) => one.endsWith(`.${key}`))
    if (meant === undefined) this.report(range, messages.unknownKey, { key, known: known.join(', ') })
    else this.report(range, messages.unknownKeyMeant, { key, meant })
  }

  private report(range: TextRange, text: Localised, args: Parameters<typeof fill>[1] = {}): void {
    this.problems.push({ range, message: fill(text, args) })
  }
}

/** Elements with their properties, in the order of the standard. */
export const elements: ReadonlyMap<string, readonly string[]> = elementsOfFields()

const allKeys = fields.map(({ key }) => key)

function elementsOfFields(): Map<string, string[]> {
  const map = new Map<string, string[]>()
  for (const { key } of fields) {
    const [element, property] = key.split('.')
    map.set(element, [...(map.get(element) ?? []), property])
  }
  return map
}

function writtenIn(node: unknown, { type }: Field): Value | undefined {
  // A colour of digits alone, such as 000000, would be a number.
  if (type.kind === 'colour' && isScalar(node)) return readWritten((node as Scalar).source, type)
  return readWritten(scalarValue(node), type)
}

function scalarValue(node: unknown): unknown {
  return isScalar(node) ? node.value : undefined
}

function rangeOf(node: unknown, outside: TextRange): TextRange {
  const range = (node as { readonly range?: readonly [number, number, number] | null } | null | undefined)?.range
  return range && range[1] > range[0] ? { start: range[0], end: range[1] } : outside
}

function startOf(map: YAMLMap, outside: TextRange): TextRange {
  return rangeOf(map.items[0]?.key, outside)
}

function withinText([from, to]: readonly [number, number], length: number): TextRange {
  const start = Math.min(from, length)
  return { start, end: Math.min(Math.max(to, start), length) }
}
