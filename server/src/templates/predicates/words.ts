/** Finding words in a reading: spaces and quotation marks do not matter. */

/** `text` without spaces and quotation marks; the form that words are looked for in. */
export function plain(text: string): string {
  return marks.test(text) ? text.replace(/[\s“”"‘’]/g, '') : text
}

const marks = /[\s“”"‘’]/

/** True when `plainText` holds one of `words`; what is asked for many words is a `SoughtText`. */
export function holdsOne(plainText: string, words: readonly string[]): boolean {
  return words.some((word) => plainText.includes(plain(word)))
}

/** A document number in one spelling: six-angle brackets, no spaces. */
export function plainNumber(number: string): string {
  return number
    .replace(/\s/g, '')
    .replace(/[［[【(（〔]/g, '〔')
    .replace(/[］\]】)）〕]/g, '〕')
}
