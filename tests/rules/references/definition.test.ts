import { describe, expect, it } from 'vitest'
import { definitionRemoval } from '../../../server/src/rules/references/definition.js'
import { applyEdits } from '../../../server/src/text/range.js'
import { unmark } from '../../support/marks.js'

/** The text without the definition that is marked in it; `undefined` where it cannot be taken out. */
function removed(source: string): string | undefined {
  const { text, ranges } = unmark(source)
  const edit = definitionRemoval(text, ranges[0])
  return edit && applyEdits(text, [edit])
}

describe('a definition taken out of the text', () => {
  it.each([
    ['甲（‹|以下简称乙|›）丙', '甲丙'],
    ['甲(‹|以下简称乙|›)丙', '甲丙'],
    ['甲〔‹|以下简称乙|›〕', '甲'],
    ['甲（丙，‹|以下简称乙|›）', '甲（丙）'],
    ['甲（丙； ‹|以下简称乙|›）', '甲（丙）'],
    ['甲（丙、‹|以下简称乙|›）', '甲（丙）'],
  ])('%s', (source, expected) => {
    expect(removed(source)).toBe(expected)
  })

  it.each([
    '甲，‹|以下简称乙|›。',
    '甲（‹|以下简称乙|›，丙）',
    '‹|以下简称乙|›',
    '甲（丙，好‹|以下简称乙|›）',
    '甲，丁戊己庚‹|以下简称乙|›）',
  ])('%s is worked into its sentence', (source) => {
    expect(removed(source)).toBeUndefined()
  })
})
