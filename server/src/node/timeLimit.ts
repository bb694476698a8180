/**
 * Interrupts work that takes too long, endless loops and regular expressions included: only Node's `vm` can do that to
 * synchronous code. The one script that it is ever given is the constant below; nothing is evaluated.
 */

import { Script } from 'node:vm'

const script = new Script('fanganWatchedWork()')
/** Command line and server are bundled each with a copy of this file and may be loaded one behind the other. */
const shared: typeof globalThis & { fanganWatchedWork?: () => void } = globalThis

/** Runs `work`; false when it was stopped after `limitMs`. What `work` throws is thrown on. Costs about 0.06 ms. */
export function within(limitMs: number, work: () => void): boolean {
  const outer = shared.fanganWatchedWork
  shared.fanganWatchedWork = work
  try {
    script.runInThisContext({ timeout: limitMs })
    return true
  } catch (error) {
    if (isTimeout(error)) return false
    throw error
  } finally {
    shared.fanganWatchedWork = outer
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}
