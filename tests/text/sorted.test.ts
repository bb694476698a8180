import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countUpTo, lastFrom } from '../../server/src/text/sorted.js'

test('the search finds what a walk finds', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.integer({ min: -1, max: 21 }), (numbers, value) => {
      const sorted = numbers.sort((a, b) => a - b)
      const items = sorted.map((start, index) => ({ start, index }))
      expect(countUpTo(sorted, value)).toBe(sorted.filter((one) => one <= value).length)
      expect(lastFrom(items, value)).toBe(items.findLast(({ start }) => start <= value))
    }),
  )
})
