/** Lengths as Word writes them. */

import { type Layout, numberIn, textIn } from '../../layout/layout.js'

/** Twentieths of a point. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4)
}

/** Points of so many millimetres. */
export function points(millimetres: number): number {
  return (millimetres * 72) / 25.4
}

/** The grid of the type area: how far lines and characters stand from each other. */
export interface Grid {
  /** In twips, rounded down so that all lines fit. */
  readonly linePitch: number
  /** What the grid adds to the width of each character, in 1/4096 of a point; `undefined` for a grid of lines alone. */
  readonly charSpace: number | undefined
  /** Room for a character, in twips. */
  readonly character: number
  /**
   * What is taken from the width of each character where the grid does not, in twips. A character of the third size is
   * wider than its place: where it is to keep to a grid of characters, LibreOffice 7 gives it two places. Set closer, as
   * many stand in a line without one.
   */
  readonly narrowing: number
}

/** The grid of `layout`. */
export function gridOf(layout: Layout): Grid {
  const pitch = points(numberIn(layout, 'page.textWidth')) / numberIn(layout, 'page.characters')
  const byGrid = textIn(layout, 'page.grid') === 'linesAndChars'
  const excess = pitch - numberIn(layout, 'text.size')
  return {
    linePitch: Math.floor((points(numberIn(layout, 'page.textHeight')) * 20) / numberIn(layout, 'page.lines')),
    charSpace: byGrid ? Math.floor(excess * 4096) : undefined,
    character: pitch * 20,
    narrowing: byGrid ? 0 : Math.floor(excess * 20),
  }
}
