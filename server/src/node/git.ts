/** Asks git; only for `check --since`. */

import { execFile } from 'node:child_process'
import type { GitAnswer } from '../cli/io.js'

/** Bytes of an answer: the names of a million changed files. */
const largestAnswer = 256_000_000

/** Runs git with `args` in the working folder; a repository's own settings start no program of its choice. */
export function git(args: readonly string[]): Promise<GitAnswer> {
  const safe = ['-c', 'core.fsmonitor=false', '-c', 'core.quotepath=false', '--no-pager', ...args]
  const options = { encoding: 'buffer', maxBuffer: largestAnswer, windowsHide: true } as const
  return new Promise((done) => {
    execFile('git', safe, options, (error, out, said) => {
      if (!error) done({ kind: 'done', out })
      else if (error.code === 'ENOENT') done({ kind: 'missing' })
      else done({ kind: 'failed', error: said.toString().trim().split('\n')[0] || error.message })
    })
  })
}
