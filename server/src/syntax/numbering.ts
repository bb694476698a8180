/** The numbers that open headings: 一、 （一） 1. （1） ① 第一条 第一章 任务一： 专栏1, with their printed variants. */

import { characterSet } from '../text/characterSet.js'
import type { NumberForm } from './node.js'

/** A number found at the start of a text. */
export interface NumberMatch {
  readonly form: NumberForm
  readonly level: number
  readonly ordinal: number
  /** Reading offset at which the number ends, its separator included and white space behind it not. */
  readonly end: number
  readonly separator: string
  /** True for a number that a wrapped sentence may begin a line with as well: 2.1. */
  readonly weak?: boolean
}

/** The characters of Chinese numerals up to 百. */
export const hanDigits = '〇零一二三四五六七八九十百'

const han = `[${hanDigits}]{1,5}`
const atStart: readonly (readonly [NumberForm, number, RegExp])[] = [
  ['han', 1, new RegExp(`^(${han})( ?[、．.﹒])(?![${hanDigits}]{1,3}[、级])`)],
  ['han-brackets', 2, new RegExp(`^（ ?(${han}) ?）([、.．]?)`)],
  ['arabic', 3, /^(\d{1,3})( ?(?:[．﹒、]|\.(?!\d)|\.(?=20\d\d年)))/],
  ['arabic-brackets', 4, /^（ ?(\d{1,2}) ?）([、.．]?)/],
  ['chapter', 1, new RegExp(`^第(${han}|\\d{1,3})([章编篇]|部分)(?=[ 　]|[^、，。，和至或])`)],
  ['article', 2, new RegExp(`^第(${han}|\\d{1,3})(条)(?=[ 　]|[^、，。款项和至或规的所之中内])`)],
]
/** Words that are counted in place of （一）: 任务一：, 行动二 ; what stands in a box has a number of its own. */
const named: readonly (readonly [NumberForm, string])[] = [
  ['named', '(?:重点|主要|专项|具体)?(?:任务|行动|工程|举措|措施)|专项'],
  ['box', '专栏'],
]
/** A colon, a dot or white space behind it, and words; 任务一、任务二 and 任务一的实施 open nothing. */
const behindNamed = `( ?：|[．.](?!\\d)|、(?!任务|行动|工程|举措|措施|专|[${hanDigits}]{1,3}(?:[、，和至及]|$))|(?=\\s))(?=\\s{0,8}[\\u4e00-\\u9fff“《A-Za-z])`
const namedAtStart = named.map(
  ([form, words]) => [form, new RegExp(`^(?:${words}) ?(${han}|\\d{1,2})${behindNamed}`)] as const,
)
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const bracketedDigits = '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'
const dottedDigits = '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'
const bracketedHan = '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩'
const singleSigns: readonly (readonly [string, NumberForm, number])[] = [
  [bracketedHan, 'han-brackets', 2],
  [dottedDigits, 'arabic', 3],
  [bracketedDigits, 'arabic-brackets', 4],
  [circled, 'circled', 5],
]

/** What every number begins with. */
const opensNumber = characterSet(
  `${hanDigits}（第0123456789重主专具任行工举措${singleSigns.map(([signs]) => signs).join('')}`,
)

/** 2.1 and 2.1.3, not 2.1个 or 2.1%. */
export const decimals =
  /^([1-9]\d?(?:[.．]\d{1,2}){1,3})(?=\s{0,2}[\u4e00-\u9fff])(?!\s{0,2}(?:个|倍|[万亿千百]|元|米|所|家|项|人|年|岁|分|级|平|公|吨|以|左右|小时|天|月|日|张|名|次))/

/** The number at the start of `text` (which has no leading white space), or `undefined`. */
export function numberAtStart(text: string): NumberMatch | undefined {
  if (!opensNumber[text.charCodeAt(0)]) return undefined
  for (const [form, level, pattern] of atStart) {
    const match = pattern.exec(text)
    if (match) return { form, level, ordinal: ordinalOf(match[1]), end: match[0].length, separator: match[2].trim() }
  }
  for (const [form, pattern] of namedAtStart) {
    const match = pattern.exec(text)
    if (match) return { form, level: 2, ordinal: ordinalOf(match[1]), end: match[0].length, separator: match[2].trim() }
  }
  const parts = decimals.exec(text)
  if (parts) {
    const numbers = parts[1].split(/[.．]/)
    const ordinal = Number(numbers[numbers.length - 1])
    return { form: 'arabic', level: numbers.length, ordinal, end: parts[0].length, separator: '', weak: true }
  }
  for (const [signs, form, level] of singleSigns) {
    const index = text === '' ? -1 : signs.indexOf(text[0])
    if (index >= 0) return { form, level, ordinal: index + 1, end: 1, separator: '' }
  }
  return undefined
}

/** The value of a number in Arabic digits or Chinese numerals below 1000; 0 when it is none. */
export function ordinalOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  let total = 0
  let digit = 0
  for (const sign of text) {
    if (sign === '百') total += (digit || 1) * 100
    else if (sign === '十') total += (digit || 1) * 10
    if (sign === '百' || sign === '十') digit = 0
    else digit = Math.max(0, hanDigits.indexOf(sign) - 1)
  }
  return total + digit
}
