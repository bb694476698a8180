/**
 * What the tests of the core use of Vitest, without its processes and module server: tests are registered and can be
 * run one by one in this process. The assertions are Vitest's own.
 */

import { format } from 'node:util'
import { ASYMMETRIC_MATCHERS_OBJECT, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect'
import * as chai from 'chai'

chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)

/** `expect` with the matchers of Vitest. */
export const expect = Object.assign(
  (value, message) => chai.expect(value, message),
  chai.expect,
  globalThis[ASYMMETRIC_MATCHERS_OBJECT],
)

/** What the test runs are provided with: nothing, as in the unit suite. */
export function inject() {
  return undefined
}

/** The tests registered by `load`, in order. */
export function registered(load) {
  tests = []
  load()
  return tests
}

let tests = []
const names = []

function suite(name, body) {
  names.push(name)
  // `describe(name, options, body)` is used for timeouts, which the mutation run has of its own.
  body()
  names.pop()
}

function single(name, body) {
  tests.push({ name: [...names, name].join(' > '), body })
}

/** `name` with the values of one case, as `test.each` writes it. */
function named(name, values, index) {
  const [first] = values
  const filled = name
    .replace(/%#/g, String(index))
    .replace(/\$(\w+)/g, (whole, key) =>
      typeof first === 'object' && first !== null && key in first ? String(first[key]) : whole,
    )
  return format(filled, ...values.slice(0, filled.match(/%[sdijfo]/g)?.length ?? 0))
}

function withForms(register) {
  const each =
    (cases) =>
    (name, ...rest) => {
      for (const [index, one] of [...cases].entries()) {
        const values = Array.isArray(one) ? one : [one]
        const body = rest.find((part) => typeof part === 'function')
        register(named(name, values, index), () => body(...values))
      }
    }
  const plain = (name, ...rest) =>
    register(
      name,
      rest.find((part) => typeof part === 'function'),
    )
  const skip = Object.assign(() => {}, { each: () => () => {} })
  return Object.assign(plain, { each, skip, skipIf: (condition) => (condition ? skip : withForms(register)) })
}

export const describe = withForms(suite)
export const test = withForms(single)
export const it = test
