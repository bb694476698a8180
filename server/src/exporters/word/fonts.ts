/** Fonts of runs: named for every script, so that no theme and no default of a program takes their place. */

import type { IFontAttributesProperties } from 'docx'
import { sameFont } from '../../layout/field.js'
import { fontFor, type Layout, textIn } from '../../layout/layout.js'
import type { Typeface } from '../../layout/typefaces.js'

/** The fonts of text in `face`; quotation marks are Chinese ones. */
export function fontsOf(layout: Layout, face: Typeface): IFontAttributesProperties {
  const font = fontFor(layout, face)
  const latin = textIn(layout, 'text.latin')
  const western = latin === sameFont ? font : latin
  return { ascii: western, hAnsi: western, cs: western, eastAsia: font, hint: 'eastAsia' }
}

/** The same font for every script. */
export function oneFont(layout: Layout, face: Typeface): IFontAttributesProperties {
  const font = fontFor(layout, face)
  return { ascii: font, hAnsi: font, cs: font, eastAsia: font, hint: 'eastAsia' }
}
