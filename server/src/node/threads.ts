/** Threads that check files, run by piscina. */

import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import type { Runner, RunnerSetup } from '../cli/runner.js'

/** Batches for each thread that are under way or wait: the thread never waits for the next, and memory stays flat. */
const batchesPerThread = 3

/** Starts so many `threads`; `worker` is the bundle that each of them loads. */
export function startThreads(setup: RunnerSetup, threads: number, worker: URL): Runner {
  const window = threads * batchesPerThread
  const pool = new Piscina({
    filename: fileURLToPath(worker),
    workerData: setup,
    minThreads: threads,
    maxThreads: threads,
    maxQueue: window,
  })
  return { window, run: (batch) => pool.run(batch), close: () => pool.destroy() }
}
