/** Finding words in a reading: spaces and quotation marks do not matter. */

/** `text` without spaces and quotation marks; the form that words are looked for in. */
export function plain(text: string): string {
  return text.replace(/[\s“”"‘’]/g, '')
}

/** True when `plainText` holds one of `words`. */
export function holdsOne(plainText: string, words: readonly string[]): boolean {
  return words.some((word) => plainText.includes(plainWord(word)))
}

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
