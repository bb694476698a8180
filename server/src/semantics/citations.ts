/** Documents named in 《》 with their numbers, and short forms defined in the text. */

import { onceAt } from '../text/memo.js'
import type { Reading } from '../text/reading.js'
import type { Abbreviation, Citation } from './model.js'
import { movedAbbreviation, movedCitation, movedEach } from './moved.js'

const cited = /《((?:[^《》]|《[^《》]*》)*)》/g
const numberBehind = /^[（(]([^（）()]*?[〔[（(]?[\d_＿Xx×]{2,4}[〕\]）)]?第?[\d_＿Xx×]+号)(?:[，,；;][^（）()]*)?[）)]/
const plainNumber = /^[（(]?\s*([\u4e00-\u9fff]{1,15}\s?[〔[][12][\d_＿Xx×*]{3,5}[〕\]]\s?第?[\d_＿Xx×*]{1,5}号)/
const definition =
  /以下(?:均|统|并)?(?:简称|称)(?:为|：)?\s{0,8}(?:“([^”]{1,30})”|《([^》]{1,40})》|‘([^’]{1,30})’|([^，。；、（）〔〕“”《》()]{1,20}))/g

/** A citation by itself: whether it names the document, or a short form, the whole document tells. */
export type PlainCitation = Omit<Citation, 'self' | 'abbreviated'>

const noCitations: readonly PlainCitation[] = []

/** The citations in `reading`. */
export function citationsIn(reading: Reading): readonly PlainCitation[] {
  return reading.text.includes('《') ? knownCitations(reading, undefined) : noCitations
}

const knownCitations = onceAt<undefined, readonly PlainCitation[]>(
  (reading) => readCitations(reading),
  (citations, delta) => movedEach(citations, delta, movedCitation),
)

function readCitations(reading: Reading): PlainCitation[] {
  const { text } = reading
  return [...text.matchAll(cited)].map((match) => {
    const end = match.index + match[0].length
    const behind = text.slice(end, end + 80)
    const found = numberBehind.exec(behind) ?? plainNumber.exec(behind)
    const numberAt = found ? end + found[0].indexOf(found[1]) : 0
    const number = found
      ? { number: found[1].replace(/\s/g, ''), numberRange: reading.range(numberAt, numberAt + found[1].length) }
      : {}
    return {
      title: match[1],
      ...number,
      ...reading.range(match.index, end),
    }
  })
}

/** The definitions 以下简称… in `reading`. */
export const abbreviationsIn = onceAt<undefined, readonly Abbreviation[]>(
  (reading) => (reading.text.includes('以下') ? readAbbreviations(reading) : []),
  (abbreviations, delta) => movedEach(abbreviations, delta, movedAbbreviation),
)

function readAbbreviations(reading: Reading): Abbreviation[] {
  const { text } = reading
  return [...text.matchAll(definition)].map((match) => {
    const short = match[1] ?? match[2] ?? match[3] ?? match[4]
    const [from, to] = fullForm(text, match.index, short, match[2] !== undefined)
    return {
      short,
      full: text.slice(from, to).replace(/^《|》$/g, ''),
      fullRange: reading.range(from, to),
      ...reading.range(match.index, match.index + match[0].length),
    }
  })
}

/** A full form is looked for in so many characters before its definition. */
const fullReach = 120
/** Words and signs that a full form does not begin within. */
const notInName = /[在对将把按由向为的个及和与是该本此各等\d，。；：、“”（）〔〕《》\s]/
/** 我市, and the verbs of plans. */
const endsName =
  /^(?:[我全各本][省市县区]|建设|组建|完善|推进|加强|实施|开展|落实|建立|深化|健全|成立|推动|构建|依托|贯彻|根据|印发|制定|组织|参与|进一步)$/

/** The stretch before the definition's bracket that the short form stands for. */
function fullForm(text: string, at: number, short: string, isTitle: boolean): [number, number] {
  const open = openBracketBefore(text, at)
  let to = open ?? at
  while (to > 0 && /[，,\s]/.test(text[to - 1])) to--
  if (isTitle || text[to - 1] === '》') {
    const from = text.slice(Math.max(0, to - fullReach), to).lastIndexOf('《')
    if (from >= 0) return [Math.max(0, to - fullReach) + from, to]
  }
  let from = startOfShort(text, to, short) ?? Math.max(0, to - short.length)
  const reach = Math.max(0, to - 30)
  while (from > reach && !notInName.test(text[from - 1]) && !endsName.test(text.slice(from - 2, from))) from--
  // 本办法所称…是指…: the verb is no part of the name.
  if (/^指(?![南标数导定挥令])/.test(text.slice(from, from + 2))) from++
  return [from, to]
}

/** The bracket that the definition stands in. */
function openBracketBefore(text: string, at: number): number | undefined {
  let depth = 0
  for (let index = at - 1; index >= Math.max(0, at - fullReach); index--) {
    if ('）〕)'.includes(text[index])) depth++
    else if ('（〔('.includes(text[index]) && depth-- === 0) return index
  }
  return undefined
}

/** Where the shortest stretch before `to` begins that holds the characters of `short` in their order. */
function startOfShort(text: string, to: number, short: string): number | undefined {
  let left = short.length - 1
  for (let index = to - 1; index >= Math.max(0, to - 40); index--) {
    if (text[index] === short[left]) left--
    if (left < 0) return index
  }
  return undefined
}
