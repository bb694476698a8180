import { expect, test } from 'vitest'
import { byFrequency } from '../../server/src/text/frequency.js'

test('the most frequent first, then in order of appearance', () => {
  expect(byFrequency(['丙', '乙', '甲', '乙', '甲', '丁'])).toEqual(['乙', '甲', '丙', '丁'])
  expect(byFrequency([])).toEqual([])
})
