/** Every feature over every document: the examples and, where they are there, the real ones; each law holds of them too. */

import { expect, test } from 'vitest'
import { askAt, askOfWhole } from './features.js'
import { breachOf } from './hunt.js'
import { analysed } from './laws.js'
import { knownTexts } from './sources.js'

/** Offsets of each document, evenly spaced; `FUZZ_OFFSETS=all` asks at every one, which takes an hour. */
const OFFSETS = process.env.FUZZ_OFFSETS === 'all' ? Number.POSITIVE_INFINITY : 250
/** Of these, for what reads the whole text for each. */
const FEW = 12

const texts = knownTexts()

test.each(texts)('$name', ({ text }) => {
  expect(breachOf(text)).toBeUndefined()
  const [analysis, other] = [analysed(text), analysed(texts[0].text)]
  const offsets = spaced(text.length, OFFSETS)
  askOfWhole(analysis, other)
  expect(() => askAt(analysis, offsets, spaced(text.length, FEW), other)).not.toThrow()
})

/** `count` offsets from 0 to `length`, or all of them. */
function spaced(length: number, count: number): number[] {
  const step = Math.max(1, length / count)
  return Array.from({ length: Math.floor(length / step) + 1 }, (_, index) => Math.floor(index * step))
}
