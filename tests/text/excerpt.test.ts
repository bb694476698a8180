import { expect, test } from 'vitest'
import { excerpt, shortened } from '../../server/src/text/excerpt.js'

test('what is short stays, what is long is cut between characters', () => {
  expect(shortened('建设网络', 4)).toBe('建设网络')
  expect(shortened('建设网络。', 4)).toBe('建设网络…')
  expect(shortened('𠮷𠮷𠮷', 3)).toBe('𠮷…')
})

test('a stretch is shown in one line', () => {
  const source = '建设\r\n　　网络。完善机制。'
  expect(excerpt(source, { start: 0, end: 9 }, 6)).toBe('建设 网络。')
  expect(excerpt(source, { start: 0, end: source.length }, 6)).toBe('建设 网络。…')
  expect(excerpt(`${' '.repeat(40)}网络`, { start: 0, end: 42 }, 6)).toBe('…')
})
