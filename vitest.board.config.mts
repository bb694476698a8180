/** The board in a headless browser: what it shows and tells, and how fast it is with thousands of tasks. */

import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/board/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 240_000,
    fileParallelism: false,
    expect: { poll: { timeout: 8000 } },
  },
})
