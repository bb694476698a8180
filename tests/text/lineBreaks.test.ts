import { expect, test } from 'vitest'
import { lineBreaksOf } from '../../server/src/text/lineBreaks.js'

test.each([
  ['甲\n乙\n丙', '\n', '\n'],
  ['甲\n\n乙\n　\n丙', '\n', '\n\n'],
  ['甲\r\n乙\r\n丙', '\r\n', '\r\n'],
  ['甲\r\n\r\n乙\r\n', '\r\n', '\r\n\r\n'],
  ['甲\r\r乙', '\r', '\r\r'],
  ['甲', '\n', '\n\n'],
])('%j', (source, line, paragraph) => {
  expect(lineBreaksOf(source)).toEqual({ line, paragraph })
})
