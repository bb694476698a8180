import { expect, it } from 'vitest'
import { lastClause } from '../../server/src/semantics/lastClause.js'

it.each(['，', '。', '；', '：'])('the last clause begins behind %s', (mark) => {
  const text = `健全体系${mark}完善制度2所`
  expect(lastClause(text, 9, 20)).toBe('完善制度')
  expect(lastClause(text, 5, 20)).toBe('')
  expect(lastClause(text, 4, 20)).toBe('健全体系')
})

it('a last clause is no longer than asked for', () => {
  expect(lastClause('一二三四五六', 5, 3)).toBe('三四五')
  expect(lastClause('一二三四五六', 5, 5)).toBe('一二三四五')
  expect(lastClause('一二三四五六', 5, 9)).toBe('一二三四五')
  expect(lastClause('一，三四五六', 5, 3)).toBe('三四五')
  expect(lastClause('一、三、五六', 6, 9)).toBe('一、三、五六')
})
