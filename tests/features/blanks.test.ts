/** From blank to blank: the range that is selected next. */

import { describe, expect, test } from 'vitest'
import { analyse } from '../../server/src/analysis/analyse.js'
import { blankFrom, type Direction } from '../../server/src/features/blanks.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { mark, unmark } from '../support/marks.js'
import { planOf } from '../support/plans.js'

const plan = (task: string, goal = '建成3个中心。') => planOf([task], { goal })

/** The text with the blank marked that follows the selection marked in `source`. */
function blankAfter(source: string, direction: Direction = 'next'): string {
  const { text, ranges } = unmark(source)
  const found = blankFrom(analyse({ text, templates: builtinTemplates }), ranges[0], direction)
  return found ? mark(text, [found]) : text
}

describe('the next blank', () => {
  test('is the first one behind the caret', () => {
    expect(blankAfter(plan('‹||›建设XX。由XX牵头。'))).toBe(plan('建设‹|XX|›。由XX牵头。'))
  })

  test('is the one behind the blank that is selected', () => {
    expect(blankAfter(plan('建设‹|XX|›。由XX牵头。'))).toBe(plan('建设XX。由‹|XX|›牵头。'))
  })

  test('is the first of the plan when there is none behind', () => {
    expect(blankAfter(plan('建设。‹||›', '建成XX个中心。'))).toBe(plan('建设。', '建成‹|XX|›个中心。'))
  })

  test('is none in a plan without blanks', () => {
    expect(blankAfter(plan('建设‹||›中心。'))).toBe(plan('建设中心。'))
  })

  test('leaves the brackets of a year as they are', () => {
    expect(blankAfter(plan('‹||›落实《意见》（云政发〔20XX〕8号）。'))).toBe(
      plan('落实《意见》（云政发〔‹|20XX|›〕8号）。'),
    )
  })

  test('is a whole date where only parts of it are blank', () => {
    const marked = blankAfter(plan('‹||›20XX年XX月底前完成。'))
    expect(unmark(marked).ranges[0].end - unmark(marked).ranges[0].start).toBeGreaterThan(2)
  })
})

describe('the previous blank', () => {
  test('is the last one before the caret', () => {
    expect(blankAfter(plan('建设XX。由XX牵头‹||›。'), 'previous')).toBe(plan('建设XX。由‹|XX|›牵头。'))
  })

  test('is the last of the plan when there is none before', () => {
    expect(blankAfter(plan('‹||›建设XX。由XX牵头。'), 'previous')).toBe(plan('建设XX。由‹|XX|›牵头。'))
  })
})
