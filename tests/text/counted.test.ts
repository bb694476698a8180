/** Counted nouns. */

import { expect, test } from 'vitest'
import { counted } from '../../server/src/text/counted.js'

test.each([
  [0, '0 tasks'],
  [1, '1 task'],
  [2, '2 tasks'],
])('%d', (count, en) => {
  expect(counted(count, 'task')).toEqual({ zh: String(count), en })
})

test('a plural of its own', () => {
  expect(counted(1, 'body', 'bodies').en).toBe('1 body')
  expect(counted(3, 'body', 'bodies').en).toBe('3 bodies')
})
