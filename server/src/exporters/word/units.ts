/** Lengths as Word writes them. */

import { type Layout, numberIn } from '../../layout/layout.js'

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
  /** What is added to the width of each character, in 1/4096 of a point. */
  readonly charSpace: number
  /** Width of a character with that, in twips. */
  readonly character: number
}

/** The grid of `layout`. */
export function gridOf(layout: Layout): Grid {
  const pitch = points(numberIn(layout, 'page.textWidth')) / numberIn(layout, 'page.characters')
  return {
    linePitch: Math.floor((points(numberIn(layout, 'page.textHeight')) * 20) / numberIn(layout, 'page.lines')),
    charSpace: Math.floor((pitch - numberIn(layout, 'text.size')) * 4096),
    character: pitch * 20,
  }
}
