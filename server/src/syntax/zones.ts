/** Gives each logical paragraph its zone: what of the text is the document, and which part of it. */

import type { Block } from './blocks.js'
import { isFurniture, isFurnitureWithin, isRelatedEntry, metadataLabel, opensRelatedBox } from './furniture.js'
import { damagedHeadingOf, headingOf } from './headings.js'
import { clauseKinds, labelAt, wholeLabel } from './labels.js'
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

function textOf(item: { readonly block?: Block }): string {
  return item.block?.reading.text ?? ''
}

function isSentence(item: Zoned): boolean {
  const text = textOf(item)
  return (
    (text.length >= 15 && /[。；]/.test(text)) || (text.length >= 10 && /[。：]$/.test(text) && text.includes('，'))
  )
}

/** Page furniture that its own form shows, boxes of related reports, and all that follows the last line of the document. */
function markPage(zoned: Zoned[]): void {
  const firstNumber = zoned.findIndex((item) => item.block?.number || item.table)
  let inBox = false
  let awaitsValue = false
  for (const [index, item] of zoned.entries()) {
    if (!item.block) continue
    const text = textOf(item)
    if (item.block.number || isSentence(item) || closesBox(zoned, index)) inBox = false
    if (opensRelatedBox(text)) inBox = true
    const edge = index < firstNumber || firstNumber < 0
    if (item.block.directive || item.block.pageNumber) item.zone = 'furniture'
    else if (inBox && (isRelatedEntry(text) || !isSentence(item))) item.zone = 'furniture'
    else if (isFurnitureWithin(text) || (edge && (isFurniture(text) || metadataLabel(text)))) item.zone = 'furniture'
    else if (
      edge &&
      awaitsValue &&
      !/关于|决定|印发/.test(text) &&
      !isSentence(item) &&
      !kinds.isTitleLine(text) &&
      !kinds.isDocNumberLine(text)
    )
      item.zone = 'furniture'
    awaitsValue = edge && metadataLabel(text)?.valueStart === text.length
  }
  markTail(zoned)
}

/** A box of related reports ends at the path of the page, at number or addressees, or at the title above them. */
function closesBox(zoned: readonly Zoned[], at: number): boolean {
  const text = textOf(zoned[at])
  if (/^(?:当前位置|您(?:现在|所在)?的?位置)/.test(text) || kinds.isDocNumberLine(text) || kinds.isAddressees(text))
    return true
  if (!kinds.isTitleLine(text) || isRelatedEntry(text)) return false
  return zoned.slice(at + 1, at + 4).some((item) => {
    const below = textOf(item)
    return kinds.isDocNumberLine(below) || kinds.isAddressees(below) || isSentence(item)
  })
}

function markTail(zoned: Zoned[]): void {
  let last = zoned.length - 1
  while (last >= 0 && !isContent(zoned[last])) last--
  let furniture = -1
  for (let at = last + 1; at < zoned.length && furniture < 0; at++)
    if (zoned[at].zone === 'furniture' || isFurniture(textOf(zoned[at]))) furniture = at
  if (furniture < 0) return
  for (let at = last + 1; at < zoned.length; at++) zoned[at].zone = 'furniture'
}

/** Something that only a document has: a number, a sentence, a clause, a date, an annex mark, a table. */
function isContent(item: Zoned): boolean {
  if (item.table) return true
  if (item.zone === 'furniture') return false
  const text = textOf(item)
  if (isFurniture(text)) return false
  const label = labelAt(text)
  return Boolean(
    item.block?.number ||
      isSentence(item) ||
      kinds.isDateLine(text) ||
      kinds.isNote(text) ||
      kinds.isAnnexMark(text) ||
      kinds.isImprint(text) ||
      (label && clauseKinds.has(label.kind)),
  )
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

function lineZone(text: string): Zone | undefined {
  if (kinds.isDateLine(text)) return 'date'
  if (kinds.isNote(text)) return 'note'
  if (kinds.isAnnexMark(text) || kinds.isAnnexNote(text)) return 'annexNote'
  if (kinds.isImprint(text)) return 'imprint'
  return undefined
}

/** The last title before `limit`, with the lines that it is broken over. */
function lastTitle(live: readonly Zoned[], limit: number): { from: number; to: number } | undefined {
  for (let at = Math.min(limit, live.length) - 1; at >= 0; at--) {
    const block = live[at].block
    if (!block || !(kinds.isTitleLine(block.reading.text) || block.hashes === 1 || isTitleTail(live, at))) continue
    return { from: titleStart(live, at), to: kinds.isTitleAside(textOf(live[at + 1] ?? {})) ? at + 2 : at + 1 }
  }
  return undefined
}

/** The short last line of a broken title, e.g. 发展行动. */
function isTitleTail(live: readonly Zoned[], at: number): boolean {
  const above = at > 0 ? textOf(live[at - 1]) : ''
  return (
    textOf(live[at]).length < 6 &&
    above.length >= 8 &&
    kinds.isTitleFragment(above) &&
    !kinds.isSignatureLine(above) &&
    kinds.isTitleLine(above + textOf(live[at]))
  )
}

/** Without a line that ends in a kind of document, the line above the text that names its place is the title. */
function plainTitle(live: readonly Zoned[], limit: number): { from: number; to: number } | undefined {
  const at = Math.min(limit, live.length) - 1
  const text = at >= 0 ? textOf(live[at]) : ''
  const named = /^[\u4e00-\u9fff]{2,9}?(?:省|市|县|区|州|盟|旗)(?!政府|人民)/.test(text)
  return text.length >= 8 && named && kinds.isTitleFragment(text) && !kinds.isSignatureLine(text)
    ? { from: at, to: at + 1 }
    : undefined
}

function titleStart(live: readonly Zoned[], last: number): number {
  let from = last
  let text = textOf(live[last])
  while (from > 0) {
    const above = textOf(live[from - 1])
    const cut = text.includes('》') && !text.includes('《')
    if (
      !kinds.isTitleFragment(above) ||
      (kinds.isTitleLine(above) && !cut && !continuesAbove(above, text)) ||
      lineZone(above) ||
      kinds.isDocNumberLine(above)
    )
      break
    const open = cut || /[、的和与及]$|(?:印发|转发|关于)$/.test(above)
    if (/^(?:关于|印发|转发)/.test(text) && !open && !kinds.isSignatureLine(above)) break
    if (live[from].block?.hashes === 1 || (!open && isWholeTitle(text)) || (above + text).length > 110) break
    text = above + text
    from--
  }
  return from
}

/** 关于印发…管理办法⏎实施细则的通知: a line that begins a title may itself end in a kind of document. */
function continuesAbove(above: string, text: string): boolean {
  return !isWholeTitle(text) && text.length < 24 && /^(?:关于|印发|转发)|^[^，。]{4,40}关于/.test(above)
}

/** A title that names its place or body and its subject needs no line above it. */
function isWholeTitle(text: string): boolean {
  if (/^(?:印发|转发|批转|关于|《)/.test(text)) return false
  return (
    /^.{3,}关于/.test(text) ||
    (text.length >= 14 && /^[\u4e00-\u9fff]{2,9}?(?:省|市|县|区|州|盟|旗|国|政府|委员会)/.test(text))
  )
}

/** Titles of attached plans behind the notice's signature and date. */
function markAttachedTitles(live: readonly Zoned[], from: number): void {
  let closed = false
  for (let at = from; at < live.length; at++) {
    const item = live[at]
    if (item.zone === 'date' || item.zone === 'note' || item.zone === 'annexNote') closed = true
    if (!closed || item.zone !== 'signature' || !kinds.isTitleLine(textOf(item))) continue
    if (live[at + 1] && kinds.isTitleAside(textOf(live[at + 1]))) live[at + 1].zone = 'title'
    for (let line = titleStart(live.slice(0, at + 1), at); line <= at; line++)
      if (live[line].zone === 'signature') live[line].zone = 'title'
  }
}

/** A short line is a signature when a date follows or bodies stand in it; other short lines belong to the preamble. */
function unmarkStraySignatures(live: readonly Zoned[]): void {
  for (const [index, item] of live.entries()) {
    if (item.zone !== 'signature') continue
    const next = live.slice(index + 1, index + 6).find((other) => other.zone !== 'signature')
    if (next?.zone !== 'date' && !kinds.isSignatureLine(textOf(item))) item.zone = 'preamble'
  }
}

/** A page that carries the document twice, to be read and to be printed: the second run is furniture. */
function markSecondPrint(zoned: readonly Zoned[]): void {
  const headings = zoned.filter((item) => item.block?.heading && item.zone !== 'furniture')
  const texts = headings.map(textOf)
  for (let second = texts.indexOf(texts[0], 3); second > 0; second = texts.indexOf(texts[0], second + 1)) {
    if (second * 2 < texts.length || texts.slice(second).some((text, index) => text !== texts[index])) continue
    const from =
      headings[second].part > 0
        ? zoned.findIndex((item) => item.part === headings[second].part)
        : zoned.indexOf(headings[second])
    for (const item of zoned.slice(from)) item.zone = 'furniture'
    return
  }
}

/** From the first heading on: body, closing, annexes, further documents, signature, imprint. */
function markBody(zoned: Zoned[], body: number): void {
  const state = { part: 0, zone: 'body' as Zone, headings: false, annexes: false }
  for (let at = body; at < zoned.length; at++) {
    const item = zoned[at]
    item.part = state.part
    if (item.zone === 'furniture') continue
    const text = textOf(item)
    if (item.block?.heading && zoned[at - 1]?.zone === 'annexNote' && continuesAnnexNote(zoned, at)) {
      item.block.heading = undefined
      item.zone = 'annexNote'
      continue
    }
    if (item.table || item.block?.heading) {
      item.zone = state.zone
      state.headings = true
      continue
    }
    const titleLines = state.zone === 'annex' ? 0 : titleOfNextPart(zoned, at)
    if (titleLines > 0 && state.headings) {
      state.part++
      at = markNextPart(zoned, at, titleLines, state.part)
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

/** 附件：1. … with further entries below it is the list of annexes, even behind the date. */
function isAnnexList(zoned: readonly Zoned[], at: number): boolean {
  const next = zoned[at + 1]
  if (/：\s*1\s*[.．、]/.test(textOf(zoned[at])) || !next) return true
  return next.zone === 'furniture' || (!next.table && kinds.isAnnexNote(textOf(next)))
}

/** The further lines of an annex note: `2. …` below `附件：1. …`. */
function continuesAnnexNote(zoned: readonly Zoned[], at: number): boolean {
  return (
    at > 0 && zoned[at - 1].zone === 'annexNote' && textOf(zoned[at]).length <= 100 && !textOf(zoned[at]).includes('。')
  )
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
    if (!kinds.isTitleFragment(textOf(zoned[to]))) return 0
    to++
  }
  if (to >= zoned.length || !zoned[to].block || !kinds.isTitleLine(textOf(zoned[to])) || zoned[to].block?.heading)
    return 0
  const next = zoned.slice(to + 1, to + 10).find((item) => item.block?.heading)
  return next?.block?.heading?.ordinal === 1 && next.block.heading.level === 1 ? to - at + 1 : 0
}

function markNextPart(zoned: readonly Zoned[], at: number, titleLines: number, part: number): number {
  let index = at
  for (; index < zoned.length && !zoned[index].block?.heading; index++) {
    zoned[index].part = part
    if (zoned[index].zone !== 'furniture') zoned[index].zone = index < at + titleLines ? 'title' : 'preamble'
  }
  return index - 1
}

/** Paragraphs behind the last item of a part that are none of its own: its clause has been given, and no label stands before them. */
function markClosing(zoned: Zoned[], body: number): void {
  const lastHeading = new Map<number, number>()
  for (let at = body; at < zoned.length; at++)
    if (zoned[at].zone === 'body' && zoned[at].block?.heading) lastHeading.set(zoned[at].part, at)
  for (const [part, last] of lastHeading) {
    let end = last
    while (end < zoned.length && zoned[end].part === part) end++
    let lastClause = end - 1
    while (lastClause >= last && !(zoned[lastClause].zone === 'body' && carriesClause(zoned[lastClause]))) lastClause--
    if (lastClause < last) lastClause = beforeAppeal(zoned, last, end)
    for (let at = lastClause + 1; at < end; at++)
      if (zoned[at].zone === 'body' && zoned[at].block) zoned[at].zone = 'closing'
  }
}

/** Where the last item has no clause, its text ends in front of a paragraph that turns to everyone: 各地各有关部门要… */
function beforeAppeal(zoned: readonly Zoned[], last: number, end: number): number {
  const appeal = /^(?:各地|各级|各市|各县|各区|各有关|各相关|各部门|各单位|上述|本(?:方案|意见|措施|计划|通知|实施))/
  for (let at = last + 1; at < end; at++) if (zoned[at].zone === 'body' && appeal.test(textOf(zoned[at]))) return at - 1
  return end
}

function carriesClause(item: Zoned): boolean {
  const label = labelAt(textOf(item)) ?? wholeLabel(textOf(item))
  return (
    item.table !== undefined || (label !== undefined && clauseKinds.has(label.kind)) || endsWithClause(textOf(item))
  )
}

function endsWithClause(text: string): boolean {
  return /(?:负责|参与|配合|牵头|落实|责任[^（）]*|单位[：][^（）]*)[^（）]{0,6}[）\]〕]。?$/.test(text.slice(-400))
}
