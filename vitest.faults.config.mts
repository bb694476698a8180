import { defineConfig } from 'vitest/config'

// What clients, rules, folders and templates can do to the server, as far as it takes time to find out.
export default defineConfig({
  test: {
    include: ['tests/**/*.faults.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
})
