/** A notation for the cursor: `<|>` in a text stands where the cursor is and is no part of it. */

const sign = '<|>'

/** A text without the sign, and the UTF-16 offset at which it stood. */
export function cursor(source: string): { readonly text: string; readonly offset: number } {
  const offset = source.indexOf(sign)
  if (offset < 0 || source.includes(sign, offset + sign.length)) throw new RangeError(`one cursor is wanted: ${source}`)
  return { text: source.slice(0, offset) + source.slice(offset + sign.length), offset }
}
