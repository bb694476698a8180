/** Prints a layout as the file that it is read from, with what each line means. */

import { fill, type Locale, type Localised } from '../text/localised.js'
import { printValue, type Value } from './field.js'
import { fields } from './fields.js'
import type { Layout } from './layout.js'
import { typefaces } from './typefaces.js'
import { writtenValue } from './written.js'

/** What is said beside the values. */
export interface LayoutComments {
  /** Above everything. */
  readonly head?: readonly string[]
  /** Behind a value, by its key; without one: what it is and what the standard says. */
  readonly values?: ReadonlyMap<string, string>
  /** Below everything. */
  readonly foot?: readonly string[]
}

const messages = {
  clause: { zh: '{title}；标准为{value}（{clause}）', en: '{title}; the standard: {value} ({clause})' },
  open: { zh: '{title}；标准未作规定，通常为{value}', en: '{title}; left open by the standard, usually {value}' },
} as const satisfies Record<string, Localised>

/** The text of the file. */
export function printLayout(
  layout: Layout,
  locale: Locale,
  { head = [], values, foot = [] }: LayoutComments = {},
): string {
  const { zh, en } = layout.title
  const name = zh === en ? `name: ${scalar(zh)}` : `name: {zh: ${scalar(zh)}, en: ${scalar(en)}}`
  const lines = [...head.map(comment), `id: ${layout.id}`, name, 'extends: gbt9704']
  const fonts = typefaces.flatMap((face) => {
    const font = layout.fonts[face]
    return font === undefined ? [] : [`  ${face}: ${scalar(font)}`]
  })
  if (fonts.length > 0) lines.push('fonts:', ...fonts)
  let element = ''
  for (const field of fields) {
    const value = layout.own.get(field.key)
    if (value === undefined) continue
    const [own, property] = field.key.split('.')
    if (own !== element) lines.push(`${own}:`)
    element = own
    const shown = field.type.kind === 'colour' ? `'${value}'` : scalar(writtenValue(value, field.type), value)
    const said = values?.get(field.key) ?? describe(field)[locale]
    lines.push(`  ${property}: ${shown} # ${oneLine(said)}`)
  }
  return `${[...lines, ...foot.map(comment)].join('\n')}\n`
}

function describe({ title, value, type, clause }: (typeof fields)[number]): Localised {
  const args = { title, value: printValue(value, type), clause: clause ?? '' }
  return fill(clause === undefined ? messages.open : messages.clause, args)
}

function comment(line: string): string {
  return line === '' ? '' : `# ${oneLine(line)}`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

/** Numbers and switches stand as they are, and so does text that YAML reads as text. */
function scalar(text: string, value: Value = text): string {
  if (typeof value !== 'string' || text !== String(value)) return text
  const isPlain = /^[\p{Script=Han}A-Za-z][\p{L}\p{N}_（）《》—·.-]*(?: [\p{L}\p{N}_（）—·.-]+)*$/u.test(text)
  return isPlain && !/^(?:true|false|null|~)$/i.test(text) ? text : JSON.stringify(text)
}
