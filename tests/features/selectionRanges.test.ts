/** What a selection grows to. */

import { describe, expect, test } from 'vitest'
import { analyse } from '../../server/src/analysis/analyse.js'
import { selectionRanges } from '../../server/src/features/selectionRanges.js'
import { wordAt } from '../../server/src/features/words.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { filled } from '../bad-input/texts.js'
import { cursor } from '../support/cursor.js'
import { planText } from './texts.js'

/** The texts around the cursor, the innermost first; a long one by its ends. */
function around(source: string): string[] {
  const { text, offset } = cursor(source)
  const [ranges] = selectionRanges(analyse({ text, templates: builtinTemplates }), [offset])
  return ranges.map(({ start, end }) => {
    const part = text.slice(start, end)
    return part.length <= 40 ? part : `${part.slice(0, 8)}…${part.slice(-8)}`
  })
}

const plan = (task: string): string =>
  `云岭省托育实施方案\n\n一、重点任务\n\n${task}\n\n（二）培训人员。省财政厅牵头。\n`

describe('the steps', () => {
  test('word, clause, sentence, item, section, document', () => {
    expect(around(plan('（一）建设站点。增加托育<|>服务，新建站点20个。加强管理。'))).toEqual([
      '服务',
      '增加托育服务',
      '增加托育服务，新建站点20个。',
      '（一）建设站点。增加托育服务，新建站点20个。加强管理。',
      '一、重点任务\n\n…。省财政厅牵头。',
      '云岭省托育实施方…省财政厅牵头。\n',
    ])
  })

  test('body, clause within brackets, their content, the brackets', () => {
    const found = around(plan('（一）建设站点。改造用房。（牵头单位：省卫<|>生健康委；完成时限：2025年6月底前）'))
    expect(found.slice(1, 4)).toEqual([
      '省卫生健康委',
      '牵头单位：省卫生健康委；完成时限：2025年6月底前',
      '（牵头单位：省卫生健康委；完成时限：2025年6月底前）',
    ])
  })

  test('deadline and citation are names', () => {
    expect(around(plan('（一）建设站点。省财政厅牵头，2025年6<|>月底前完成。'))).toContain('2025年6月底前')
    const cited = around(plan('（一）建设站点。落实《云岭省托<|>育条例》要求。'))
    expect(cited).toContain('《云岭省托育条例》')
    expect(cited).toContain('云岭省托育条例')
  })

  test('marks within brackets do not cut the sentence around them', () => {
    const found = around(plan('（一）建设站点。改造用房（含租用的；自有的。），新建<|>站点。'))
    expect(found).toContain('改造用房（含租用的；自有的。），新建站点。')
  })

  test('cell, row, table, annex', () => {
    const found = around(planText.replace('1\t建设托育点', '1\t建设托<|>育点'))
    expect(found).toEqual(
      expect.arrayContaining([
        '建设托育点',
        '1\t建设托育点\t省卫生健康委\t2026年6月底前',
        expect.stringMatching(/^序号/),
      ]),
    )
  })

  test('an empty text has an empty range, and offsets outside are brought in', () => {
    const analysis = analyse({ text: '', templates: builtinTemplates })
    expect(selectionRanges(analysis, [0, 5, -1])).toEqual(Array(3).fill([{ start: 0, end: 0 }]))
  })
})

test('the word at the cursor, or the one that ends there', () => {
  const word = (source: string): string | undefined => {
    const { text, offset } = cursor(source)
    const found = wordAt(text, offset)
    return found && text.slice(found.start, found.end)
  }
  expect(word('提高<|>质量。')).toBe('质量')
  expect(word('质量<|>。')).toBe('质量')
  expect(word('。<|>，')).toBeUndefined()
})

test('brackets without end stay shallow', () => {
  const text = `${filled('（', 20_000)}中${filled('）', 20_000)}`
  const [ranges] = selectionRanges(analyse({ text, templates: builtinTemplates }), [20_000])
  expect(ranges.length).toBeLessThanOrEqual(64)
  expect(ranges.at(-1)).toEqual({ start: 0, end: text.length })
})
