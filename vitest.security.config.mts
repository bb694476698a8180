import { defineConfig } from 'vitest/config'

// What SECURITY.md promises, on the built files, and the server for language models as its clients drive it.
export default defineConfig({
  test: {
    include: ['tests/security/**/*.test.ts', 'tests/mcp/**/*.test.ts'],
    testTimeout: 60_000,
    pool: 'threads',
    isolate: false,
  },
})
