/** The tests over real documents; they need the built command line and the reference folder beside the project. */

import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/corpus/**/*.test.ts'],
    // The scorers start the command line once for each document.
    testTimeout: 120_000,
  },
})
