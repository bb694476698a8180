/** Learns the layout of a unit from a document that it considers right: what of it differs from the standard. */

import { fill, type Locale, type Localised } from '../text/localised.js'
import { type Field, isEqual, printValue, sameFont, type Value, valueOfWritten } from './field.js'
import { fields } from './fields.js'
import { type Layout, standardLayout } from './layout.js'
import type { Found, Measured } from './measure.js'
import type { LayoutComments } from './printLayout.js'
import { faceIn, placesText } from './prove.js'
import { fontsOf, type Typeface, typefaceOf, typefaces } from './typefaces.js'
import { printFound } from './written.js'

/** What a document taught. */
export interface Learned {
  readonly layout: Layout
  /** Of each field that differs: the value in most places, how often it is there, and how often any. */
  readonly evidence: ReadonlyMap<string, Evidence>
  /** Fields whose values contradict each other or are none that a layout can have. */
  readonly undecided: readonly { readonly field: Field; readonly found: readonly Found[] }[]
  /** Fields that the document has no element of. */
  readonly open: readonly Field[]
}

/** How often a value was found, of how often the field was. */
export interface Evidence {
  readonly count: number
  readonly total: number
  readonly others: readonly Found[]
}

/** What the layout is called. */
export interface LayoutName {
  readonly id: string
  readonly title: Localised
}

/** The layout of the measured document: a value counts that most places have. */
export function learn({ found }: Measured, { id, title }: LayoutName): Learned {
  const own = new Map<string, Value>()
  const evidence = new Map<string, Evidence>()
  const undecided: { field: Field; found: readonly Found[] }[] = []
  const open: Field[] = []
  for (const field of fields) {
    const values = found.get(field.key)
    if (!values) {
      open.push(field)
      continue
    }
    const learned = majority(field, values)
    if (learned === undefined) undecided.push({ field, found: values })
    else if (!isEqual(field.value, learned.value, field.type)) {
      own.set(field.key, learned.value)
      evidence.set(field.key, learned)
    }
  }
  const layout: Layout = { id, title, own, fonts: fontsIn(found) }
  return { layout, evidence, undecided, open }
}

/** The value of more than half of the places; `undefined` where there is none, or none that a layout can have. */
function majority(field: Field, found: readonly Found[]): (Evidence & { readonly value: Value }) | undefined {
  const byValue = new Map<Value, { count: number; found: Found[] }>()
  for (const one of found) {
    const value = layoutValue(one.value, field)
    const same = [...byValue.keys()].find((other) => isEqual(other, value, field.type)) ?? value
    const sum = byValue.get(same) ?? { count: 0, found: [] }
    byValue.set(same, { count: sum.count + one.count, found: [...sum.found, one] })
  }
  const total = found.reduce((sum, { count }) => sum + count, 0)
  const [best] = [...byValue].sort((a, b) => b[1].count - a[1].count)
  if (!best || best[1].count * 2 <= total) return undefined
  const value = valueOfWritten(best[0], field.type)
  if (value === undefined) return undefined
  const others = found.filter((one) => !best[1].found.includes(one))
  return { value, count: best[1].count, total, others }
}

function layoutValue(value: Value, { type }: Field): Value {
  if (type.kind === 'typeface') return typefaceOf(String(value)) ?? value
  if (type.kind === 'length' && type.unit === 'count') return Math.round(Number(value))
  return value
}

/** Fonts of typefaces that are not the ones that a document names anyway. */
function fontsIn(found: Measured['found']): Layout['fonts'] {
  const counts = new Map<Typeface, Map<string, number>>()
  for (const { key, type } of fields) {
    if (type.kind !== 'typeface') continue
    for (const { value, count } of found.get(key) ?? []) {
      const face = faceIn(standardLayout, String(value))
      if (!face) continue
      const names = counts.get(face) ?? new Map<string, number>()
      counts.set(face, names.set(String(value), (names.get(String(value)) ?? 0) + count))
    }
  }
  const fonts: Partial<Record<Typeface, string>> = {}
  for (const face of typefaces) {
    const [name] = [...(counts.get(face) ?? [])].sort((a, b) => b[1] - a[1])[0] ?? []
    if (name !== undefined && name !== fontsOf[face][0] && name !== sameFont) fonts[face] = name
  }
  return fonts
}

const messages = {
  head: {
    zh: '由 {file} 量得，只列出与 GB/T 9704—2012 不同的各项；请逐项核对是否确为本单位的规定。',
    en: 'Measured in {file}: what differs from GB/T 9704-2012. Make sure that each is indeed the rule of the unit.',
  },
  none: { zh: '没有与标准不同的地方。', en: 'Nothing differs from the standard.' },
  value: {
    zh: '{title}：{total}处中有{count}处{others}；{standard}',
    en: '{title}: {count} of {total}{others}; {standard}',
  },
  others: { zh: '，另有{list}', en: ', others {list}' },
  clause: { zh: '标准为{value}（{clause}）', en: 'the standard says {value} ({clause})' },
  usual: { zh: '标准未作规定，通常为{value}', en: 'the standard leaves it open, usually {value}' },
  undecided: {
    zh: '没有定下的（样本中前后不一，或写法不在可选之列）：',
    en: 'Undecided, as the sample contradicts itself or has what a layout cannot say:',
  },
  found: { zh: '  {key}（{title}）：{list}', en: '  {key} ({title}): {list}' },
  open: {
    zh: '样本中没有的，按标准和通行做法：{list}',
    en: 'Not in the sample, so as the standard and usage have it: {list}',
  },
} as const satisfies Record<string, Localised>

/** What the file says of how its values came about. */
export function learnedComments(
  { layout, evidence, undecided, open }: Learned,
  file: string,
  locale: Locale,
): LayoutComments {
  const values = new Map<string, string>()
  for (const field of fields) {
    const one = evidence.get(field.key)
    if (!one) continue
    const others = one.others.length === 0 ? '' : fill(messages.others, { list: foundList(one.others, field) })
    const args = { title: field.title, count: one.count, total: one.total, others, standard: standardText(field) }
    values.set(field.key, fill(messages.value, args)[locale])
  }
  const foot: string[] = []
  if (undecided.length > 0) {
    foot.push(messages.undecided[locale])
    for (const { field, found } of undecided)
      foot.push(fill(messages.found, { key: field.key, title: field.title, list: foundList(found, field) })[locale])
  }
  const separator = locale === 'zh' ? '、' : ', '
  if (open.length > 0)
    foot.push(fill(messages.open, { list: open.map(({ title }) => title[locale]).join(separator) })[locale])
  const isSame = evidence.size === 0 && Object.keys(layout.fonts).length === 0
  const head = [fill(messages.head, { file })[locale], ...(isSame ? [messages.none[locale]] : [])]
  return { head, values, foot: foot.length > 0 ? ['', ...foot] : [] }
}

function standardText({ value, type, clause }: Field): Localised {
  return fill(clause === undefined ? messages.usual : messages.clause, {
    value: printValue(value, type),
    clause: clause ?? '',
  })
}

function foundList(found: readonly Found[], { type }: Field): Localised {
  const list = found.slice(0, 5).map(({ value, paragraphs, count }) => {
    const shown = printFound(value, type)
    const places = placesText(paragraphs) ?? { zh: `${count}处`, en: `${count} times` }
    return { zh: `${shown.zh}（${places.zh}）`, en: `${shown.en} (${places.en})` }
  })
  return { zh: list.map(({ zh }) => zh).join('、'), en: list.map(({ en }) => en).join(', ') }
}
