/** Remembers what was found out about a reading, for as long as the reading is kept, wherever it is moved to. */

import type { Reading } from './reading.js'

/** How many results were computed and how many were taken over since the start, for tests and benchmarks. */
export const work = { computed: 0, takenOver: 0 }

/** Stands for a result that is `undefined`. */
const nothing = Symbol('nothing')

let slots = 0

/**
 * `compute` that is called once for each reading; its result must depend on the text of the reading alone, as read and
 * as written. `rest` is passed on and must not change what comes out, as the source that the reading stands in.
 */
export function once<Result, Rest extends readonly unknown[]>(
  compute: (reading: Reading, ...rest: Rest) => Result,
): (reading: Reading, ...rest: Rest) => Result {
  const slot = slots++
  return (reading, ...rest) => {
    const { memo } = reading
    const known = memo[slot]
    if (known !== undefined) {
      work.takenOver++
      return (known === nothing ? undefined : known) as Result
    }
    work.computed++
    const result = compute(reading, ...rest)
    memo[slot] = result === undefined ? nothing : result
    return result
  }
}

/** A result with source offsets, the place that they hold for, and what it depends on beside the text. */
interface Placed<Result> {
  readonly base: number
  readonly key: unknown
  readonly result: Result
}

/**
 * As `once`, for results that carry source offsets: when the reading stands elsewhere, `move` gives the result with
 * every offset `delta` further on. What else the result depends on is `key`; another key computes it anew.
 */
export function onceAt<Key, Result>(
  compute: (reading: Reading, key: Key) => Result,
  move: (result: Result, delta: number) => Result,
): (reading: Reading, key: Key) => Result {
  const slot = slots++
  return (reading, key) => {
    const { memo, base } = reading
    const known = memo[slot] as Placed<Result> | undefined
    if (known !== undefined && known.key === key) {
      work.takenOver++
      if (known.base === base) return known.result
      const result = move(known.result, base - known.base)
      memo[slot] = { base, key, result }
      return result
    }
    work.computed++
    const result = compute(reading, key)
    memo[slot] = { base, key, result }
    return result
  }
}
