/** Times of functions that take turns, so that a slow minute of the machine falls on all of them; tinybench takes the time. */

import { Bench } from 'tinybench'
import { cpuMsOf } from './processes.mjs'

/** The middle value; the upper one of two. */
export function median(list) {
  return quantile(list, 0.5)
}

/** The value below which the share `share` of the values lies. */
export function quantile(list, share) {
  const sorted = [...list].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}

/**
 * The mean of times on the processor, which the system counts in steps of some milliseconds; `undefined` when one of
 * them is.
 */
export function meanIfKnown(list) {
  if (list.length === 0 || list.includes(undefined)) return undefined
  return list.reduce((sum, value) => sum + value, 0) / list.length
}

/**
 * Milliseconds of each task in each of `rounds` rounds, on the clock (`ms`) and on the processor (`cpuMs`), after
 * `warmUps` rounds that do not count. A task is `{ prepare, run }`: `prepare(round)` makes what `run` takes and is not timed.
 */
export function inTurn(tasks, { warmUps, rounds }) {
  const times = Object.fromEntries(Object.keys(tasks).map((name) => [name, { ms: [], cpuMs: [] }]))
  const bench = new Bench({ iterations: 1, time: 0, warmup: false, retainSamples: true, throws: true })
  let input
  let cpuMs
  const hooks = {
    beforeEach: () => {
      cpuMs = cpuMsOf()
    },
    afterEach: () => {
      cpuMs = cpuMsOf() - cpuMs
    },
  }
  for (const [name, { run }] of Object.entries(tasks))
    bench.add(name, () => void run(input), { async: false, ...hooks })
  for (let round = -warmUps; round < rounds; round++) {
    for (const task of bench.tasks) {
      input = tasks[task.name].prepare?.(round)
      // A task that has run is done until it is reset.
      task.reset(false)
      task.runSync()
      if (round < 0) continue
      times[task.name].ms.push(task.result.latency.samples[0])
      times[task.name].cpuMs.push(Number.isNaN(cpuMs) ? undefined : cpuMs)
    }
  }
  return times
}
