/** What holds of the comparison of any two texts. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outOfOrder } from '../../server/src/compare/order.js'
import { compareVersions } from '../../server/src/compare/versions.js'
import { wordingOf } from '../../server/src/compare/wording.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import { anyText } from '../support/anyText.js'

describe('the comparison', () => {
  test('of a text with itself finds nothing', () => {
    fc.assert(
      fc.property(anyText(400), (text) => {
        expect(compareVersions(readPlan(text), readPlan(text), 'zh').changes).toEqual([])
      }),
    )
  })

  test('accounts for each item of both texts once', () => {
    fc.assert(
      fc.property(anyText(400), anyText(400), (one, other) => {
        const there = compareVersions(readPlan(one), readPlan(other), 'zh')
        const back = compareVersions(readPlan(other), readPlan(one), 'zh')
        const counts = ({ changes, unchanged }: typeof there) => {
          const both = changes.filter(({ before, after }) => before && after).length + unchanged
          return {
            old: both + changes.filter(({ after }) => !after).length,
            new: both + changes.filter(({ before }) => !before).length,
          }
        }
        expect(counts(there)).toEqual({ old: counts(back).new, new: counts(back).old })
      }),
    )
  })
})

test('the stretches of a wording are both texts again', () => {
  fc.assert(
    fc.property(anyText(200), anyText(200), (before, after) => {
      const stretches = wordingOf(before, after)
      const side = (own: 'old' | 'new') =>
        stretches
          .filter(({ kind }) => kind !== (own === 'old' ? 'new' : 'old'))
          .map(({ text }) => text)
          .join('')
      expect([side('old'), side('new')]).toEqual([before, after])
    }),
  )
})

test('what is left when those out of order are taken out ascends, and nothing fewer would do', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(20), { maxLength: 9 }), (numbers) => {
      const out = new Set(outOfOrder(numbers))
      const kept = numbers.filter((_, index) => !out.has(index))
      expect(kept).toEqual([...kept].sort((one, other) => one - other))
      expect(kept.length).toBe(longestAscending(numbers))
    }),
  )
})

function longestAscending(numbers: readonly number[]): number {
  const best = numbers.map(() => 1)
  numbers.forEach((value, index) => {
    for (let at = 0; at < index; at++) if (numbers[at] < value) best[index] = Math.max(best[index], best[at] + 1)
  })
  return Math.max(0, ...best)
}
