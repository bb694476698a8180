/** Finds the further documents of a text that holds several. */

import * as kinds from './lineKinds.js'
import { lineZone, textOf, type Zoned } from './zoneItems.js'

/** Number of title lines at `at` when a further plan begins there: a title, then 一、 again within a few paragraphs. */
export function titleOfNextPart(zoned: readonly Zoned[], at: number): number {
  let to = at
  while (
    to < zoned.length &&
    to - at < 4 &&
    zoned[to].block &&
    !zoned[to].block?.heading &&
    !kinds.isTitleLine(textOf(zoned[to]))
  ) {
    if (!kinds.isTitleFragment(textOf(zoned[to])) || lineZone(textOf(zoned[to]))) return 0
    to++
  }
  if (to >= zoned.length || !zoned[to].block || !kinds.isTitleLine(textOf(zoned[to])) || zoned[to].block?.heading)
    return 0
  const next = zoned.slice(to + 1, to + 10).find((item) => item.block?.heading)
  return next?.block?.heading?.ordinal === 1 && next.block.heading.level === 1 ? to - at + 1 : 0
}

/** Behind an annex only what names its own number, addressees or making is a document; the title of an annex stands below its mark. */
export function opensDocument(zoned: readonly Zoned[], at: number, titleLines: number): boolean {
  if (isBelowMark(zoned, at)) return false
  for (const item of zoned.slice(at, at + titleLines + 10)) {
    if (item.block?.heading) return false
    const text = textOf(item)
    if (
      kinds.isDocNumberLine(text) ||
      kinds.isAddressees(text) ||
      /制定本(?:实施|工作|行动)?(?:方案|意见|计划|措施)/.test(text)
    )
      return true
  }
  return false
}

/** True for the title of an annex: its mark stands above it, or above its upper lines. */
function isBelowMark(zoned: readonly Zoned[], at: number): boolean {
  for (let above = at - 1; above >= 0 && at - above <= 4; above--) {
    const text = textOf(zoned[above])
    if (kinds.isAnnexMark(text) || kinds.isAnnexNote(text)) return true
    if (zoned[above].block?.heading || !kinds.isTitleFragment(text)) return false
  }
  return false
}

/** Gives titles and preamble of the part that begins at `at` their zones; the index of the last of them. */
export function markNextPart(zoned: readonly Zoned[], at: number, titleLines: number, part: number): number {
  let index = at
  for (; index < zoned.length && !zoned[index].block?.heading; index++) {
    zoned[index].part = part
    if (zoned[index].zone !== 'furniture') zoned[index].zone = index < at + titleLines ? 'title' : 'preamble'
  }
  return index - 1
}
