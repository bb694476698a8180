/** Work that takes too long is interrupted on Node, whatever it does; in a browser it is only found out. */

import { describe, expect, test } from 'vitest'
import { within as measured } from '../../server/src/browser/timeLimit.js'
import { within } from '../../server/src/node/timeLimit.js'

const limitMs = 30

describe('on Node', () => {
  test('work in time is run once, and what it throws comes through', () => {
    let runs = 0
    expect(within(10_000, () => runs++)).toBe(true)
    expect(runs).toBe(1)
    expect(() =>
      within(10_000, () => {
        throw new RangeError('own')
      }),
    ).toThrow(new RangeError('own'))
  })

  test.each<[string, () => void]>([
    [
      'a loop that catches all it can',
      () => {
        for (;;) {
          try {
            JSON.parse('{')
          } catch {
            // Goes on.
          }
        }
      },
    ],
    ['a regular expression that tries all ways', () => /^(a+)+$/.test(`${'a'.repeat(60)}b`)],
    ['a search that is quadratic', () => /a+b/.exec('a'.repeat(3_000_000))],
    [
      'a sort',
      () => {
        for (;;) Array.from({ length: 10_000 }, (_, index) => (index * 7919) % 10_007).sort((a, b) => a - b)
      },
    ],
  ])('%s is stopped', (_, work) => {
    expect(within(limitMs, work)).toBe(false)
  })

  test('after a stop the next work runs as if nothing had been', () => {
    within(limitMs, () => {
      for (;;);
    })
    let done = false
    expect(
      within(10_000, () => {
        done = true
      }),
    ).toBe(true)
    expect(done).toBe(true)
  })

  test('work within work has its own limit', () => {
    const inner: boolean[] = []
    const outer = within(10_000, () => {
      inner.push(
        within(limitMs, () => {
          for (;;);
        }),
      )
    })
    expect([outer, ...inner]).toEqual([true, false])
  })
})

describe('in a browser', () => {
  test('work comes to its end, and is known to have been too long', () => {
    const end = performance.now() + 5
    const work = (): void => {
      while (performance.now() < end);
    }
    expect([measured(1, work), measured(10_000, () => {})]).toEqual([false, true])
  })
})
