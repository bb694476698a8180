/** Every place that names an annex: by number, by title, in the note and at the annex itself. */

import { describe, expect, it } from 'vitest'
import { definitionsAt, referencesAt } from '../../server/src/features/references.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import { annexed } from '../rules/structure/annexed.js'
import { mark, unmark } from '../support/marks.js'

const list = '附件1\n\n重点任务清单\n\n逐项列出重点任务。'
const table = '附件2\n\n主要指标表\n\n逐项列出主要指标。'

/** `text` with marks around every place that names what stands at the first of its marks. */
function named(text: string): string {
  const { text: source, ranges } = unmark(text)
  return mark(
    source,
    referencesAt({ plan: readPlan(source) }, ranges[0].start).map(({ range }) => range),
  )
}

describe('an annex', () => {
  it('is named by number in any script, alone and in a list', () => {
    const text = annexed(
      '附件：1. 重点任务清单\n      2. ‹|主要指标表|›',
      `${list}\n\n${table.replace('附件2', '‹|附件2|›').replace('主要指标表', '‹|主要指标表|›')}`,
      '按附件1、‹|2|›和‹|附件二|›落实，见附件3。',
    )
    expect(named(text)).toBe(text)
  })

  it('is named by its title in marks', () => {
    const text = annexed('附件：1. ‹|重点任务清单|›', '', '见‹|附件1|›和《‹|重点任务清单|›》。')
    expect(named(text)).toBe(text)
  })

  it('is meant by 附件 where there is no other', () => {
    const text = annexed(
      '附件：‹|重点任务清单|›',
      '‹|附件|›\n\n‹|重点任务清单|›\n\n内容。',
      '任务见‹|附件|›。附件按年更新，（‹|附件1|›）《‹|重点任务清单|›》。',
    )
    expect(named(text)).toBe(text)
  })

  it('without a title is named by number alone', () => {
    const text = annexed('', '‹|附件1|›\n\n内容一行。', '见‹|附件1|›、附件2。')
    expect(named(text)).toBe(text)
    const { text: source } = unmark(text)
    expect(definitionsAt({ plan: readPlan(source) }, source.indexOf('附件1'))).toEqual([])
  })

  it('that is not there is named by nothing', () => {
    const text = annexed('附件：1. 重点任务清单', list, '见附件3。')
    expect(referencesAt({ plan: readPlan(text) }, text.indexOf('附件3') + 1)).toEqual([])
  })
})
