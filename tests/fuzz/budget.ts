/** How much is tried, by the environment that `run.mjs` sets. */

import type { Budget } from './hunt.js'

/** Texts of each source in the short run, which takes about a minute. */
const RUNS = 60

const { FUZZ_SEED, FUZZ_RUNS, FUZZ_MINUTES } = process.env

/** The seed of all hunts: the same each time unless told otherwise, so that a change is judged by itself. */
export const seed = FUZZ_SEED === undefined ? 20210714 : Number(FUZZ_SEED)

/** The part of one of `hunts` hunts. */
export function budgetOf(hunts: number): Budget {
  if (FUZZ_MINUTES !== undefined) return { seed, milliseconds: (Number(FUZZ_MINUTES) * 60_000) / hunts }
  return { seed, runs: FUZZ_RUNS === undefined ? RUNS : Number(FUZZ_RUNS) }
}
