/** The fonts that a document names, with what may stand in for them. */

import { child, childrenOf, type Element, val } from '../../word/xml.js'
import { type Field, sameFont } from '../field.js'
import { fields } from '../fields.js'
import { type Typeface, typefaceOf } from '../typefaces.js'
import { themeFont, unnamedFont } from '../written.js'
import type { Found } from './tally.js'

/** A font that text of the document is in. */
export interface NamedFont {
  readonly name: string
  /** `undefined` for one that has none of the typefaces of official documents. */
  readonly face: Typeface | undefined
  /** Fonts that Word takes where it is missing, as the document says. */
  readonly substitutes: readonly string[]
  /** Elements that are in it, by field. */
  readonly fields: readonly Field[]
}

/** The fonts of what was found; `fontTable` is the part of that name. */
export function namedFonts(found: ReadonlyMap<string, readonly Found[]>, fontTable: Element | undefined): NamedFont[] {
  const used = new Map<string, Field[]>()
  for (const field of fields) {
    if (field.type.kind !== 'typeface' && field.type.kind !== 'font') continue
    for (const { value } of found.get(field.key) ?? []) {
      const name = String(value)
      if (name === themeFont || name === unnamedFont || name === sameFont) continue
      used.set(name, [...(used.get(name) ?? []), field])
    }
  }
  const described = new Map(childrenOf(fontTable, 'w:font').map((font) => [font.attributes['w:name'] ?? '', font]))
  return [...used].map(([name, of]) => ({
    name,
    face: typefaceOf(name),
    substitutes: substitutesIn(described.get(name)),
    fields: of,
  }))
}

function substitutesIn(font: Element | undefined): string[] {
  const names = child(font, 'w:altName') && val(font, 'w:altName')
  return (names ?? '')
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
