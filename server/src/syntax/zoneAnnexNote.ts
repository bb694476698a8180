/** The annex note (附件说明): its list of annexes, told from headings and from the annexes themselves. */

import * as kinds from './lineKinds.js'
import { lineZone, textOf, type Zoned } from './zoneItems.js'

/** `2. …` below `附件：1. …`, and `1. …` below `附件：` alone, are entries of the annex list, not headings. */
export function unnumberAnnexLists(zoned: readonly Zoned[]): void {
  for (const [at, item] of zoned.entries()) {
    const text = textOf(item)
    const alone = isListLabel(text)
    if (!alone && !(kinds.isAnnexNote(text) && listStart.test(text))) continue
    let end = at + 1
    while (isEntry(zoned[end], end - at + (alone ? 0 : 1))) end++
    const below = textOf(zoned[end] ?? {})
    const closes = end === zoned.length || lineZone(below) !== undefined || kinds.isSignatureLine(below)
    if (alone && !closes) continue
    for (const { block } of zoned.slice(at + 1, end)) if (block) block.heading = undefined
  }
}

/** True for `附件：` alone above its entries, which `unnumberAnnexLists` has found. */
export function isListLabelAt(zoned: readonly Zoned[], at: number): boolean {
  const below = zoned[at + 1]?.block
  return isListLabel(textOf(zoned[at])) && below?.number?.form === 'arabic' && !below.heading
}

/** 附件：… only announces, even behind the date, when further entries, the mark of the annex itself or the end of the document follow. */
export function isAnnexList(zoned: readonly Zoned[], at: number): boolean {
  const next = zoned[at + 1]
  if (listStart.test(textOf(zoned[at])) || !next || next.zone === 'furniture') return true
  const below = textOf(next)
  if (kinds.isTitledAnnexMark(below)) return true
  return kinds.isAnnexNote(below) || kinds.isAnnexMark(below) || kinds.isImprint(below) || kinds.isNote(below)
}

/** The further lines of an annex note: `2. …` below `附件：1. …`, not 一、 below the mark of an annex. */
export function continuesAnnexNote(zoned: readonly Zoned[], at: number): boolean {
  if (at === 0 || zoned[at - 1].zone !== 'annexNote' || zoned[at].block?.heading?.form === 'han') return false
  return textOf(zoned[at]).length <= longestEntry && !textOf(zoned[at]).includes('。')
}

const listStart = /：\s*1\s*[.．、]/

/** 附件： alone on its line. */
function isListLabel(text: string): boolean {
  return text.endsWith('：') && kinds.isAnnexMark(text)
}

function isEntry(item: Zoned | undefined, ordinal: number): boolean {
  const heading = item?.block?.heading
  if (!item || heading?.form !== 'arabic' || heading.ordinal !== ordinal) return false
  return textOf(item).length <= longestEntry && !textOf(item).includes('。')
}

/** In characters: the title of an annex with its number. */
const longestEntry = 100
