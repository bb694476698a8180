/** Decides where the title of a numbered or Markdown heading ends. */

import { once } from '../text/memo.js'
import type { Block } from './blocks.js'
import { labelsIn } from './labels.js'
import { isNamed } from './namedHeadings.js'
import type { HeadingMark, NumberForm } from './node.js'
import type { NumberMatch } from './numbering.js'

/** A first sentence of more characters is running text: the title is then its first clause. */
const longestTitle = 48
/** Damage at the start of a line is looked for in so many characters. */
const damageReach = 14

/**
 * The heading that opens `block`, or `undefined` when it has neither number nor `#`; `namedLevel` is the level of one such as 任务一：,
 * `undefined` where the document has none.
 */
export function headingOf(block: Block, baseLevel: number, namedLevel: number | undefined): HeadingMark | undefined {
  if (block.number && !isNamed(block.number)) return numberedHeading(block.reading, block.number)
  if (block.number && namedLevel !== undefined)
    return { ...numberedHeading(block.reading, block.number), level: namedLevel }
  if (block.hashes === 0) return undefined
  const level = Math.max(1, block.hashes - baseLevel)
  return {
    form: 'markdown',
    level,
    ordinal: 0,
    numberStart: 0,
    titleStart: 0,
    titleEnd: block.reading.text.length,
    separator: '',
    runIn: false,
    damaged: false,
  }
}

/** The heading at the start of a reading, whose number the reading itself shows. */
const numberedHeading = once(({ text }, number: NumberMatch): HeadingMark => {
  const titleStart = skipSpace(text, number.end)
  const titleEnd = titleEndOf(text, titleStart)
  return {
    form: number.form,
    level: number.level,
    ordinal: number.ordinal,
    numberStart: 0,
    titleStart,
    titleEnd,
    separator: number.separator,
    runIn: isRunIn(text, titleEnd),
    damaged: false,
  }
})

/** The heading of a block whose number was destroyed, read from its place behind `previous`; else `undefined`. */
export function damagedHeadingOf(
  block: Block,
  previous: { form: NumberForm; level: number; ordinal: number; runIn: boolean } | undefined,
): HeadingMark | undefined {
  const text = block.reading.text
  if (!previous?.runIn || text.length < 40) return undefined
  const end = damageEnd(block.reading)
  if (end === 0) return undefined
  const titleEnd = titleEndOf(text, end)
  if (!isRunIn(text, titleEnd)) return undefined
  return {
    form: previous.form,
    level: previous.level,
    ordinal: previous.ordinal + 1,
    numberStart: 0,
    titleStart: end,
    titleEnd,
    separator: '',
    runIn: true,
    damaged: true,
  }
}

/** Where the destroyed characters at the start of a reading end; 0 when there are none. */
const damageEnd = once(({ text }) => {
  const head = text.slice(0, damageReach)
  let end = 0
  for (let at = 0; at < head.length; at++) if (isDamage(head.charCodeAt(at))) end = at + 1
  return /[\ue000-\uf8ff\ufffd]/.test(head) ? end : 0
})

function isDamage(code: number): boolean {
  return (
    (code >= 0xe000 && code <= 0xf8ff) ||
    code === 0xfffd ||
    (code >= 0x2500 && code <= 0x257f) ||
    (code >= 0x180 && code <= 0x24f)
  )
}

function titleEndOf(text: string, from: number): number {
  const gap = /^[^\s，。；：、（]{3,39}[^\s\d，。；：、（](?= {1,4}[^\s\d]\S{0,40}[，。；])/.exec(
    text.slice(from, from + 90),
  )
  if (gap) return from + gap[0].length
  const stop = text.indexOf('。', from)
  const label = labelsIn(text.slice(from, from + 200)).find((found) => found.start > 0)
  const limit = Math.min(stop < 0 ? text.length : stop, label ? trimBack(text, from, from + label.start) : text.length)
  if (stop >= 0 && limit - from <= longestTitle) return limit
  const bracket = clauseBracket(text, from)
  const end = Math.min(limit, bracket)
  if (end - from <= longestTitle || (stop < 0 && end === text.length && !/[，；]/.test(text.slice(from))))
    return trimBack(text, from, end)
  const comma = text.slice(from, end).search(/[，；：]/)
  return comma < 2 ? end : from + comma
}

/** Where a trailing bracket with bodies and a role begins; a heading without a sentence ends there. */
function clauseBracket(text: string, from: number): number {
  const found = /[（〔[][^（）〔〕]*(?:负责|牵头|配合|参与|责任|单位)/.exec(text.slice(from, from + 400))
  return found && found.index > 0 ? from + found.index : text.length
}

function trimBack(text: string, from: number, end: number): number {
  let at = end
  while (at > from && /[\s，；]/.test(text[at - 1])) at--
  return at
}

function isRunIn(text: string, titleEnd: number): boolean {
  return text.slice(titleEnd).replace(/^[。，；：\s]+/, '').length > 0
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && /\s/.test(text[at])) at++
  return at
}
