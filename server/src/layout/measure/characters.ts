/** Measures how characters look: fonts, sizes, bold type, colours. */

import type { Styles } from '../../word/styles.js'
import { sameFont } from '../field.js'
import { fieldNamed } from '../fields.js'
import { themeFont, unnamedFont } from '../written.js'
import { type CharacterLook, lookOf, scriptOf } from './look.js'
import type { Part, RunText } from './stretches.js'
import type { Tally } from './tally.js'

/** How the characters of an element are noted. */
export interface Noted {
  /** The element whose font, size and bold type they are, e.g. `heading1`. */
  readonly element: string
  /** False for elements whose colour and Latin letters no field of the text speaks of. */
  readonly isText: boolean
  /** The field of their size where it is another element's; `none` where the size says nothing. */
  readonly size?: string
}

/** Notes each look that the part of a paragraph has, once. */
export function measureCharacters(
  { placed, runs }: Part,
  { element, isText, size = `${element}.size` }: Noted,
  styles: Styles,
  tally: Tally,
): void {
  const seen = new Map<string, string | number | boolean>()
  const note = (key: string, value: string | number | boolean): void => {
    if (fieldNamed(key)) seen.set(`${key} ${value}`, value)
  }
  for (const { text, run } of runs) {
    const look = lookOf(styles.run(run, placed.paragraph.own))
    const scripts = new Set([...text].map(scriptOf))
    const isSeen = text.trim() !== ''
    if (scripts.has('chinese')) {
      note(`${element}.font`, look.eastAsia)
      note(`${element}.bold`, look.bold)
    }
    if (isSeen) note(size, look.size)
    if (isSeen) note(isText ? 'text.colour' : `${element}.colour`, look.colour)
    if (isText && scripts.has('latin')) note('text.latin', latinFont(look.ascii, look))
    // Chinese quotation marks are part of the Chinese text; without a hint they take the font of Latin letters.
    if (isText && scripts.has('quotes') && look.signs !== look.eastAsia) note('text.latin', look.signs)
  }
  for (const [noted, value] of seen) tally.add(noted.slice(0, noted.indexOf(' ')), value, placed.paragraph.index)
}

function latinFont(font: string, { eastAsia }: CharacterLook): string {
  // A theme has other fonts for Latin letters, and so has a program where nothing is named.
  return font === eastAsia && font !== themeFont && font !== unnamedFont ? sameFont : font
}

/** The look of most characters of a part; `undefined` where it has none. */
export function usualLook(
  { placed, runs }: { readonly placed: Part['placed']; readonly runs: readonly RunText[] },
  styles: Styles,
): CharacterLook | undefined {
  const longest = runs.reduce<RunText | undefined>(
    (best, one) => (best && best.text.length >= one.text.length ? best : one),
    undefined,
  )
  return longest && lookOf(styles.run(longest.run, placed.paragraph.own))
}
