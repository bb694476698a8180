/** Whether the figures of a layout go together: the type area on the paper, lines and characters in the type area. */

import { fill, type Localised } from '../text/localised.js'
import type { TextRange } from '../text/range.js'
import type { Value } from './field.js'
import { type Layout, numberIn, standardLayout } from './layout.js'
import { messages } from './layoutMessages.js'

/** What does not go together, at the first of the figures that the file itself states. */
export function checkRoom(
  own: ReadonlyMap<string, Value>,
  ranges: ReadonlyMap<string, TextRange>,
  whole: TextRange,
): { readonly range: TextRange; readonly message: Localised }[] {
  const layout: Layout = { ...standardLayout, own }
  return constraints.flatMap(({ keys, text, holds, args }) => {
    const stated = keys.find((key) => ranges.has(key))
    if (stated === undefined || holds(layout)) return []
    return [{ range: ranges.get(stated) ?? whole, message: fill(text, args(layout)) }]
  })
}

interface Constraint {
  readonly keys: readonly string[]
  readonly text: Localised
  readonly holds: (layout: Layout) => boolean
  readonly args: (layout: Layout) => Record<string, number>
}

const of = (layout: Layout, key: string): number => numberIn(layout, key)
const bottomOf = (layout: Layout): number =>
  of(layout, 'page.height') - of(layout, 'page.top') - of(layout, 'page.textHeight')
/** Millimetres of a point. */
const point = 25.4 / 72

const constraints: readonly Constraint[] = [
  {
    keys: ['page.width', 'page.left', 'page.textWidth'],
    text: messages.tooWide,
    holds: (layout) => of(layout, 'page.left') + of(layout, 'page.textWidth') <= of(layout, 'page.width'),
    args: (layout) => ({
      left: of(layout, 'page.left'),
      width: of(layout, 'page.textWidth'),
      page: of(layout, 'page.width'),
    }),
  },
  {
    keys: ['page.height', 'page.top', 'page.textHeight'],
    text: messages.tooHigh,
    holds: (layout) => bottomOf(layout) >= 0,
    args: (layout) => ({
      top: of(layout, 'page.top'),
      height: of(layout, 'page.textHeight'),
      page: of(layout, 'page.height'),
    }),
  },
  {
    keys: ['page.lines', 'page.textHeight', 'text.size'],
    text: messages.tooManyLines,
    holds: (layout) =>
      of(layout, 'page.lines') * of(layout, 'text.size') * point <= of(layout, 'page.textHeight') + 0.5,
    args: (layout) => ({
      height: of(layout, 'page.textHeight'),
      lines: of(layout, 'page.lines'),
      size: of(layout, 'text.size'),
    }),
  },
  {
    keys: ['page.characters', 'page.textWidth', 'text.size'],
    text: messages.tooManyCharacters,
    // Characters may be set a little closer than they are wide, as the standard's own 28 of the third size are.
    holds: (layout) =>
      of(layout, 'page.characters') * of(layout, 'text.size') * point * 0.9 <= of(layout, 'page.textWidth'),
    args: (layout) => ({
      width: of(layout, 'page.textWidth'),
      characters: of(layout, 'page.characters'),
      size: of(layout, 'text.size'),
    }),
  },
  {
    keys: ['pageNumber.below', 'page.height', 'page.top', 'page.textHeight'],
    text: messages.numberTooLow,
    holds: (layout) => of(layout, 'pageNumber.below') + 4 <= bottomOf(layout),
    args: (layout) => ({ below: of(layout, 'pageNumber.below'), bottom: bottomOf(layout) }),
  },
]
