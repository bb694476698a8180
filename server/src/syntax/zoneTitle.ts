/** Finds the titles of a document and of the plans attached to it, over the lines that they are broken into. */

import * as kinds from './lineKinds.js'
import { lineZone, textOf, type Zoned } from './zoneItems.js'

/** The last title before `limit`, with the lines that it is broken over. */
export function lastTitle(live: readonly Zoned[], limit: number): { from: number; to: number } | undefined {
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
    !kinds.isTitleAside(textOf(live[at])) &&
    above.length >= 8 &&
    kinds.isTitleFragment(above) &&
    !kinds.isSignatureLine(above) &&
    kinds.isTitleLine(above + textOf(live[at]))
  )
}

/** Without a line that ends in a kind of document, the line above the text that names its place is the title. */
export function plainTitle(live: readonly Zoned[], limit: number): { from: number; to: number } | undefined {
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
    const open = cut || /[、的和与及]$|(?:印发|转发|关于)$|(?:转发|批转)[^，。]{2,30}$/.test(above)
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
export function markAttachedTitles(live: readonly Zoned[], from: number): void {
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
