/** Prints another number in the style in which a heading is numbered. */

import { isDamaged, numberRange } from '../../rules/structure/printedNumbers.js'
import type { Heading, Plan } from '../../semantics/model.js'
import { hanDigits } from '../../syntax/numbering.js'
import { hanNumber } from '../../text/hanNumber.js'

/** The number that a heading is to have. */
export type OrdinalOf = (heading: Heading) => number

/** True when `heading` can be given the number `ordinal` and keep its style. */
export function printsAs(plan: Plan, heading: Heading, ordinal: number): boolean {
  if (isDamaged(heading)) return ordinal === heading.ordinal
  if (isDecimal(heading)) return isBelowParent(heading)
  return reprinted(printedNumber(plan, heading), ordinal) !== undefined
}

/** The number of `heading` as it ought to stand, in its own style; `undefined` when that cannot be told. */
export function numberText(plan: Plan, heading: Heading, ordinalOf: OrdinalOf): string | undefined {
  const printed = printedNumber(plan, heading)
  if (isDecimal(heading)) {
    if (!isBelowParent(heading)) return undefined
    const parts = partsOf(heading, ordinalOf)
    let at = 0
    return printed.replace(/\d+/g, () => String(parts[at++]))
  }
  return ordinalOf(heading) === heading.ordinal ? printed : reprinted(printed, ordinalOf(heading))
}

/** `printed` (one number with its marks) with another value; `undefined` when it holds no number or several. */
export function reprinted(printed: string, ordinal: number): string | undefined {
  const text = printed.trim()
  if (text.length === 1) {
    const series = SIGNS.find(([first, count]) => text.charCodeAt(0) >= first && text.charCodeAt(0) < first + count)
    if (series)
      return ordinal <= series[1] ? printed.replace(text, String.fromCharCode(series[0] + ordinal - 1)) : undefined
  }
  const numbers = printed.match(DIGITS) ?? []
  if (numbers.length !== 1 || ordinal < 1 || ordinal > 999) return undefined
  return printed.replace(DIGITS, (old) => inScriptOf(old, ordinal))
}

/** `ordinal` in Chinese numerals, half-width or full-width digits, as `old` is written. */
export function inScriptOf(old: string, ordinal: number): string {
  if (/[0-9]/.test(old)) return String(ordinal)
  if (!/[０-９]/.test(old)) return hanNumber(ordinal)
  return String(ordinal).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
}

function printedNumber(plan: Plan, heading: Heading): string {
  const { start, end } = numberRange(plan, heading)
  return plan.source.slice(start, end)
}

/** 2.1 and 2.1.3. */
function isDecimal(heading: Heading): boolean {
  return /^\d+[.．]\d/.test(heading.label)
}

/** True when the upper parts of a decimal number are the numbers of the headings above it. */
function isBelowParent(heading: Heading): boolean {
  const printed = heading.label.match(/\d+/g) ?? []
  const parts = partsOf(heading, (one) => one.ordinal)
  return printed.length === parts.length && printed.every((part, at) => Number(part) === parts[at])
}

function partsOf(heading: Heading, ordinalOf: OrdinalOf): number[] {
  if (!isDecimal(heading)) return [ordinalOf(heading)]
  return [...(heading.parent ? partsOf(heading.parent, ordinalOf) : []), ordinalOf(heading)]
}

/** The first sign and the length of the series ① ⑴ ⒈ ㈠. */
const SIGNS: readonly (readonly [number, number])[] = [
  [0x2460, 20],
  [0x2474, 20],
  [0x2488, 20],
  [0x3220, 10],
]

const DIGITS = new RegExp(`[${hanDigits}零]+|[0-9]+|[０-９]+`, 'g')
