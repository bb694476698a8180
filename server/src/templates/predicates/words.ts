/** Finding words in a reading: spaces and quotation marks do not matter. */

import { ofEach } from '../../text/ofEach.js'

/** `text` without spaces and quotation marks; the form that words are looked for in. */
export function plain(text: string): string {
  return text.replace(/[\s“”"‘’]/g, '')
}

/** The characters of a text as 64 bits; a text that lacks a bit of a word does not hold the word. */
export interface Signs {
  readonly low: number
  readonly high: number
}

/** The signs of `text`. */
export function signsOf(text: string): Signs {
  let low = 0
  let high = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const bit = 1 << ((code >> 1) & 31)
    if ((code ^ (code >> 6)) & 1) low |= bit
    else high |= bit
  }
  return { low, high }
}

/** True when `plainText` holds one of `words`; its `signs`, where they are known, spare most of the search. */
export function holdsOne(plainText: string, words: readonly string[], signs?: Signs): boolean {
  for (const { text, low, high } of plainWords(words)) {
    if (signs !== undefined && ((signs.low & low) !== low || (signs.high & high) !== high)) continue
    if (plainText.includes(text)) return true
  }
  return false
}

/** As `holdsOne`, for titles, which are asked for the same words at every edit. */
export function titleHolds(plainTitle: string, words: readonly string[]): boolean {
  const known = titlesByWords.get(words) ?? new Map<string, boolean>()
  titlesByWords.set(words, known)
  const before = known.get(plainTitle)
  if (before !== undefined) return before
  const holds = holdsOne(plainTitle, words)
  if (known.size >= mostTitles) known.clear()
  known.set(plainTitle, holds)
  return holds
}

const titlesByWords = new WeakMap<readonly string[], Map<string, boolean>>()

/** Bounds the memory of a long-lived server; a very long plan has some thousand titles. */
const mostTitles = 4096

/** True when `plainText` holds one word of each group. */
export function holdsEach(plainText: string, groups: readonly (readonly string[])[], signs?: Signs): boolean {
  return groups.every((group) => holdsOne(plainText, group, signs))
}

/** A document number in one spelling: six-angle brackets, no spaces. */
export function plainNumber(number: string): string {
  return number
    .replace(/\s/g, '')
    .replace(/[［[【(（〔]/g, '〔')
    .replace(/[］\]】)）〕]/g, '〕')
}

interface PlainWord extends Signs {
  readonly text: string
}

/** Words come from templates again and again, so their plain form is kept. */
const plainWords = ofEach((words: readonly string[]): readonly PlainWord[] =>
  words.map((word) => ({ text: plain(word), ...signsOf(plain(word)) })),
)
