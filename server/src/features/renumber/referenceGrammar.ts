/** The grammar of references to numbers within one stretch of text. */

import { hanDigits, ordinalOf } from '../../syntax/numbering.js'

/** A number as a reference gives it; offsets into the reading cover the numeral alone. */
export interface MentionPart {
  readonly start: number
  readonly end: number
  readonly ordinal: number
  readonly script: 'han' | 'arabic'
  readonly brackets: boolean
  /** 部分, 章, 条, 项 …; `undefined` for a number printed as at its heading: 二、（三）. */
  readonly unit?: string
}

/** What looks like a reference to a number of this document. */
export interface Mention {
  readonly parts: readonly MentionPart[]
  /** True when it goes on from the mention before it: 第（一）、（二）项. */
  readonly follows: boolean
  /** True behind 本方案, 本意见: the number may stand anywhere in the document. */
  readonly ofDocument: boolean
  /** True behind 上述, 前款: the number stands before the reference. */
  readonly backwards: boolean
}

const numeral = `[${hanDigits}]{1,4}|\\d{1,3}`
const unitWords = '部分|章|编|篇|条|款|项|点'
/** The unit may stand at the end of a list only: 第二、三部分. */
const unitPart = `第 ?(?:（ ?(${numeral}) ?）|(${numeral})) ?(?:(${unitWords})|(?=(?:(?:、|和|及|至|到|—)第?（?(?:${numeral})）?){1,30}(${unitWords})))`
const listPart = `（ ?(${numeral}) ?）|([${hanDigits}]{1,3})、(?=（)|(?<=）)(\\d{1,2})(?:[.．]|(?=[项条点]))`
const lead =
  '(?:详?见|参[见照]|按照?|依照|依据|根据|对照|落实|执行|完成|同|除|上述|前述|以上|本[\\u4e00-\\u9fff]{0,4}(?:方案|意见|通知|计划|规划|办法|细则)(?:中的?|的)?|正文(?:中的?|的)?)'
const tail = '(?:项|条|款|点|部分|所[列述定]|规定|要求|明确|提出|确定|的?任务|的?工作要求)'

const units = new RegExp(unitPart, 'g')
const unitAt = new RegExp(`(?:的|中的?)?${unitPart}`, 'y')
const nextInList = new RegExp(
  `(?:、|和|及|以及|至|到|或|与|—|～)第? ?(?:（ ?(${numeral}) ?）|(${numeral})(?=[部章编篇条项点、和及至到]))(部分|章|编|篇|条|款|项|点)?`,
  'y',
)
const chains = new RegExp(`(?<=${lead}(?:上述|前述|第)?|^)(?:[${hanDigits}]{1,3}、?)?（ ?(?:${numeral}) ?）`, 'g')
const listAt = new RegExp(listPart, 'y')
const hanLead = new RegExp(`([${hanDigits}]{1,3})、?(?=（)`, 'y')
const tailAt = new RegExp(tail, 'y')

/** So many characters in front of a reference tell whose number it is. */
const reach = 60
const kinds =
  '方案|意见|通知|计划|规划|办法|细则|纲要|条例|规定|规范|决定|文件|合同|协议|章程|标准|指南|清单|台账|公告|函|号|法'
const otherDocument = new RegExp(`(?:[》”]|${kinds})(?:（[^（）]{0,40}）)?(?:的|中的?|之|里的?)?$`)
const ownDocument = /本[\u4e00-\u9fff]{0,4}(?:方案|意见|通知|计划|规划|办法|细则|纲要|规定|文|文件)(?:的|中的?)?$/
const backwards = /(?:上述|前述|以上|上列|前[款项条]|上款)的?$/
const qualified =
  /(?:上述|前述|以上|上列|下列|以下|前[款项条]|本[款项条节章]|本部分|按照?|依照|依据|根据|执行|落实|详?见|参[见照]|对照|除|符合|违反|属于)的?$/
const annexes = /附[件表] ?[一二三四五六七八九十\d]{0,3}(?:的|中的?)?$/

/** The references in `text`; in a cell of a table a chain of numbers alone is one. */
export function mentionsIn(text: string, isCell: boolean): Mention[] {
  if (!/第|（/.test(text)) return []
  const found: Mention[] = []
  let done = 0
  for (const start of startsIn(text)) {
    if (start.at < done) continue
    const first = start.unit ? unitMention(text, start.at) : chainMention(text, start.at, isCell)
    for (let next = first; next; next = following(text, done, next.mention)) {
      if (!first?.foreign) found.push(next.mention)
      done = next.end
    }
  }
  return found
}

interface Found {
  readonly mention: Mention
  readonly end: number
  /** True for a number of another document, which the rest of its list belongs to as well. */
  readonly foreign?: boolean
}

function startsIn(text: string): { at: number; unit: boolean }[] {
  const starts = [...text.matchAll(units)].map(({ index }) => ({ at: index, unit: true }))
  if (text.includes('（')) for (const { index } of text.matchAll(chains)) starts.push({ at: index, unit: false })
  return starts.sort((a, b) => a.at - b.at)
}

/** 第二部分第（三）项. */
function unitMention(text: string, at: number): Found | undefined {
  const parts: MentionPart[] = []
  let end = at
  for (let match = sticky(unitAt, text, end); match; match = sticky(unitAt, text, end)) {
    // Paragraphs (款) carry no numbers that could change.
    if (match[3] !== '款') parts.push(partOf(match, end, match[1], match[2], match[3] ?? match[4]))
    end += match[0].length
  }
  if (parts.length === 0) return undefined
  const before = text.slice(Math.max(0, at - reach), at)
  const ofDocument = ownDocument.test(before)
  const foreign = !ofDocument && (otherDocument.test(before) || annexes.test(before))
  const [first] = parts
  const plain = !first.brackets && (first.unit === '项' || first.unit === '点')
  if (plain && !foreign && !ofDocument && !qualified.test(before)) return undefined
  return { mention: { parts, follows: false, ofDocument, backwards: backwards.test(before) }, end, foreign }
}

/** 二、（三） or （三） between words that refer: 按照二、（三）要求. */
function chainMention(text: string, at: number, isCell: boolean): Found | undefined {
  const parts: MentionPart[] = []
  let end = at
  const top = sticky(hanLead, text, end)
  if (top) {
    parts.push({ start: end, end: end + top[1].length, ordinal: ordinalOf(top[1]), script: 'han', brackets: false })
    end += top[0].length
  }
  for (let match = sticky(listAt, text, end); match; match = sticky(listAt, text, end)) {
    const digits = match[1] ?? match[2] ?? match[3]
    parts.push(partOf(match, end, match[1], digits))
    end += match[0].length
  }
  if (parts.length === 0) return undefined
  const whole = at === 0
  if (whole && !(isCell && end === text.length && parts.length > 1)) return undefined
  if (!whole && parts.length === 1 && !sticky(tailAt, text, end)) return undefined
  const before = text.slice(Math.max(0, at - reach), at)
  if (/[》”]$/.test(before)) return undefined
  return {
    mention: {
      parts,
      follows: false,
      ofDocument: whole || ownDocument.test(before),
      backwards: backwards.test(before),
    },
    end,
  }
}

/** A further number of the same list: 、（二）项, 和第四条. */
function following(text: string, at: number, mention: Mention): Found | undefined {
  const match = sticky(nextInList, text, at)
  if (!match) return undefined
  const last = mention.parts[mention.parts.length - 1]
  const part = partOf(match, at, match[1], match[2], match[3] ?? last.unit)
  if (part.brackets !== last.brackets || part.script !== last.script || part.unit !== last.unit) return undefined
  return { mention: { ...mention, parts: [part], follows: true }, end: at + match[0].length }
}

function partOf(
  match: RegExpExecArray,
  at: number,
  bracketed: string | undefined,
  bare: string | undefined,
  unit?: string,
): MentionPart {
  const digits = bracketed ?? bare ?? ''
  const start = at + match[0].indexOf(digits)
  return {
    start,
    end: start + digits.length,
    ordinal: ordinalOf(digits),
    script: /\d/.test(digits) ? 'arabic' : 'han',
    brackets: bracketed !== undefined,
    ...(unit === undefined ? {} : { unit }),
  }
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
