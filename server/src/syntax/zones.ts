/** Gives each logical paragraph its zone: what of the text is the document, and which part of it. */

import type { Block } from './blocks.js'
import { damagedHeadingOf, headingOf } from './headings.js'
import { wholeLabel } from './labels.js'
import * as kinds from './lineKinds.js'
import { namedLevels } from './namedHeadings.js'
import type { Zone } from './node.js'
import type { FoundTable } from './tables.js'
import { continuesAnnexNote, isAnnexList, isListLabelAt, unnumberAnnexLists } from './zoneAnnexNote.js'
import { markClosing } from './zoneClosing.js'
import { isSentence, lineZone, textOf, type Zoned } from './zoneItems.js'
import { markPage, markSecondPrint } from './zonePage.js'
import { markNextPart, opensDocument, titleOfNextPart } from './zoneParts.js'
import { lastTitle, markAttachedTitles, plainTitle } from './zoneTitle.js'

/** Zones for `items` (paragraphs and tables in document order). */
export function assignZones(items: readonly (Block | FoundTable)[]): Zoned[] {
  const zoned: Zoned[] = items.map((item) => {
    if (!('reading' in item)) return { table: item, zone: 'body', part: 0 }
    // A block may have been one of an earlier version, where it stood among others.
    item.heading = undefined
    return { block: item, zone: 'body', part: 0 }
  })
  markPage(zoned)
  markHeadings(zoned)
  unnumberAnnexLists(zoned)
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
  const named = namedLevels(blocks)
  let previous: Block['heading']
  for (const block of blocks) {
    if (base === 1 && block === titles[0] && !block.number) continue
    block.heading = headingOf(block, base, named.get(block)) ?? damagedHeadingOf(block, previous)
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
    else if (title && index === title.to && kinds.isIssueNote(text)) item.zone = 'note'
    else if (kinds.isDocNumberLine(text)) item.zone = 'docNumber'
    else if (index < start) item.zone = kinds.isAnnexMark(text) ? 'note' : 'furniture'
    else if (index === addressees) item.zone = 'addressees'
    else if (kinds.isNumericDate(text) && index > 0 && kinds.isSignatureLine(textOf(live[index - 1])))
      item.zone = 'date'
    else
      item.zone =
        lineZone(text) ??
        entryZone(live, index) ??
        (isSentence(item) || text.endsWith('。') || /联系(?:人|电话|方式)/.test(text) ? 'preamble' : 'signature')
  }
  markAttachedTitles(live, title ? title.to : start)
  unmarkStraySignatures(live)
}

/** A numbered line below the list of annexes goes on with it. */
function entryZone(live: readonly Zoned[], at: number): Zone | undefined {
  return live[at].block?.number && continuesAnnexNote(live, at) ? 'annexNote' : undefined
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
    const isList = marked > 0 && titleLines > 0 && kinds.isListTitle(textOf(zoned[at + titleLines]))
    if (titleLines > 0 && !isList && (state.zone !== 'annex' || opensDocument(zoned, at, titleLines))) {
      state.part++
      state.zone = 'body'
      if (marked) Object.assign(item, { zone: 'annexNote', part: state.part })
      at = markNextPart(zoned, at + marked, titleLines, state.part)
      continue
    }
    const isLabel = isListLabelAt(zoned, at)
    if (
      (kinds.isAnnexMark(text) && !isLabel) ||
      (kinds.isAnnexNote(text) && afterSignature(zoned, at) && !isAnnexList(zoned, at)) ||
      (kinds.isTitledAnnexMark(text) && opensTitledAnnex(zoned, at))
    ) {
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

/** 附件1 重点任务清单 opens an annex behind the signature, or right above its table. */
function opensTitledAnnex(zoned: readonly Zoned[], at: number): boolean {
  return zoned[at + 1]?.table !== undefined || (afterSignature(zoned, at) && !isAnnexList(zoned, at))
}

/** A date below 完成时限 alone on its line is the deadline, not the date of the document. */
function behindDeadlineLabel(zoned: readonly Zoned[], at: number): boolean {
  return at > 0 && wholeLabel(textOf(zoned[at - 1]))?.kind === 'deadline'
}

function markSignature(zoned: readonly Zoned[], date: number): void {
  for (let at = date - 1; at >= 0 && date - at <= 8; at--) {
    if (zoned[at].zone === 'furniture') continue
    if (!zoned[at].block || zoned[at].block?.heading || !kinds.isSignatureLine(textOf(zoned[at]))) return
    zoned[at].zone = 'signature'
  }
}
