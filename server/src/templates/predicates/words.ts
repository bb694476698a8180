/** Finding words in a reading: spaces and quotation marks do not matter. */

/** `text` without spaces and quotation marks; the form that words are looked for in. */
export function plain(text: string): string {
  return text.replace(/[\s“”"‘’]/g, '')
}

/** True when `plainText` holds one of `words`. */
export function holdsOne(plainText: string, words: readonly string[]): boolean {
  return words.some((word) => plainText.includes(plainWord(word)))
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
export function holdsEach(plainText: string, groups: readonly (readonly string[])[]): boolean {
  return groups.every((group) => holdsOne(plainText, group))
}

/** A document number in one spelling: six-angle brackets, no spaces. */
export function plainNumber(number: string): string {
  return number
    .replace(/\s/g, '')
    .replace(/[［[【(（〔]/g, '〔')
    .replace(/[］\]】)）〕]/g, '〕')
}

const plainWords = new Map<string, string>()

/** Words come from templates again and again, so their plain form is kept. */
function plainWord(word: string): string {
  const known = plainWords.get(word)
  if (known !== undefined) return known
  const result = plain(word)
  plainWords.set(word, result)
  return result
}
