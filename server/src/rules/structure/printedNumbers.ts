/** Heading numbers as they stand in the text: where, in which style, and how another one would be printed. */

import type { Heading, Plan } from '../../semantics/model.js'
import type { NumberForm } from '../../syntax/node.js'
import { hanDigits } from '../../syntax/numbering.js'
import { hanNumber } from '../../text/hanNumber.js'
import type { TextEdit, TextRange } from '../../text/range.js'

/** The number of `heading` without white space around it; of a heading without number, its title. */
export function numberRange(plan: Plan, heading: Heading): TextRange {
  if (heading.form === 'markdown') return { start: heading.titleStart, end: heading.titleEnd }
  const end = isRow(heading) ? heading.start + heading.label.length : heading.titleStart
  const printed = plan.source.slice(heading.start, end).trimEnd()
  return { start: heading.start, end: heading.start + Math.max(1, printed.length) }
}

/** True when the heading is the first cells of a table row. */
export function isRow(heading: Heading): boolean {
  return heading.paragraphs.length === 0
}

/** True when the number could not be read and was taken from its place. */
export function isDamaged(heading: Heading): boolean {
  return heading.paragraphs[0]?.heading?.damaged === true
}

/**
 * How the number is printed, its digits shown as `N`: `（N）`, `(N)`, `N.`, `N．`, `N、`; one-character numbers such as ㈠
 * give `Ⓝ`. `undefined` for what holds more than a number (damage, ruby).
 */
export function styleOf(plan: Plan, heading: Heading): string | undefined {
  const { start, end } = numberRange(plan, heading)
  const printed = plan.source.slice(start, end).replace(/[\s\u3000]/g, '')
  if (printed.length === 1 && oneCharacter.test(printed)) return ONE_CHARACTER
  const style = printed.replace(digits, 'N')
  return /^(?:[第（(]|[\u4e00-\u9fff]{2,4})?N[）)章编条]?[、．.﹒：:]?$/.test(style) ? style : undefined
}

/** What counts `heading`: its form, for 任务一： and 行动一： with the word. */
export function countedAs({ form, label }: Heading): string {
  return isWord(form) ? `${form} ${label.slice(0, label.search(digits)).trim()}` : form
}

/** The number `ordinal` in the style of `heading`, or in the usual form where that style cannot be read. */
export function numberAs(plan: Plan, heading: Heading, ordinal: number): string {
  const style = styleOf(plan, heading)
  if (style === undefined || style === ONE_CHARACTER) return usualNumber(heading.form, ordinal)
  const { start, end } = numberRange(plan, heading)
  const printed = plan.source.slice(start, end)
  return printed.replace(digits, (old) => (/[0-9０-９]/.test(old) ? String(ordinal) : hanNumber(ordinal)))
}

/** True for 任务一： and 专栏1, which have a word in front of the number. */
function isWord(form: NumberForm): boolean {
  return form === 'named' || form === 'box'
}

/** The number of `heading` in another style of its form. */
export function inStyle(style: string, heading: Heading): string {
  const { form, label } = heading
  const isArabic = form === 'arabic' || form === 'arabic-brackets' || (isWord(form) && /\d/.test(label))
  if (style === ONE_CHARACTER) return usualNumber(heading.form, heading.ordinal)
  return style.replace('N', isArabic ? String(heading.ordinal) : hanNumber(heading.ordinal))
}

/** Edits that number `headings` from `first` on. */
export function renumbered(plan: Plan, headings: readonly Heading[], first: number): TextEdit[] {
  return headings.map((heading, index) => ({
    ...numberRange(plan, heading),
    newText: numberAs(plan, heading, first + index),
  }))
}

/** The number in the form that GB/T 9704-2012, 7.3.3 gives for its level. */
function usualNumber(form: NumberForm, ordinal: number): string {
  if (form === 'han') return `${hanNumber(ordinal)}、`
  if (form === 'han-brackets') return `（${hanNumber(ordinal)}）`
  if (form === 'arabic-brackets') return `（${ordinal}）`
  if (form === 'article') return `第${hanNumber(ordinal)}条`
  if (form === 'chapter') return `第${hanNumber(ordinal)}章`
  if (form === 'circled') return CIRCLED[ordinal - 1] ?? `（${ordinal}）`
  return `${ordinal}.`
}

/** The style of ㈠ ⒈ ⑴ ①. */
const ONE_CHARACTER = 'Ⓝ'

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

const digits = new RegExp(`[${hanDigits}]+|[0-9０-９]+`)
const oneCharacter = /[㈠-㈩⒈-⒛⑴-⒇①-⑳]/
