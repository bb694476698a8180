/**
 * `npm run fuzz`: a fixed number of texts from each source, the regressions, and every feature over every document.
 * `npm run fuzz -- --minutes 30` looks as long as that for new breaches, from a seed of its own; `--seed` repeats a run.
 */

import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string' },
    runs: { type: 'string' },
    seed: { type: 'string' },
    offsets: { type: 'string' },
  },
})
for (const name of ['minutes', 'runs', 'seed']) {
  if (values[name] !== undefined && !(Number(values[name]) >= 0))
    throw new TypeError(`--${name} wants a number: ${values[name]}`)
}
const seed = values.seed ?? (values.minutes === undefined ? undefined : String(Date.now() % 1_000_000_000))
const env = {
  ...process.env,
  ...(values.minutes !== undefined && { FUZZ_MINUTES: values.minutes }),
  ...(values.runs !== undefined && { FUZZ_RUNS: values.runs }),
  ...(seed !== undefined && { FUZZ_SEED: seed }),
  ...(values.offsets !== undefined && { FUZZ_OFFSETS: values.offsets }),
}
const { status } = spawnSync('npx', ['vitest', 'run', '--config', 'vitest.fuzz.config.mts'], {
  stdio: 'inherit',
  env,
})
process.exitCode = status ?? 1
