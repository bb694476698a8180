/** Signs that characters were lost or garbled on the way: private-use characters, U+FFFD, lone surrogates, wrong encodings. */

/** Runs of characters of which nothing can be said but that they are lost. */
export const damagePatterns: readonly RegExp[] = [
  /\ufffd{1,64}/g,
  /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
  // What UTF-8 read as GBK, GBK read as UTF-8 and GBK with lost bytes leave behind; of the frame characters only those
  // of mixed weight, which tables drawn with characters do not use.
  /锟斤拷|[锛銆鈥锟]|[?？]。[\u0100-\u024f]|[\u250d\u250e\u2511\u2512\u2515\u2516\u2519\u251a\u251d-\u2522\u2525-\u252a\u252d-\u2532\u2535-\u253a\u253d-\u254a]/g,
  /[\ue000-\uf8ff]{1,64}/g,
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]{1,64}/g,
]

/** One test for all kinds, for texts without any. */
const anyDamage = new RegExp(damagePatterns.map((pattern) => pattern.source).join('|'))

/** True when `text` holds damaged characters, so that its marks prove nothing. */
export function isDamaged(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isSuspicious(text.charCodeAt(at))) return anyDamage.test(text)
  return false
}

/** True for the characters of which each kind of damage has one at least. */
function isSuspicious(code: number): boolean {
  // Han characters and full-width marks first: they are nearly all of a text.
  if (code >= 0x2600 && code < 0xd800) return garbled.includes(code)
  if (code < 0x100) return code < 0x20 ? code !== 0x09 && code !== 0x0a && code !== 0x0d : code >= 0x7f && code < 0xa0
  return code <= 0x24f || (code >= 0x2500 && code < 0x2580) || (code >= 0xd800 && code < 0xf900) || code === 0xfffd
}

/** Of UTF-8 read as GBK: 锟, 锛, 銆, 鈥. */
const garbled = [...'锟锛銆鈥'].map((sign) => sign.charCodeAt(0))
