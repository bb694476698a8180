/** Cuts a line that holds several items, or a whole document, where numbers and labels open new ones. */

import { characterSet } from '../text/characterSet.js'
import { labelsIn } from './labels.js'
import { hanDigits, ordinalOf } from './numbering.js'

/** A shorter line is an ordinary paragraph. */
const minimumLength = 60
/** A line of this length with items in it is a document, or a part of one, on a single line. */
const documentLength = 400

/** So many numbers may be missing in a sequence that goes on behind a finished item. */
const longestHole = 3
/** Brackets that close within so many characters hold nothing that opens an item. */
const bracketReach = 400

const candidate = new RegExp(
  `（ ?([${hanDigits}]{1,4}) ?）|([${hanDigits}]{1,3})、|(?<![\\d.．])(\\d{1,3})(?:[．﹒、]|\\.(?!\\d)|\\.(?=20\\d\\d年))|（ ?(\\d{1,2}) ?）`,
  'g',
)
/** What is in every number and article that opens an item. */
const mayOpenItem = new RegExp(`[${hanDigits}\\d] ?[）、．﹒.]|第[一二三四五六七八九十百]{1,5}条`)
const boundary = /[\s。；：！？）)〕”】]$/
const listMark = /^[、，。）]/
type Form = 'brackets' | 'han' | 'arabic' | 'arabicBrackets' | 'article'

interface Cut {
  readonly at: number
  readonly form: Form
}

/** Offsets in `text` at which its items start, the first always 0. */
export function cutRunOn(text: string): number[] {
  if (text.length < minimumLength) return [0]
  if (!mayOpenItem.test(text)) return [0]
  const bracketed = insideBrackets(text)
  const numbers = numberCuts(text, bracketed)
  const opening = text.search(/\S/)
  const inside = [...numbers.filter((cut) => cut.at > opening), ...articleCuts(text)].sort((a, b) => a.at - b.at)
  if (!isRunOn(text, numbers, inside)) return [0]
  const cuts = new Set([0, ...inside.map((cut) => cut.at)])
  const labels = new Set<number>()
  for (const label of labelsIn(text)) {
    if (label.kind === 'content' || label.kind === 'target') continue
    if (!bracketed[label.start] && label.start > 0 && /[\s。；）]/.test(text[label.start - 1])) labels.add(label.start)
  }
  for (const at of labels) cuts.add(at)
  for (const at of spaceCuts(
    text,
    inside[0]?.at ?? 0,
    [...cuts].sort((a, b) => a - b),
    labels,
  ))
    if (!bracketed[at]) cuts.add(at)
  return [...cuts].sort((a, b) => a - b)
}

function isRunOn(text: string, numbers: readonly Cut[], inside: readonly Cut[]): boolean {
  if (inside.length === 0) return false
  if (text.length >= documentLength && inside.length >= 2) return true
  if (inside.filter((cut) => cut.form === 'han').length >= 2) return true
  if (
    inside.some((cut) => cut.form === 'han') &&
    /（[^（）]{0,80}(?:负责|牵头|责任单位|责任部门)[^（）]{0,80}）/.test(text)
  )
    return true
  const forms = new Set(numbers.map((cut) => cut.form))
  const clauses =
    text.match(/（[^（）]{0,80}(?:负责|牵头|参与|配合|责任单位[^（）]{0,80})）|责任(?:单位|部门)：/g)?.length ?? 0
  return (
    (forms.has('brackets') && inside.some((cut) => cut.form !== 'arabicBrackets')) ||
    (inside.length >= 2 && clauses >= 2)
  )
}

/** Numbers that continue or restart the sequence of their form; anything else is part of the text. */
function numberCuts(text: string, bracketed: Uint8Array): Cut[] {
  const opening = text.search(/\S/)
  const last: Record<Form, number> = { brackets: 0, han: 0, arabic: 0, arabicBrackets: 0, article: 0 }
  let mayRestart = new Set<Form>()
  const cuts: Cut[] = []
  for (const match of text.matchAll(candidate)) {
    const form = formOf(match)
    const ordinal = ordinalOf(match[1] ?? match[2] ?? match[3] ?? match[4])
    if (bracketed[match.index]) continue
    const hole =
      last[form] > 0 &&
      ordinal > last[form] &&
      ordinal <= last[form] + longestHole &&
      /[）。\s]$/.test(text.slice(Math.max(0, match.index - 3), match.index))
    const opens = form === 'han' && last.han === 0 && ordinal <= 10 && text[match.index + match[0].length] !== undefined
    const follows =
      ordinal === last[form] + 1 || hole || opens || (ordinal === 1 && (last[form] !== 1 || mayRestart.has(form)))
    if (match.index > opening && !(follows && fits(text, match, form))) continue
    last[form] = ordinal
    mayRestart = new Set([...mayRestart, ...formsBelow[form]].filter((other) => other !== form))
    cuts.push({ at: match.index, form })
  }
  return cuts
}

const formsBelow: Readonly<Record<Form, readonly Form[]>> = {
  han: ['brackets', 'arabic', 'arabicBrackets'],
  brackets: ['arabic', 'arabicBrackets'],
  arabic: ['arabicBrackets'],
  arabicBrackets: [],
  article: [],
}

/** 第一章 and 第一条 behind white space. */
function articleCuts(text: string): Cut[] {
  if (!/第[一二三四五六七八九十百]{1,5}条/.test(text)) return []
  return [...text.matchAll(/(?<=\s)第[一二三四五六七八九十百]{1,5}[章条](?=\s)/g)].map((match) => ({
    at: match.index,
    form: 'article',
  }))
}

function formOf(match: RegExpMatchArray): Form {
  if (match[1] !== undefined) return 'brackets'
  if (match[2] !== undefined) return 'han'
  return match[3] !== undefined ? 'arabic' : 'arabicBrackets'
}

function fits(text: string, match: RegExpMatchArray, form: Form): boolean {
  const at = match.index ?? 0
  const before = text.slice(Math.max(0, at - 1), at)
  const behind = text.slice(at + match[0].length, at + match[0].length + 1)
  if (listMark.test(behind) || behind === '') return false
  if (form === 'brackets' && /^[和至及]/.test(behind)) return false
  if (form === 'brackets') return !/[第条项款目和及至、附表图]$/.test(before)
  return boundary.test(before)
}

const noMarks = new Uint8Array(0)
const opening = characterSet('（〔')
const closing = characterSet('）〕')

/** Marks the characters between a bracket and its partner, both excluded. */
function insideBrackets(text: string): Uint8Array {
  if (!/[）〕]/.test(text)) return noMarks
  const marks = new Uint8Array(text.length + 1)
  const open: number[] = []
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (opening[code]) open.push(at)
    else if (closing[code]) {
      const from = open.pop()
      if (from !== undefined && open.length === 0 && at - from <= bracketReach) marks.fill(1, from + 1, at)
    }
    if (open.length > 0 && at - open[0] > bracketReach) open.length = 0
  }
  return marks
}

/** White space that parts title, number, addressees, paragraphs and signature on a run-on line. */
function spaceCuts(text: string, firstNumber: number, cuts: readonly number[], labels: ReadonlySet<number>): number[] {
  const found: number[] = []
  let cut = 0
  for (const match of text.matchAll(/ {1,40}/g)) {
    const at = match.index + match[0].length
    if (at >= text.length || match.index === 0) continue
    const before = text[match.index - 1]
    const behind = text.slice(at, at + 2)
    const inHead = match.index < firstNumber
    const wide = match[0].length >= 2
    const sentence = /[。！？：；）〕”]/.test(before)
    while (cut + 1 < cuts.length && cuts[cut + 1] <= match.index) cut++
    const inLabel = !inHead && labels.has(cuts[cut]) && match.index - cuts[cut] > 6
    const digits = /\d$/.test(before) || (/^\d/.test(behind) && !/^(?:19|20)/.test(behind))
    if (wide || sentence || inLabel || (inHead && !digits) || isTail(text, at)) found.push(at)
  }
  return found
}

/** Signature, date and note at the end of a run-on line. */
function isTail(text: string, at: number): boolean {
  return (
    text.length - at < 120 &&
    /^(?:(?:19|20)\d\d年\d{1,2}月\d{1,2}日|（此件|[^。；，]{4,40} (?:19|20)\d\d年\d{1,2}月\d{1,2}日)/.test(
      text.slice(at),
    )
  )
}
