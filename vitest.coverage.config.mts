/** The unit tests of the core with the lines and branches counted that they run; `npm run coverage`. */

import { defineConfig } from 'vitest/config'

const core = ['text', 'syntax', 'semantics', 'templates', 'align', 'rules', 'analysis', 'clauses', 'features']

export default defineConfig({
  test: {
    include: [...core, 'bad-input', 'mutations'].map((folder) => `tests/${folder}/**/*.test.ts`),
    testTimeout: 60_000,
    pool: 'threads',
    maxWorkers: '100%',
    isolate: false,
    coverage: {
      enabled: true,
      provider: 'v8',
      include: core.map((folder) => `server/src/${folder}/**/*.ts`),
      // Generated data has no branches of its own.
      exclude: ['**/*.generated.ts'],
      reporter: ['text-summary', 'json-summary', 'html'],
      reportsDirectory: 'coverage',
      thresholds: { lines: 95, branches: 90 },
    },
  },
})
