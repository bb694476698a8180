/** A layout as a list: each field with its value and who demands it. */

import { fill, type Locale, type Localised } from '../text/localised.js'
import { padEnd, widest } from '../text/width.js'
import { printValue } from './field.js'
import { fields } from './fields.js'
import { fontFor, type Layout, substitutesFor, valueIn } from './layout.js'
import { demandedBy } from './prove.js'
import { typefaces } from './typefaces.js'

const messages = {
  clause: { zh: '标准 {clause}', en: 'standard {clause}' },
  implementation: { zh: '标准未作规定，通行做法', en: 'left open by the standard, usual' },
  unit: { zh: '本单位；标准 {clause} 为{value}', en: 'unit; standard {clause}: {value}' },
  unitOpen: { zh: '本单位；标准未作规定', en: 'unit; left open by the standard' },
  fonts: { zh: '字体（括号内为替换字体）：', en: 'Fonts (with substitutes):' },
} as const satisfies Record<string, Localised>

/** All fields, one a line. */
export function layoutText(layout: Layout, locale: Locale): string {
  const rows = fields.map((field) => {
    const { key, title, type, clause, value } = field
    const by = demandedBy(field, layout)
    const standard = printValue(value, type)
    const text = by === 'unit' ? (clause === undefined ? messages.unitOpen : messages.unit) : messages[by]
    const origin = fill(text, { clause: clause ?? '', value: standard })
    return [key, title[locale], printValue(valueIn(layout, key), type)[locale], origin[locale]]
  })
  const columns = [0, 1, 2].map((column) => widest(rows.map((row) => row[column])))
  const lines = rows.map((row) =>
    row
      .map((cell, at) => (at < 3 ? padEnd(cell, columns[at]) : cell))
      .join('  ')
      .trimEnd(),
  )
  const fonts = typefaces.map((face) => {
    const substitutes = substitutesFor(layout, face)
    const list = locale === 'zh' ? `（${substitutes.join('、')}）` : ` (${substitutes.join(', ')})`
    return `  ${padEnd(face, 6)}  ${fontFor(layout, face)}${substitutes.length > 0 ? list : ''}`
  })
  return `${[`${layout.title[locale]}`, ...lines, messages.fonts[locale], ...fonts].join('\n')}\n`
}
