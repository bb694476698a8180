import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/corpus/**', 'tests/e2e/**', 'tests/lsp/**', 'tests/cli/dist.test.ts', 'node_modules/**'],
    testTimeout: 30_000,
    // The tests keep no state of their own in modules, so the files may share them.
    pool: 'threads',
    maxWorkers: '100%',
    isolate: false,
  },
})
