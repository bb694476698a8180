/** What the preview may tell the extension. */

import { expect, test } from 'vitest'
import { readFromPreview } from '../../client/preview/messages.js'

test.each([
  { type: 'ready' },
  { type: 'pages', count: 3 },
  { type: 'reveal', line: 0 },
  { type: 'notPrinted', html: '<p></p>' },
])('%j is heard', (message) => {
  expect(readFromPreview({ ...message, more: 1 })).toEqual(message)
})

test.each([
  undefined,
  null,
  'ready',
  {},
  { type: 'pages' },
  { type: 'pages', count: -1 },
  { type: 'pages', count: 1.5 },
  { type: 'reveal', line: '3' },
  { type: 'notPrinted', html: 3 },
  { type: 'run', command: 'x' },
])('%j is not', (message) => {
  expect(readFromPreview(message)).toBeUndefined()
})
