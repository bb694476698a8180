import { defineConfig } from 'vitest/config'

// The built programs, driven from outside: slower than the unit tests, which need no process of their own.
export default defineConfig({
  test: {
    include: ['tests/lsp/**/*.test.ts', 'tests/cli/dist.test.ts'],
    exclude: ['tests/**/*.faults.test.ts'],
    testTimeout: 60_000,
    pool: 'threads',
    isolate: false,
  },
})
