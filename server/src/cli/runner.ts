/** Runs many checks with a bounded number under way, and gives the outcomes in the order of the tasks. */

import { fill } from '../text/localised.js'
import type { Checker, CheckSetup, CheckTask, Outcome } from './checker.js'
import { messages } from './messages.js'
import type { ProjectSource } from './projects.js'

/** What a thread is started with; plain data. */
export interface RunnerSetup extends CheckSetup {
  readonly projects: readonly ProjectSource[]
}

/** Checks batches of files. */
export interface Runner {
  /** The number of batches that may be under way. */
  readonly window: number
  /** Rejects when the thread that had the batch dies. */
  run(batch: readonly CheckTask[]): Promise<readonly Outcome[]>
  close(): Promise<void>
}

/** A runner in this thread. */
export function ownThread(checker: Checker): Runner {
  return { window: 1, run: (batch) => inTurn(batch, (task) => checker.check(task)), close: async () => {} }
}

/** Files in one message between threads: sending costs about as much as checking a short file. */
const largestBatch = 8

/**
 * The outcomes of `tasks` in their order. No more than the runner's window is under way or waits to be taken, so that
 * memory does not grow with the number of files, however slowly the outcomes are taken.
 */
export async function* inOrder(
  tasks: readonly CheckTask[],
  runner: Runner,
): AsyncGenerator<{ readonly task: CheckTask; readonly outcome: Outcome }> {
  const size = Math.max(1, Math.min(largestBatch, Math.floor(tasks.length / (runner.window * 4))))
  const underWay: { readonly batch: readonly CheckTask[]; readonly outcomes: Promise<readonly Outcome[]> }[] = []
  let next = 0
  while (next < tasks.length || underWay.length > 0) {
    while (next < tasks.length && underWay.length < runner.window) {
      const batch = tasks.slice(next, next + size)
      next += batch.length
      underWay.push({ batch, outcomes: survived(batch, runner) })
    }
    const first = underWay.shift()
    if (!first) return
    const outcomes = await first.outcomes
    for (const [index, task] of first.batch.entries()) yield { task, outcome: outcomes[index] }
  }
}

/** A file that brings a thread down (by its memory) takes only itself with it: its batch is done again one by one. */
async function survived(batch: readonly CheckTask[], runner: Runner): Promise<readonly Outcome[]> {
  try {
    return await runner.run(batch)
  } catch (error) {
    const [only] = batch
    if (batch.length === 1) return [{ failure: crashed(only, error) }]
    const outcomes: Outcome[] = []
    for (const task of batch) outcomes.push(...(await survived([task], runner)))
    return outcomes
  }
}

function crashed({ path }: CheckTask, error: unknown) {
  const detail = error instanceof Error ? error.message : String(error)
  return { path, message: fill(messages.failures.crashed, { path, detail }) }
}

/** One after the other, so that the files of a batch are not all in memory. */
export async function inTurn<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = []
  for (const item of items) results.push(await work(item))
  return results
}
