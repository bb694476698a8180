/** Prints the numbers of lists in the formats that Word has for Chinese documents (ECMA-376 part 1, 17.18.59). */

import { hanNumber } from '../text/hanNumber.js'

const digits = '〇一二三四五六七八九'
const legalDigits = '零壹贰叁肆伍陆柒捌玖'
const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'

/** `value` in the format `format`; a format that is not known is printed in Arabic numbers. */
export function printNumber(value: number, format: string): string {
  const print = formats[format]
  return print && value > 0 ? print(value) : String(value)
}

const formats: Readonly<Partial<Record<string, (value: number) => string>>> = {
  none: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) => wide(String(value)),
  decimalFullWidth2: (value) => wide(String(value)),
  decimalEnclosedCircle: (value) => enclosed(value, 0x2460, 20),
  decimalEnclosedCircleChinese: (value) => enclosed(value, 0x2460, 20),
  decimalEnclosedParen: (value) => enclosed(value, 0x2474, 20),
  decimalEnclosedFullstop: (value) => enclosed(value, 0x2488, 20),
  chineseCounting: counted,
  chineseCountingThousand: counted,
  japaneseCounting: counted,
  taiwaneseCounting: counted,
  taiwaneseCountingThousand: counted,
  ideographDigital: (value) => [...String(value)].map((digit) => digits[Number(digit)]).join(''),
  taiwaneseDigital: (value) => [...String(value)].map((digit) => digits[Number(digit)]).join(''),
  chineseLegalSimplified: (value) => [...String(value)].map((digit) => legalDigits[Number(digit)]).join(''),
  ideographTraditional: (value) => stems[value - 1] ?? String(value),
  ideographZodiac: (value) => branches[value - 1] ?? String(value),
  ideographEnclosedCircle: (value) => enclosed(value, 0x3280, 10),
  upperLetter: (value) => letters(value, 'A'),
  lowerLetter: (value) => letters(value, 'a'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
}

function counted(value: number): string {
  return value <= 9999 ? hanNumber(value) : String(value)
}

function wide(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
}

function enclosed(value: number, first: number, last: number): string {
  return value <= last ? String.fromCodePoint(first + value - 1) : String(value)
}

/** A … Z, AA, BB …, as Word counts on. */
function letters(value: number, first: string): string {
  const letter = String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26))
  return letter.repeat(Math.min(50, Math.ceil(value / 26)))
}

function roman(value: number): string {
  if (value > 3999) return String(value)
  let left = value
  let text = ''
  for (const [unit, name] of romanUnits) {
    while (left >= unit) {
      text += name
      left -= unit
    }
  }
  return text
}

const romanUnits = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const
