import { defineConfig } from 'vitest/config'

// What fangan writes, opened by the office programs that people have.
export default defineConfig({
  test: { include: ['tests/office/*.test.ts'], testTimeout: 180_000, fileParallelism: false },
})
