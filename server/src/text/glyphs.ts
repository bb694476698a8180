/** Traditional glyphs read as simplified ones, character by character. */

import { ambiguous, unambiguous } from './glyphs.generated.js'

/**
 * `text` with traditional characters replaced by simplified ones; the length never changes.
 * With `whole` also those that simplified text may use (乾 後 於): for text known to be traditional.
 * Returns `text` itself when there is nothing to replace.
 */
export function simplify(text: string, whole: boolean): string {
  const table = whole ? wholeTable() : safeTable()
  const first = firstHit(text, table)
  if (first < 0) return text
  const parts = [text.slice(0, first)]
  for (let at = first; at < text.length; at += CHUNK) {
    const units = new Uint16Array(Math.min(CHUNK, text.length - at))
    for (let index = 0; index < units.length; index++) {
      const code = text.charCodeAt(at + index)
      units[index] = table[code] || code
    }
    parts.push(String.fromCharCode(...units))
  }
  return parts.join('')
}

/** True when at least 3 % of the Han characters of `text` occur in traditional text only; long texts are sampled. */
export function looksTraditional(text: string): boolean {
  const table = safeTable()
  let han = 0
  let traditional = 0
  for (const [start, end] of samples(text.length)) {
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at)
      if (code < FIRST_HAN || code > LAST_HAN) continue
      han++
      if (table[code]) traditional++
    }
  }
  return han > 0 && traditional / han >= TRADITIONAL_SHARE
}

/** In UTF-16 units; arguments of one call must stay well below the engine's limit of some 65,000. */
const CHUNK = 4096

/** Ordinary traditional prose has 30–40 %, a simplified text with some inherited glyphs well under 1 %. */
const TRADITIONAL_SHARE = 0.03

/** CJK Unified Ideographs with Extension A. */
const FIRST_HAN = 0x3400
const LAST_HAN = 0x9fff

/** Sampling of texts longer than the samples together: this many stretches of this many UTF-16 units. */
const SAMPLES = 8
const SAMPLE_LENGTH = 4096

function* samples(length: number): Generator<readonly [number, number]> {
  if (length <= SAMPLES * SAMPLE_LENGTH) {
    yield [0, length]
    return
  }
  const step = Math.floor((length - SAMPLE_LENGTH) / (SAMPLES - 1))
  for (let index = 0; index < SAMPLES; index++) yield [index * step, index * step + SAMPLE_LENGTH]
}

function firstHit(text: string, table: Uint16Array): number {
  for (let at = 0; at < text.length; at++) {
    if (table[text.charCodeAt(at)]) return at
  }
  return -1
}

let safe: Uint16Array | undefined
let all: Uint16Array | undefined

function safeTable(): Uint16Array {
  safe ??= fillTable(new Uint16Array(0x10000), unambiguous)
  return safe
}

function wholeTable(): Uint16Array {
  all ??= fillTable(safeTable().slice(), ambiguous)
  return all
}

function fillTable(table: Uint16Array, pairs: string): Uint16Array {
  for (let at = 0; at < pairs.length; at += 2) table[pairs.charCodeAt(at)] = pairs.charCodeAt(at + 1)
  return table
}
