/** What a hover says of one subject, before it is written as Markdown or plain text. */

import type { Localised } from '../../text/localised.js'
import type { TextRange } from '../../text/range.js'

/** One subject under the pointer. */
export interface Explanation {
  /** What the pointer stands on. */
  readonly range: TextRange
  readonly title: Localised
  readonly facts: readonly Fact[]
}

/** A name with its value, with a list, or with both. */
export interface Fact {
  readonly name: Localised
  readonly value?: Localised
  readonly items?: readonly Localised[]
}

/** A text that is the same in both languages, such as the document's own words. */
export function verbatim(text: string): Localised {
  return { zh: text, en: text }
}

/** A fact with the value, or none when there is no value. */
export function fact(name: Localised, value: Localised | string | undefined): Fact[] {
  if (value === undefined || value === '') return []
  return [{ name, value: typeof value === 'string' ? verbatim(value) : value }]
}

/** A fact with the first `most` of `items`, the others counted; none when there are none. */
export function listed(name: Localised, items: readonly Localised[], most: number): Fact[] {
  if (items.length === 0) return []
  const value = { zh: `${items.length} 项`, en: String(items.length) }
  const rest = items.length - most
  const shown = items.slice(0, most)
  const more = rest > 0 ? [{ zh: `……另有 ${rest} 项`, en: `… and ${rest} more` }] : []
  return [{ name, value, items: [...shown, ...more] }]
}

/** An ISO date as a document prints it: 2024年6月30日. */
export function dateInChinese(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
