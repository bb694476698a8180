/** How characters look once styles and defaults are applied. */

import { elementOf, type Properties, propertyOf, switchOf } from '../../word/styles.js'
import { child, type Element } from '../../word/xml.js'
import { themeFont, unnamedFont } from '../written.js'
import { wholeNumber } from './lengths.js'

/** The look of a run; sizes in points. */
export interface CharacterLook {
  /** Font of Chinese text; `theme` or `unnamed` where no name decides. */
  readonly eastAsia: string
  /** Font of digits and letters. */
  readonly ascii: string
  /** Font of signs that both scripts have, such as quotation marks. */
  readonly signs: string
  readonly size: number
  readonly bold: boolean
  /** Six hexadecimal digits. */
  readonly colour: string
  /** What is added to the width of each character. */
  readonly spacing: number
}

/** The look of text with these properties, the nearest first. */
export function lookOf(properties: Properties): CharacterLook {
  const eastAsia = fontOf(properties, 'eastAsia')
  const hinted = attributeNear(properties, 'w:hint') === 'eastAsia'
  const colour = propertyOf(properties, 'w:color') ?? 'auto'
  return {
    eastAsia,
    ascii: fontOf(properties, 'ascii'),
    signs: hinted ? eastAsia : fontOf(properties, 'hAnsi'),
    size: (wholeNumber(propertyOf(properties, 'w:sz')) ?? 20) / 2,
    bold: switchOf(properties, 'w:b'),
    colour: /^[0-9A-Fa-f]{6}$/.test(colour) ? colour.toUpperCase() : '000000',
    spacing: (wholeNumber(propertyOf(properties, 'w:spacing')) ?? 0) / 20,
  }
}

/** A font of the theme wins over the name beside it, but not over a name that is nearer (ECMA-376 part 1, 17.3.2.26). */
function fontOf(properties: Properties, script: 'eastAsia' | 'ascii' | 'hAnsi'): string {
  for (const element of properties) {
    const fonts = child(element, 'w:rFonts')
    if (fonts?.attributes[`w:${script}Theme`] !== undefined) return themeFont
    const name = fonts?.attributes[`w:${script}`]
    if (name !== undefined && name !== '') return name
  }
  return unnamedFont
}

function attributeNear(properties: Properties, attribute: string): string | undefined {
  return elementOf(
    properties.filter((element) => child(element, 'w:rFonts')?.attributes[attribute] !== undefined),
    'w:rFonts',
  )?.attributes[attribute]
}

/** Which font a character is in. */
export type Script = 'chinese' | 'latin' | 'quotes' | 'other'

/** The script of one character; spaces are of none. */
export function scriptOf(character: string): Script {
  if (/[\p{Script=Han}\u3001-\u303f\uff01-\uff5e]/u.test(character)) return 'chinese'
  if (/[0-9A-Za-z]/.test(character)) return 'latin'
  return /[“”‘’]/.test(character) ? 'quotes' : 'other'
}

/** True when a colour is a red such as that of the head of a document. */
export function isRed(colour: string): boolean {
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  return red >= 0xa0 && green <= 0x60 && blue <= 0x60
}

/** The attribute of a border such as `w:sz`; `undefined` where nothing is drawn. */
export function drawnBorder(borders: Element | undefined, side: string): Element | undefined {
  const border = child(borders, side)
  const kind = border?.attributes['w:val'] ?? 'nil'
  return kind === 'nil' || kind === 'none' ? undefined : border
}
