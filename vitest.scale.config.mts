import { defineConfig } from 'vitest/config'

// The built command line over many files, by hand of other programs (git, GNU parallel), and the logs of all rules.
export default defineConfig({
  test: {
    include: ['tests/cli/scale/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 120_000,
    pool: 'threads',
  },
})
