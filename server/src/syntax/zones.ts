/** Gives each logical paragraph its zone: what of the text is the document, and which part of it. */

import type { Block } from './blocks.js'
import { damagedHeadingOf, headingOf } from './headings.js'
import { wholeLabel } from './labels.js'
import * as kinds from './lineKinds.js'
import type { Zone } from './node.js'
import type { FoundTable } from './tables.js'
import { markClosing } from './zoneClosing.js'
import { isSentence, lineZone, textOf, type Zoned } from './zoneItems.js'
import { markPage, markSecondPrint } from './zonePage.js'
import { lastTitle, markAttachedTitles, plainTitle } from './zoneTitle.js'

/** Zones for `items` (paragraphs and tables in document order). */
export function assignZones(items: readonly (Block | FoundTable)[]): Zoned[] {
  const zoned: Zoned[] = items.map((item) =>
    'reading' in item ? { block: item, zone: 'body', part: 0 } : { table: item, zone: 'body', part: 0 },
  )
  markPage(zoned)
  markHeadings(zoned)
  const body = firstBody(zoned)
  markHead(zoned, body)
  markBody(zoned, body)
  markSecondPrint(zoned)
  return zoned
}

function markHeadings(zoned: Zoned[]): void {
  const blocks = zoned.filter((item) => item.zone !== 'furniture').flatMap((item) => item.block ?? [])
  const titles = blocks.filter((block) => block.hashes === 1)
  const base =
    titles.length === 1 && !titles[0].number && blocks.some((block) => block.hashes > 1 || block.number) ? 1 : 0
  let previous: Block['heading']
  for (const block of blocks) {
    if (base === 1 && block === titles[0] && !block.number) continue
    block.heading = headingOf(block, base) ?? damagedHeadingOf(block, previous)
    previous = block.heading ?? previous
  }
}

function firstBody(zoned: readonly Zoned[]): number {
  const index = zoned.findIndex((item) => item.zone !== 'furniture' && (item.block?.heading || item.table))
  return index < 0 ? zoned.length : index
}

/** From the top to the first heading: title, number, addressees, preamble, and the signature of a covering notice. */
function markHead(zoned: Zoned[], body: number): void {
  const head = zoned.slice(0, body)
  const live = head.filter((item) => item.zone !== 'furniture')
  const addressees = live.findIndex((item) => kinds.isAddressees(textOf(item)) || kinds.isBareAddressees(textOf(item)))
  const sentence = live.findIndex((item) => isSentence(item))
  const limit = addressees >= 0 ? addressees : sentence >= 0 ? sentence : live.length
  const title = lastTitle(live, limit) ?? plainTitle(live, limit)
  const start = title ? title.from : addressees >= 0 ? addressees : sentence >= 0 ? sentence : live.length
  for (const [index, item] of live.entries()) {
    const text = textOf(item)
    if (title && index >= title.from && index < title.to) item.zone = 'title'
    else if (kinds.isDocNumberLine(text)) item.zone = 'docNumber'
    else if (index < start) item.zone = kinds.isAnnexMark(text) ? 'note' : 'furniture'
    else if (index === addressees) item.zone = 'addressees'
    else if (kinds.isNumericDate(text) && index > 0 && kinds.isSignatureLine(textOf(live[index - 1])))
      item.zone = 'date'
    else
      item.zone =
        lineZone(text) ??
        (isSentence(item) || text.endsWith('。') || /联系(?:人|电话|方式)/.test(text) ? 'preamble' : 'signature')
  }
  markAttachedTitles(live, title ? title.to : start)
  unmarkStraySignatures(live)
}

/** A short line is a signature when a date follows or bodies stand in it; other short lines belong to the preamble. */
function unmarkStraySignatures(live: readonly Zoned[]): void {
  for (const [index, item] of live.entries()) {
    if (item.zone !== 'signature') continue
    const next = live.slice(index + 1, index + 6).find((other) => other.zone !== 'signature')
    if (next?.zone !== 'date' && !kinds.isSignatureLine(textOf(item))) item.zone = 'preamble'
  }
}

/** From the first heading on: body, closing, annexes, further documents, signature, imprint. */
function markBody(zoned: Zoned[], body: number): void {
  const state = { part: 0, zone: 'body' as Zone, headings: false }
  // Where a notice carries its plans as 附件1, 附件2 …, they are documents side by side.
  const carriesPlans = zoned.slice(0, body).some((item) => item.zone === 'annexNote' && kinds.isAnnexMark(textOf(item)))
  for (let at = body; at < zoned.length; at++) {
    const item = zoned[at]
    item.part = state.part
    if (item.zone === 'furniture') continue
    const text = textOf(item)
    if (item.block?.heading && continuesAnnexNote(zoned, at)) {
      item.block.heading = undefined
      item.zone = 'annexNote'
      continue
    }
    if (item.table || item.block?.heading) {
      item.zone = state.zone
      state.headings = true
      continue
    }
    const marked = carriesPlans && state.zone !== 'annex' && kinds.isAnnexMark(text) ? 1 : 0
    const titleLines = state.headings ? titleOfNextPart(zoned, at + marked) : 0
    if (titleLines > 0 && (state.zone !== 'annex' || opensDocument(zoned, at, titleLines))) {
      state.part++
      state.zone = 'body'
      if (marked) Object.assign(item, { zone: 'annexNote', part: state.part })
      at = markNextPart(zoned, at + marked, titleLines, state.part)
      continue
    }
    if (kinds.isAnnexMark(text) || (kinds.isAnnexNote(text) && afterSignature(zoned, at) && !isAnnexList(zoned, at))) {
      state.zone = 'annex'
      item.zone = 'annex'
    } else if (state.zone === 'annex') item.zone = kinds.isImprint(text) ? 'imprint' : 'annex'
    else if (kinds.isDateLine(text) && behindDeadlineLabel(zoned, at)) item.zone = 'body'
    else if (kinds.isNumericDate(text) && at > 0 && kinds.isSignatureLine(textOf(zoned[at - 1]))) item.zone = 'date'
    else item.zone = lineZone(text) ?? (continuesAnnexNote(zoned, at) ? 'annexNote' : 'body')
    if (item.zone === 'date') markSignature(zoned, at)
  }
  markClosing(zoned, body)
}

function afterSignature(zoned: readonly Zoned[], at: number): boolean {
  return zoned.slice(Math.max(0, at - 30), at).some((item) => item.zone === 'date' || item.zone === 'annex')
}

/** A date below 完成时限 alone on its line is the deadline, not the date of the document. */
function behindDeadlineLabel(zoned: readonly Zoned[], at: number): boolean {
  return at > 0 && wholeLabel(textOf(zoned[at - 1]))?.kind === 'deadline'
}

/** 附件：… only announces, even behind the date, when further entries, the mark of the annex itself or the end of the document follow. */
function isAnnexList(zoned: readonly Zoned[], at: number): boolean {
  const next = zoned[at + 1]
  if (/：\s*1\s*[.．、]/.test(textOf(zoned[at])) || !next || next.zone === 'furniture') return true
  const below = textOf(next)
  return kinds.isAnnexNote(below) || kinds.isAnnexMark(below) || kinds.isImprint(below) || kinds.isNote(below)
}

/** The further lines of an annex note: `2. …` below `附件：1. …`, not 一、 below the mark of an annex. */
function continuesAnnexNote(zoned: readonly Zoned[], at: number): boolean {
  if (at === 0 || zoned[at - 1].zone !== 'annexNote' || zoned[at].block?.heading?.form === 'han') return false
  return textOf(zoned[at]).length <= 100 && !textOf(zoned[at]).includes('。')
}

function markSignature(zoned: readonly Zoned[], date: number): void {
  for (let at = date - 1; at >= 0 && date - at <= 8; at--) {
    if (zoned[at].zone === 'furniture') continue
    if (!zoned[at].block || zoned[at].block?.heading || !kinds.isSignatureLine(textOf(zoned[at]))) return
    zoned[at].zone = 'signature'
  }
}

/** Number of title lines at `at` when a further plan begins there: a title, then 一、 again within a few paragraphs. */
function titleOfNextPart(zoned: readonly Zoned[], at: number): number {
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
function opensDocument(zoned: readonly Zoned[], at: number, titleLines: number): boolean {
  const above = textOf(zoned[at - 1] ?? {})
  if (kinds.isAnnexMark(above) || kinds.isAnnexNote(above)) return false
  for (const item of zoned.slice(at, at + titleLines + 10)) {
    if (item.block?.heading) return false
    const text = textOf(item)
    if (kinds.isDocNumberLine(text) || kinds.isAddressees(text) || /制定本(?:实施|工作|行动)?(?:方案|意见|计划|措施)/.test(text)) return true
  }
  return false
}

function markNextPart(zoned: readonly Zoned[], at: number, titleLines: number, part: number): number {
  let index = at
  for (; index < zoned.length && !zoned[index].block?.heading; index++) {
    zoned[index].part = part
    if (zoned[index].zone !== 'furniture') zoned[index].zone = index < at + titleLines ? 'title' : 'preamble'
  }
  return index - 1
}
