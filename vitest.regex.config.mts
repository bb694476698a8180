import path from 'node:path'
import { defineConfig, type Plugin } from 'vitest/config'
import { expressionsOf } from './tests/regex/sources.js'

/** Each `new RegExp(…)` of the sources goes through `compiledRegExp`, which notes what was compiled and for which line. */
const recorded: Plugin = {
  name: 'recorded-regular-expressions',
  enforce: 'pre',
  transform(code, id) {
    const file = path.relative(import.meta.dirname, id).replaceAll('\\', '/')
    if (!/^(?:server|client)\/src\/.*\.ts$/.test(file)) return undefined
    const { calls } = expressionsOf(file, code)
    let text = code
    for (const { place, start, argumentsStart } of calls.toReversed()) {
      text = `${text.slice(0, start)}globalThis.compiledRegExp(${JSON.stringify(place)})${text.slice(argumentsStart)}`
    }
    return { code: text, map: null }
  },
}

// Every regular expression of the product is proven linear: minutes, so that it has a command of its own.
export default defineConfig({
  plugins: [recorded],
  test: {
    include: ['tests/regex/**/*.test.ts'],
    setupFiles: ['tests/regex/record.ts'],
    testTimeout: 600_000,
    pool: 'forks',
    isolate: true,
  },
})
