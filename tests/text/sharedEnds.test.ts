import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sharedEnds } from '../../server/src/text/sharedEnds.js'

describe('what two texts share at their ends', () => {
  it.each([
    ['一二三四', '一二三四', 4, 0],
    ['一二三四', '一二五三四', 2, 2],
    ['一二三四', '一四', 1, 1],
    ['一一一', '一一', 2, 0],
    ['', '一二', 0, 0],
    ['甲', '乙', 0, 0],
  ])('%s and %s', (one, other, prefix, suffix) => {
    expect(sharedEnds(one, other)).toEqual({ prefix, suffix })
  })

  it('gives the other text when the middle is exchanged, however long the texts are', () => {
    const part = fc.tuple(fc.constantFrom('甲', '乙', '甲乙'), fc.nat(9000)).map(([unit, count]) => unit.repeat(count))
    fc.assert(
      fc.property(part, part, part, part, (head, middle, changed, tail) => {
        const [one, other] = [head + middle + tail, head + changed + tail]
        const { prefix, suffix } = sharedEnds(one, other)
        expect(prefix + suffix).toBeLessThanOrEqual(Math.min(one.length, other.length))
        const given = one.slice(0, prefix) + other.slice(prefix, other.length - suffix) + one.slice(one.length - suffix)
        expect(given === other).toBe(true)
        // No more is shared than is said.
        if (prefix + suffix < Math.min(one.length, other.length)) {
          expect(one[prefix]).not.toBe(other[prefix])
          expect(one.at(-suffix - 1)).not.toBe(other.at(-suffix - 1))
        }
      }),
      { numRuns: 30 },
    )
  })
})
