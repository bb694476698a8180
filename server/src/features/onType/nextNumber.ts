/** The number of the next item, in the form and style of the one above. */

import type { Heading, Plan } from '../../semantics/model.js'
import { reprinted } from '../renumber/print.js'
import { type LineAbove, printedNumber } from './lineAbove.js'

/**
 * The next number with the space in use behind it; `undefined` behind a heading that a text or a list is to follow.
 * Items further down are left to formatting: until the new item has a text they may be right as they are.
 */
export function nextNumber(plan: Plan, { heading, label, paragraph }: LineAbove): string | undefined {
  if (!heading || paragraph.heading?.damaged) return undefined
  if (!label && !isFinishedItem(heading, paragraph.reading.text)) return undefined
  const { number, gap } = printedNumber(plan, heading)
  const next = /\d[.．]\d/.test(number)
    ? number.replace(/(?<!\d)\d+(?!\d)(?=\D*$)/, String(heading.ordinal + 1))
    : reprinted(number, heading.ordinal + 1)
  return next === undefined ? undefined : next + gap
}

/** An item with its text, or a short one in a list of such; a heading on a line of its own waits for its text. */
function isFinishedItem(heading: Heading, text: string): boolean {
  if (heading.runIn || /[。；！？]$/.test(text)) return true
  const siblings = heading.parent?.children ?? []
  const before = siblings[siblings.indexOf(heading) - 1]
  return before !== undefined && before.children.length === 0 && before.paragraphs.length === 1 && !before.runIn
}
