/** What a layout says: one field, one demand, with where it comes from and how it is printed. */

import { fill, type Localised } from '../text/localised.js'
import { typefaces } from './typefaces.js'
import { pointsOf, sizeName } from './typeSizes.js'

/** The values of fields: a length is in the unit of its field. */
export type Value = string | number | boolean

/** How a value is written, checked and compared. */
export type FieldType =
  | { readonly kind: 'typeface' }
  /** The name of a font, such as Times New Roman. */
  | { readonly kind: 'font' }
  /** In points; written as 三号 or as a number. */
  | { readonly kind: 'size' }
  | {
      readonly kind: 'length'
      readonly unit: Unit
      readonly least: number
      readonly most: number
      readonly tolerance: number
    }
  | { readonly kind: 'choice'; readonly values: Readonly<Record<string, Localised>> }
  | { readonly kind: 'switch' }
  /** Six hexadecimal digits. */
  | { readonly kind: 'colour' }

/** Units of lengths; `characters` and `lines` are those of the text. */
export type Unit = 'mm' | 'pt' | 'characters' | 'lines' | 'count'

/** One demand of a layout. */
export interface Field {
  /** Element and property, e.g. `title.font`. */
  readonly key: string
  readonly title: Localised
  readonly type: FieldType
  readonly value: Value
  /** The clause of GB/T 9704-2012 that demands it; absent where the standard leaves it open and this is how it is done. */
  readonly clause?: string
}

/** The value of `written` in a file for a field of that type; `undefined` when it is none. */
export function valueOfWritten(written: unknown, type: FieldType): Value | undefined {
  switch (type.kind) {
    case 'typeface':
      return typefaces.find((face) => face === written)
    case 'font':
      return typeof written === 'string' && /^[^\s"<>&][^"<>&]{0,60}$/.test(written) ? written : undefined
    case 'size':
      return typeof written === 'string' || typeof written === 'number' ? pointsOf(written) : undefined
    case 'length':
      return typeof written === 'number' && written >= type.least && written <= type.most ? written : undefined
    case 'choice':
      return typeof written === 'string' && Object.hasOwn(type.values, written) ? written : undefined
    case 'switch':
      return typeof written === 'boolean' ? written : undefined
    case 'colour':
      return typeof written === 'string' && /^[0-9A-Fa-f]{6}$/.test(written) ? written.toUpperCase() : undefined
  }
}

/** Of digits and letters: the font of the characters around them. */
export const sameFont = 'same'

/** A value as people read it. */
export function printValue(value: Value, type: FieldType): Localised {
  if (type.kind === 'size' && typeof value === 'number') return same(sizeName(value))
  if (type.kind === 'choice') return type.values[String(value)] ?? same(String(value))
  if (type.kind === 'switch') return value === true ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }
  if (type.kind === 'length') return fill(units[type.unit], { value: Number(value).toString() })
  if (type.kind === 'colour') return colours[String(value)] ?? same(`#${value}`)
  if (type.kind === 'font' && value === sameFont) return { zh: '与汉字相同', en: 'that of the Chinese text' }
  return same(String(value))
}

const same = (text: string): Localised => ({ zh: text, en: text })

const units: Readonly<Record<Unit, Localised>> = {
  mm: { zh: '{value}毫米', en: '{value} mm' },
  pt: { zh: '{value}磅', en: '{value} pt' },
  characters: { zh: '{value}字', en: '{value} characters' },
  lines: { zh: '{value}行', en: '{value} lines' },
  count: { zh: '{value}', en: '{value}' },
}

const colours: Readonly<Record<string, Localised>> = {
  '000000': { zh: '黑色', en: 'black' },
  FF0000: { zh: '红色', en: 'red' },
}

/** True when `found` is what is demanded, as far as it can be measured. */
export function isEqual(demanded: Value, found: Value, type: FieldType): boolean {
  if (type.kind === 'length') return Math.abs(Number(demanded) - Number(found)) <= type.tolerance + 1e-9
  if (type.kind === 'size') return Math.abs(Number(demanded) - Number(found)) < 0.26
  return demanded === found
}
