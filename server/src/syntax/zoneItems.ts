/** The items that zones are given to: paragraphs and tables in document order. */

import type { Block } from './blocks.js'
import * as kinds from './lineKinds.js'
import type { Zone } from './node.js'
import type { FoundTable } from './tables.js'

/** A paragraph or a table in document order, with its zone. */
export interface Zoned {
  readonly block?: Block
  readonly table?: FoundTable
  zone: Zone
  part: number
}

/** The reading of a paragraph; empty for a table. */
export function textOf(item: { readonly block?: Block }): string {
  return item.block?.reading.text ?? ''
}

/** True for a line with a sentence in it. */
export function isSentence(item: Zoned): boolean {
  const text = textOf(item)
  return (
    (text.length >= 15 && /[。；]/.test(text)) || (text.length >= 10 && /[。：]$/.test(text) && text.includes('，'))
  )
}

/** The zone that the form of a line shows by itself: date, note, annex mark or list, imprint. */
export function lineZone(text: string): Zone | undefined {
  if (kinds.isDateLine(text)) return 'date'
  if (kinds.isNote(text)) return 'note'
  if (kinds.isAnnexMark(text) || kinds.isAnnexNote(text)) return 'annexNote'
  if (kinds.isImprint(text)) return 'imprint'
  return undefined
}
