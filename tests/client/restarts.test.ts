/** When a server that has stopped is started again. */

import { expect, test } from 'vitest'
import { Restarts } from '../../client/src/restarts.js'

const secondMs = 1_000
const minuteMs = 60 * secondMs

test('the first stop is mended at once and told', () => {
  expect(new Restarts().next(0)).toEqual({ waitMs: 0, isFirst: true })
})

test('each further stop waits twice as long as the one before, half a minute at most, and is never the last', () => {
  const restarts = new Restarts()
  const waits = Array.from({ length: 200 }, (_, index) => restarts.next(index * secondMs))
  expect(waits.slice(0, 6).map(({ waitMs }) => waitMs)).toEqual([0, 250, 500, 1_000, 2_000, 4_000])
  expect(waits.slice(9).every(({ waitMs }) => waitMs === 30_000)).toBe(true)
  expect(waits.filter(({ isFirst }) => isFirst)).toHaveLength(1)
})

test('a server that ran for some minutes has recovered', () => {
  const restarts = new Restarts()
  restarts.next(0)
  restarts.next(secondMs)
  expect(restarts.next(secondMs + 4 * minuteMs)).toEqual({ waitMs: 0, isFirst: true })
})

test('started anew by hand, the next stop is mended at once', () => {
  const restarts = new Restarts()
  for (let stops = 0; stops < 10; stops++) restarts.next(stops)
  restarts.reset()
  expect(restarts.next(11)).toEqual({ waitMs: 0, isFirst: true })
})
