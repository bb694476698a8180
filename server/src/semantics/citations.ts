/** Documents named in 《》 with their numbers, and short forms defined in the text. */

import type { Reading } from '../text/reading.js'
import type { Abbreviation, Citation } from './model.js'

const cited = /《((?:[^《》]|《[^《》]*》)*)》/g
const numberBehind = /^[（(]([^（）()]*?[〔[（(]?[\d_＿Xx×]{2,4}[〕\]）)]?第?[\d_＿Xx×]+号)(?:[，,；;][^（）()]*)?[）)]/
const plainNumber = /^[（(]?\s*([\u4e00-\u9fff]{1,15}\s?[〔[][12][\d_＿Xx×*]{3,5}[〕\]]\s?第?[\d_＿Xx×*]{1,5}号)/
const definition =
  /以下(?:均|统|并)?(?:简称|称)(?:为|：)?\s*(?:“([^”]{1,30})”|《([^》]{1,40})》|‘([^’]{1,30})’|([^，。；、（）〔〕“”《》()]{1,20}))/g

/** The citations in `reading`; `self` tells whether a title names the document itself. */
export function citationsIn(
  reading: Reading,
  self: (title: string) => boolean,
  abbreviated: (title: string) => boolean,
): Citation[] {
  const text = reading.text
  if (!text.includes('《')) return []
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
      self: self(match[1]),
      abbreviated: abbreviated(match[1]),
      ...reading.range(match.index, end),
    }
  })
}

/** The definitions 以下简称… in `reading`. */
export function abbreviationsIn(reading: Reading): Abbreviation[] {
  const text = reading.text
  if (!text.includes('以下')) return []
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

/** The stretch before the definition's bracket that the short form stands for. */
function fullForm(text: string, at: number, short: string, isTitle: boolean): [number, number] {
  let to = at
  const open = Math.max(text.lastIndexOf('（', at), text.lastIndexOf('〔', at), text.lastIndexOf('(', at))
  if (open >= 0 && at - open < 60) to = open
  else while (to > 0 && /[，,\s]/.test(text[to - 1])) to--
  if (isTitle || text[to - 1] === '》') {
    const from = text.lastIndexOf('《', to)
    if (from >= 0) return [from, to]
  }
  const clause = /[^，。；：、“”（）〔〕《》]*$/.exec(text.slice(0, to))?.[0] ?? ''
  const start = to - clause.length
  const first = clause.search(new RegExp(`[${escapeClass(short[0])}]`))
  const noun = clause.replace(/^.*(?:在|对|将|把|按|由|向|为|的|个|及|和|与|是)(?=[^在对将把按由向]{3,}$)/, '')
  const from = Math.min(first >= 0 ? start + first : to - noun.length, to - noun.length)
  return [Math.max(start, from), to]
}

function escapeClass(sign: string): string {
  return /[\\\]^-]/.test(sign) ? `\\${sign}` : sign
}
