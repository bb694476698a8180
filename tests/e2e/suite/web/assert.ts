/** Node's strict assertions for the web worker, on the same names. */

import { assert } from 'chai'

function ok(value: unknown, message?: string): asserts value {
  assert.ok(value, message)
}

export default Object.assign(ok, {
  ok,
  equal: assert.strictEqual,
  notEqual: assert.notStrictEqual,
  deepEqual: assert.deepStrictEqual,
  match: assert.match,
  fail: assert.fail,
})
