/** The hunts, the texts that they found, and every feature over every document; `tests/fuzz/run.mjs` sets the budget. */

import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/fuzz/**/*.test.ts'],
    testTimeout: 600_000,
    pool: 'threads',
    maxWorkers: '100%',
    isolate: false,
  },
})
