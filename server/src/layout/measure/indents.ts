/** Indents in characters, and where a line stands in the type area. */

import { displayWidth } from '../../text/width.js'
import { attributeOf, propertyOf, type Styles } from '../../word/styles.js'
import { mainLook, type Placed, snaps, textOf } from './flow.js'
import { rounded, wholeNumber } from './lengths.js'

/** Points that a character of the paragraph takes. */
export function characterWidth(placed: Placed, styles: Styles): number {
  const { size, spacing } = mainLook(placed, styles)
  // Damaged figures may come to nothing.
  return Math.max(1, size + spacing + (snaps(placed) ? placed.section.charSpace : 0))
}

/** Where the first line begins, in characters: indents, and white space that is typed. */
export function firstLineIndent(placed: Placed, styles: Styles): number {
  const typed = typedWidth(/^[ \u3000\u00a0]*/.exec(textOf(placed.paragraph))?.[0] ?? '')
  return rounded(sideIndent(placed, 'left', styles) + firstLine(placed, styles) + typed, 10)
}

/** What is added to the first line; negative where it hangs. */
function firstLine(placed: Placed, styles: Styles): number {
  const first = inCharacters(placed, 'firstLine', styles)
  return first !== undefined && first !== 0 ? first : -(inCharacters(placed, 'hanging', styles) ?? 0)
}

/** The indent of a whole side, in characters. */
export function sideIndent(placed: Placed, side: 'left' | 'right', styles: Styles): number {
  const newer = side === 'left' ? 'start' : 'end'
  return inCharacters(placed, side, styles) ?? inCharacters(placed, newer, styles) ?? 0
}

/** White space that is typed at the end of the paragraph, in characters. */
export function typedBehind({ paragraph }: Placed): number {
  return typedWidth(/(?<![ \u3000\u00a0])[ \u3000\u00a0]*$/.exec(textOf(paragraph))?.[0] ?? '')
}

function typedWidth(space: string): number {
  return displayWidth(space) / 2
}

/** What is given in characters wins over the same in twips (ECMA-376 part 1, 17.3.1.12). */
function inCharacters(placed: Placed, name: string, styles: Styles): number | undefined {
  const { properties } = placed
  const characters = wholeNumber(attributeOf(properties, 'w:ind', `w:${name}Chars`))
  if (characters !== undefined && characters !== 0) return characters / 100
  const twips = wholeNumber(attributeOf(properties, 'w:ind', `w:${name}`))
  return twips === undefined ? undefined : twips / 20 / characterWidth(placed, styles)
}

/** How a paragraph is aligned, as a layout names it. */
export function alignmentOf({ properties }: Placed): string {
  const written = propertyOf(properties, 'w:jc') ?? 'left'
  return alignments[written] ?? 'left'
}

const alignments: Readonly<Record<string, string>> = {
  start: 'left',
  left: 'left',
  center: 'center',
  end: 'right',
  right: 'right',
  both: 'both',
  distribute: 'both',
}

/** Where the text of a line of its own stands, in characters from the left edge of the type area. */
export function extent(
  placed: Placed,
  styles: Styles,
): { readonly left: number; readonly right: number; readonly room: number } {
  const area = placed.section.textWidth / 20 / characterWidth(placed, styles)
  const width = displayWidth(textOf(placed.paragraph).trim()) / 2
  const from = firstLineIndent(placed, styles)
  const to = area - sideIndent(placed, 'right', styles) - typedBehind(placed)
  const alignment = alignmentOf(placed)
  const left = alignment === 'right' ? to - width : alignment === 'center' ? (from + to - width) / 2 : from
  return { left, right: left + width, room: rounded(area - left - width, 10) }
}
