/** A layout: the standard, and what a unit does otherwise. */

import type { Localised } from '../text/localised.js'
import type { Value } from './field.js'
import { fields } from './fields.js'
import { fontsOf, type Typeface } from './typefaces.js'

/** How the documents of a unit look. */
export interface Layout {
  readonly id: string
  readonly title: Localised
  /** What the unit states itself, by key; everything else is the standard's. */
  readonly own: ReadonlyMap<string, Value>
  /** Fonts that the unit names for a typeface. */
  readonly fonts: Readonly<Partial<Record<Typeface, string>>>
}

/** The layout of GB/T 9704-2012 itself. */
export const standardLayout: Layout = {
  id: 'gbt9704',
  title: { zh: 'GB/T 9704-2012《党政机关公文格式》', en: 'GB/T 9704-2012, Layout for official documents' },
  own: new Map(),
  fonts: {},
}

/** The value of `key`. Throws for a key that is no field, which is a defect of fangan. */
export function valueIn(layout: Layout, key: string): Value {
  const value = layout.own.get(key) ?? defaults.get(key)
  if (value === undefined) throw new Error(`no field ${key}`)
  return value
}

const defaults = new Map(fields.map(({ key, value }) => [key, value]))

/** A length, size or count of `layout`. */
export function numberIn(layout: Layout, key: string): number {
  return Number(valueIn(layout, key))
}

/** A font, choice or colour of `layout`. */
export function textIn(layout: Layout, key: string): string {
  return String(valueIn(layout, key))
}

/** The font that a document names for a typeface. */
export function fontFor({ fonts }: Layout, face: Typeface): string {
  return fonts[face] ?? fontsOf[face][0]
}

/** The fonts that may stand in for it, best first. */
export function substitutesFor(layout: Layout, face: Typeface): readonly string[] {
  const named = fontFor(layout, face)
  return fontsOf[face].filter((font) => font !== named)
}
