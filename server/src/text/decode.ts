/** Turns the bytes of a file into text, whatever encoding an office program wrote. */

/** Encodings that are read; a byte order mark is dropped, so offsets count what an editor shows. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'

/** Why bytes are no text: a container of another program, binary data, or damaged text. */
export type DecodeDefect = 'word' | 'pdf' | 'binary' | 'undecodable'

/** The text and how it was encoded, or why there is none. */
export type Decoded = { readonly text: string; readonly encoding: Encoding } | { readonly error: DecodeDefect }

/** Reads `bytes`: by byte order mark, else UTF-8, else UTF-16, GB18030 or Big5 by what the text then looks like. */
export function decode(bytes: Uint8Array): Decoded {
  const marked = encodingOfMark(bytes)
  if (marked === 'utf-8') return decodeStrictly(bytes, 'utf-8') ?? { error: 'undecodable' }
  // A lone surrogate becomes U+FFFD, as in editors; offsets stay the same.
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: marked }
  const container = containerOf(bytes)
  if (container) return { error: container }
  const hasNul = bytes.includes(0)
  const utf8 = hasNul ? undefined : decodeStrictly(bytes, 'utf-8')
  if (utf8) return utf8
  const wide = unmarkedUtf16(bytes)
  if (wide) return wide
  return hasNul ? { error: 'binary' } : doubleByte(bytes)
}

/** The first bytes of files that hold more than text. */
function containerOf(bytes: Uint8Array): DecodeDefect | undefined {
  const begins = (...signature: number[]): boolean => signature.every((byte, index) => bytes[index] === byte)
  if (begins(0x50, 0x4b, 0x03, 0x04) || begins(0xd0, 0xcf, 0x11, 0xe0)) return 'word'
  if (begins(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'pdf'
  return undefined
}

function encodingOfMark(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** `undefined` when the bytes break a rule of the encoding. */
function decodeStrictly(bytes: Uint8Array, encoding: Encoding): { text: string; encoding: Encoding } | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
  } catch {
    // The decoder has no other way to say so.
    return undefined
  }
}

/** UTF-16 without a mark is taken only where nearly every character is one of an official document. */
function unmarkedUtf16(bytes: Uint8Array): Decoded | undefined {
  if (bytes.length % 2 !== 0) return undefined
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const decoded = decodeStrictly(bytes, encoding)
    if (decoded && plausibility(decoded.text) > 0.97) return decoded
  }
  return undefined
}

/** GB18030, or Big5 where the text then has more of the commonest characters. */
function doubleByte(bytes: Uint8Array): Decoded {
  const candidates = (['gb18030', 'big5'] as const).flatMap((encoding) => decodeStrictly(bytes, encoding) ?? [])
  const likely = candidates.filter(({ text }) => plausibility(text) > 0.9)
  const [best] = likely.sort((a, b) => commonShare(b.text) - commonShare(a.text))
  return best ?? { error: 'undecodable' }
}

/** How many characters are examined; a sample from the start is enough to tell. */
const SAMPLE = 20_000

/** The share (0–1) of characters that a Chinese text holds: Han, CJK and general punctuation, full width, printed ASCII. */
function plausibility(text: string): number {
  const sample = text.slice(0, SAMPLE)
  if (sample.length === 0) return 0
  const expected = sample.match(
    /[\t\r\n -~\u00b7\u2000-\u206f\u2460-\u24ff\u3000-\u303f\u3400-\u4dbf\u4e00-\u9fff\uff00-\uffef]/g,
  )
  return (expected?.length ?? 0) / sample.length
}

/** The share (0–1) of the commonest signs of official Chinese, simplified and traditional. */
function commonShare(text: string): number {
  const sample = text.slice(0, SAMPLE)
  const common = sample.match(/[，。、；：的和工作人民府政一二三四年月日实實责責任单單位]/g)
  return (common?.length ?? 0) / Math.max(1, sample.length)
}
