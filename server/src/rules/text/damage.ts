/** Signs that characters were lost or garbled on the way: private-use characters, U+FFFD, lone surrogates, wrong encodings. */

/** One kind of damage with the pattern of its runs; none of them is damage elsewhere. */
export interface DamageKind {
  readonly kind: 'private' | 'replacement' | 'surrogate' | 'mojibake' | 'control'
  readonly pattern: RegExp
}

/** Characters that stand where nothing else can be said of them, in order of precedence. */
export const damageKinds: readonly DamageKind[] = [
  { kind: 'replacement', pattern: /\ufffd{1,64}/g },
  { kind: 'surrogate', pattern: /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g },
  // What UTF-8 read as GBK, GBK read as UTF-8 and GBK with lost bytes leave behind; of the frame characters only those
  // of mixed weight, which tables drawn with characters do not use.
  {
    kind: 'mojibake',
    pattern:
      /锟斤拷|[锛銆鈥锟]|[?？]。[\u0100-\u024f]|[\u250d\u250e\u2511\u2512\u2515\u2516\u2519\u251a\u251d-\u2522\u2525-\u252a\u252d-\u2532\u2535-\u253a\u253d-\u254a]/g,
  },
  { kind: 'private', pattern: /[\ue000-\uf8ff]{1,64}/g },
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  { kind: 'control', pattern: /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]{1,64}/g },
]

/** One test for all kinds, for texts without any. */
const anyDamage = new RegExp(damageKinds.map(({ pattern }) => pattern.source).join('|'))

/** True when `text` holds damaged characters, so that its marks prove nothing. */
export function isDamaged(text: string): boolean {
  return anyDamage.test(text)
}
