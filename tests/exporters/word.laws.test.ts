/** Any plan goes out as Word and comes back. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawPair } from '../align/pairs.js'
import { anyText } from '../support/anyText.js'
import { thorough } from '../support/thorough.js'
import { expectSame, kept, planOf, thereAndBack } from './roundTrip.js'

describe('there and back', () => {
  it('drawn plans are the same', () =>
    fc.assert(
      fc.asyncProperty(fc.nat(10_000), async (seed) => {
        await expectSame(drawPair(seed).draft)
      }),
      { numRuns: thorough(60, 3) },
    ))

  it('any text is written without a fault, and no word of its document is lost', () =>
    fc.assert(
      fc.asyncProperty(anyText(400), async (text) => {
        const before = planOf(text)
        const squashed = (lines: readonly string[]) =>
          [...lines.map((line) => line.replace(/^\w+: /, '')).join('')]
            .filter((sign) => /\p{L}|\p{N}/u.test(sign))
            .sort()
        const back = planOf(await thereAndBack(before))
        const whole = back.source.replace(/\s/g, '')
        for (const sign of new Set(squashed(kept(before)))) expect(whole).toContain(sign)
      }),
      { numRuns: thorough(400, 10) },
    ))
})
