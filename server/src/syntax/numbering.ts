/** The numbers that open headings: 一、 （一） 1. （1） ① 第一条 第一章, with their printed variants. */

import type { NumberForm } from './node.js'

/** A number found at the start of a text. */
export interface NumberMatch {
  readonly form: NumberForm
  readonly level: number
  readonly ordinal: number
  /** Reading offset at which the number ends, its separator included and white space behind it not. */
  readonly end: number
  readonly separator: string
}

/** The characters of Chinese numerals up to 百. */
export const hanDigits = '〇零一二三四五六七八九十百'

const han = `[${hanDigits}]{1,5}`
const atStart: readonly (readonly [NumberForm, number, RegExp])[] = [
  ['han', 1, new RegExp(`^(${han})( ?[、．.﹒])(?![${hanDigits}]{1,3}[、级])`)],
  ['han-brackets', 2, new RegExp(`^（ ?(${han}) ?）([、.．]?)`)],
  ['arabic', 3, /^(\d{1,3})( ?(?:[．﹒、]|\.(?!\d)|\.(?=20\d\d年)))/],
  ['arabic-brackets', 4, /^（ ?(\d{1,2}) ?）([、.．]?)/],
  ['chapter', 1, new RegExp(`^第(${han}|\\d{1,3})([章编])(?=[ 　]|[^、，。，和至或])`)],
  ['article', 2, new RegExp(`^第(${han}|\\d{1,3})(条)(?=[ 　]|[^、，。款项和至或规的所之中内])`)],
]
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

/** The number at the start of `text` (which has no leading white space), or `undefined`. */
export function numberAtStart(text: string): NumberMatch | undefined {
  for (const [form, level, pattern] of atStart) {
    const match = pattern.exec(text)
    if (match) return { form, level, ordinal: ordinalOf(match[1]), end: match[0].length, separator: match[2].trim() }
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
