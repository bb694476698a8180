import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Compiled modules are kept in `node_modules`: from the second run on, the suite takes two thirds of the time.
    experimental: { fsModuleCache: true },
    include: ['tests/**/*.test.ts'],
    exclude: [
      ...['board', 'corpus', 'dev', 'e2e', 'fuzz', 'lsp', 'mcp', 'office', 'regex', 'security', 'syntaxes'].map(
        (folder) => `tests/${folder}/**`,
      ),
      'tests/cli/dist.test.ts',
      'tests/cli/scale/**',
      '**/node_modules/**',
    ],
    testTimeout: 30_000,
    // The tests keep no state of their own in modules, so the files may share them.
    pool: 'threads',
    maxWorkers: '100%',
    isolate: false,
  },
})
