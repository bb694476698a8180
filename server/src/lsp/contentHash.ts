/** Tells whether a text is the one that was read before, without keeping it. */

/**
 * Length and 64 bits made of all UTF-16 units of `text`. Not for secrets: whoever wants two texts with one value can
 * have them, but of the versions of one file no two meet by chance.
 */
export function contentHash(text: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    a = Math.imul(a ^ unit, 0x9e3779b1)
    b = Math.imul(b ^ unit, 0x5f356495)
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35)
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35)
  return `${text.length} ${(a >>> 0).toString(36)} ${(b >>> 0).toString(36)}`
}
