/** Tells the page from the document on it: navigation, boxes, footers, a second print of the same text. */

import { isFurniture, isFurnitureWithin, isRelatedEntry, metadataLabel, opensRelatedBox } from './furniture.js'
import { clauseKinds, labelAt } from './labels.js'
import * as kinds from './lineKinds.js'
import { isSentence, textOf, type Zoned } from './zoneItems.js'

/** Page furniture that its own form shows, boxes of related reports, and all that follows the last line of the document. */
export function markPage(zoned: Zoned[]): void {
  const firstNumber = zoned.findIndex((item) => item.block?.number || item.table)
  let inBox = false
  let awaitsValue: string | undefined
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
      (!kinds.isDocNumberLine(text) || (awaitsValue === 'docNumber' && isNumberRepeated(zoned, index)))
    )
      item.zone = 'furniture'
    const label = edge ? metadataLabel(text) : undefined
    awaitsValue = label?.valueStart === text.length ? label.kind : undefined
  }
  markTail(zoned)
}

/** True for the number of a metadata block that the document has below as well. */
function isNumberRepeated(zoned: readonly Zoned[], at: number): boolean {
  const number = textOf(zoned[at])
  return zoned.slice(at + 1, at + longestHead).some((item) => textOf(item) === number)
}

/** In paragraphs: from the metadata block of a page to the number of the document below its title. */
const longestHead = 40

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
    // Directives and footnotes are no sign that the page around the document begins.
    if (!zoned[at].block?.directive && (zoned[at].zone === 'furniture' || isFurniture(textOf(zoned[at]))))
      furniture = at
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

/** A page that carries the document twice, to be read and to be printed: the second run is furniture. */
export function markSecondPrint(zoned: readonly Zoned[]): void {
  const headings = zoned.flatMap((item, at) => (item.block?.heading && item.zone !== 'furniture' ? [at] : []))
  const second = headings.length - repeatedAtEnd(headings.map((at) => textOf(zoned[at])))
  if (second < 3 || second === headings.length) return
  const { part } = zoned[headings[second]]
  const from = part > 0 ? zoned.findIndex((item) => item.part === part) : headings[second]
  if (!isSamePlan(zoned, from, headings[0], headings[headings.length - 1])) return
  for (const item of zoned.slice(from)) item.zone = 'furniture'
}

/** How many of `texts` at their end are those at their beginning, at most half of them (Knuth, Morris, Pratt). */
function repeatedAtEnd(texts: readonly string[]): number {
  const repeated = [0]
  for (let at = 1; at < texts.length; at++) {
    let length = repeated[at - 1]
    while (length > 0 && texts[at] !== texts[length]) length = repeated[length - 1]
    repeated.push(texts[at] === texts[length] ? length + 1 : 0)
  }
  let length = repeated[texts.length - 1] ?? 0
  while (length * 2 > texts.length) length = repeated[length - 1]
  return length
}

/** Plans of one pattern share their headings; a print of the same plan also has its titles and every paragraph between the headings. */
function isSamePlan(zoned: readonly Zoned[], from: number, firstHeading: number, lastHeading: number): boolean {
  const plain = (item: Zoned): string => textOf(item).replace(/\s/g, '')
  const titleOf = (items: readonly Zoned[]): string =>
    items.map((item) => (item.zone === 'title' ? plain(item) : '')).join('')
  const title = titleOf(zoned.slice(from, lastHeading))
  if (!titleOf(zoned.slice(0, firstHeading)).endsWith(title)) return false
  const known = new Set(zoned.slice(0, from).map(plain))
  return zoned.slice(from, lastHeading).every((item) => item.zone === 'furniture' || known.has(plain(item)))
}
