/** Changes a text in the bytes of its file: what no edit touches stays byte for byte, what is put in is encoded as the rest is. */

import { decode, type Encoding } from './decode.js'
import { applyEdits, type TextEdit } from './range.js'

/** The changed bytes, or the characters of the edits that the encoding of the file has not. */
export type Rewritten = { readonly bytes: Uint8Array } | { readonly missing: string }

/** `bytes` with non-overlapping `edits`, whose offsets are of the text that `decode` gives; `undefined` when it would not read the outcome as it is meant. */
export function editBytes(bytes: Uint8Array, edits: readonly TextEdit[]): Rewritten | undefined {
  const decoded = decode(bytes)
  if ('error' in decoded) return undefined
  const { text, encoding } = decoded
  const codec = codecs[encoding]
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  const { missing, encoded } = encodeAll(codec, ordered)
  if (missing !== '') return { missing }
  const markLength = byteOrderMarkLength(bytes, encoding)
  const pieces = [bytes.subarray(0, markLength)]
  let textAt = 0
  let byteAt = markLength
  const takeTo = (end: number): Uint8Array => {
    const from = byteAt
    byteAt += codec.byteLength(bytes, from, text.slice(textAt, end))
    textAt = end
    return bytes.subarray(from, byteAt)
  }
  for (const [index, { start, end }] of ordered.entries()) {
    pieces.push(takeTo(start), encoded[index])
    takeTo(end)
  }
  const changed = joined([...pieces, bytes.subarray(byteAt)])
  const again = decode(changed)
  const isMeant = 'text' in again && again.text === applyEdits(text, edits) && again.encoding === encoding
  return isMeant ? { bytes: changed } : undefined
}

/** How an encoding measures and prints. */
interface Codec {
  /** Bytes of `text`, which is printed in `bytes` from `from` on. */
  byteLength(bytes: Uint8Array, from: number, text: string): number
  /** `undefined` for a character that the encoding has not. */
  encode(character: string): Uint8Array | undefined
}

const utf8: Codec = {
  byteLength: (_, __, text) => new TextEncoder().encode(text).length,
  encode: (character) => new TextEncoder().encode(character),
}

const utf16 = (isLittle: boolean): Codec => ({
  byteLength: (_, __, text) => text.length * 2,
  encode: (character) => {
    const view = new DataView(new ArrayBuffer(character.length * 2))
    for (let at = 0; at < character.length; at++) view.setUint16(at * 2, character.charCodeAt(at), isLittle)
    return new Uint8Array(view.buffer)
  },
})

const doubleByte = (encoding: 'gb18030' | 'big5'): Codec => ({
  byteLength: (bytes, from, text) => {
    const decoder = new TextDecoder(encoding)
    let at = from
    for (let left = text.length; left > 0; ) {
      const size = sequenceLength(bytes, at, encoding)
      left -= size === 1 ? 1 : decoder.decode(bytes.subarray(at, at + size)).length
      at += size
    }
    return at - from
  },
  encode: (character) => {
    if (character <= '\x7f') return new TextEncoder().encode(character)
    const isBeyond = encoding === 'gb18030' && character.length > 1
    return isBeyond ? supplementary(character.codePointAt(0) ?? 0) : tableOf(encoding).get(character)
  },
})

const codecs: Readonly<Record<Encoding, Codec>> = {
  'utf-8': utf8,
  'utf-16le': utf16(true),
  'utf-16be': utf16(false),
  gb18030: doubleByte('gb18030'),
  big5: doubleByte('big5'),
}

function encodeAll(codec: Codec, edits: readonly TextEdit[]): { missing: string; encoded: readonly Uint8Array[] } {
  const missing = new Set<string>()
  const encoded = edits.map(({ newText }) =>
    joined(
      [...newText].map((character) => {
        const sequence = codec.encode(character)
        if (!sequence) missing.add(character)
        return sequence ?? new Uint8Array()
      }),
    ),
  )
  return { missing: [...missing].join(''), encoded }
}

/** Of UTF-8 and UTF-16, whose mark is no part of the text; 0 where there is none. */
function byteOrderMarkLength([first, second, third]: Uint8Array, encoding: Encoding): number {
  if (encoding === 'utf-8') return first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0
  if (encoding === 'utf-16le') return first === 0xff && second === 0xfe ? 2 : 0
  return encoding === 'utf-16be' && first === 0xfe && second === 0xff ? 2 : 0
}

/** Bytes of the character that begins at `at`. */
function sequenceLength(bytes: Uint8Array, at: number, encoding: 'gb18030' | 'big5'): number {
  if (bytes[at] <= 0x80) return 1
  const isFour = encoding === 'gb18030' && bytes[at + 1] >= 0x30 && bytes[at + 1] <= 0x39
  return isFour ? 4 : 2
}

const tables = new Map<string, ReadonlyMap<string, Uint8Array>>()

/** The characters of an encoding with their bytes, told by its decoder: the platform has no encoder for it. */
function tableOf(encoding: 'gb18030' | 'big5'): ReadonlyMap<string, Uint8Array> {
  const known = tables.get(encoding)
  if (known) return known
  const table = new Map<string, Uint8Array>()
  const decoder = new TextDecoder(encoding)
  for (const sequence of encoding === 'gb18030' ? gb18030Sequences() : big5Sequences()) {
    const character = decoder.decode(sequence)
    if (!character.includes('\ufffd') && [...character].length === 1 && !table.has(character))
      table.set(character, sequence)
  }
  tables.set(encoding, table)
  return table
}

/** The four bytes that GB18030 reckons for a character beyond the basic plane, such as those of rare names. */
function supplementary(code: number): Uint8Array {
  const pointer = code - 0x1_0000 + 189_000
  return Uint8Array.of(
    0x81 + Math.floor(pointer / 12_600),
    0x30 + (Math.floor(pointer / 1_260) % 10),
    0x81 + (Math.floor(pointer / 10) % 126),
    0x30 + (pointer % 10),
  )
}

/** All of two bytes, and those of four for the rest of the basic plane. */
function* gb18030Sequences(): Generator<Uint8Array> {
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) yield Uint8Array.of(lead, trail)
  for (let lead = 0x81; lead <= 0x84; lead++)
    for (let second = 0x30; second <= 0x39; second++)
      for (let third = 0x81; third <= 0xfe; third++)
        for (let last = 0x30; last <= 0x39; last++) yield Uint8Array.of(lead, second, third, last)
}

/** The standard's own before those that Hong Kong adds, which has some characters twice. */
function* big5Sequences(): Generator<Uint8Array> {
  for (const [from, to] of [
    [0xa1, 0xfe],
    [0x81, 0xa0],
  ])
    for (let lead = from; lead <= to; lead++)
      for (let trail = 0x40; trail <= 0xfe; trail++) yield Uint8Array.of(lead, trail)
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
