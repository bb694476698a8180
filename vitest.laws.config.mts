import { defineConfig } from 'vitest/config'

// The laws in full: many runs of the property tests, whole products of cases, long texts. The unit suite tries a little of each.
// With them run the tests of the generators and of the grammar, which load much and change seldom.
export default defineConfig({
  test: {
    include: ['tests/**/*.laws.test.ts', 'tests/{dev,syntaxes}/**/*.test.ts'],
    testTimeout: 120_000,
    provide: { thorough: true },
    pool: 'threads',
    maxWorkers: '100%',
    isolate: false,
  },
})
