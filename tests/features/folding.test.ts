/** Folds: which lines each hides, and that they never cross. */

import { describe, expect, test } from 'vitest'
import { analyse } from '../../server/src/analysis/analyse.js'
import { type Fold, folds, longestFolds } from '../../server/src/features/folding.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { LineIndex } from '../../server/src/text/lineIndex.js'
import { planText } from './texts.js'

const foldsOf = (text: string): readonly Fold[] =>
  folds(analyse({ text, templates: builtinTemplates }), new LineIndex(text))

/** First and last line of each fold, by their texts. */
function shown(text: string): string[] {
  const lines = new LineIndex(text)
  const line = (offset: number): string => text.split(/\r\n|\n|\r/)[lines.position(offset).line].slice(0, 12)
  return foldsOf(text).map(({ start, end, kind }) => `${line(start)} … ${line(end)}${kind ? ` (${kind})` : ''}`)
}

test('sections end before the next one, tables and annexes are regions, front matter a comment', () => {
  expect(shown(`---\ntemplate: general\n---\n${planText}`)).toEqual([
    '--- … --- (comment)',
    '一、主要目标 … 到2026年，全省托育点',
    '二、重点任务 … （二）培训保育员。分批培',
    '附件 … 2\t培训保育员\t省人力资 (region)',
    '序号\t任务\t牵头单位\t完 … 2\t培训保育员\t省人力资 (region)',
  ])
})

test('a task with its clauses on lines of their own folds, one in a single line does not', () => {
  const text =
    '云岭省实施方案\n\n一、重点任务\n\n（一）改造食堂。\n牵头单位：省卫生健康委\n完成时限：2025年\n\n（二）公开菜价。省市场监管局牵头。\n'
  expect(shown(text)).toEqual(['一、重点任务 … （二）公开菜价。省市场监', '（一）改造食堂。 … 完成时限：2025年'])
})

test('lines end with CRLF as well', () => {
  expect(shown(planText.replaceAll('\n', '\r\n'))).toEqual(shown(planText))
})

describe('stretches that are not checked', () => {
  const off = '<!-- fangan-disable numbering-gap -->'
  const on = '<!-- fangan-enable numbering-gap -->'

  test('around a section', () => {
    const text = `云岭省实施方案\n\n一、工作目标\n\n见效。\n\n${off}\n\n二、重点任务\n\n改造食堂。\n\n${on}\n\n三、工作要求\n\n抓好落实。\n`
    expect(shown(text)).toEqual([
      '一、工作目标 … 见效。',
      '<!-- fangan- … 改造食堂。 (region)',
      '二、重点任务 … 改造食堂。',
      '三、工作要求 … 抓好落实。',
    ])
  })

  test('within a section, and to the end where nothing ends it', () => {
    const text = `云岭省实施方案\n\n一、工作目标\n\n${off}\n\n见效。\n\n【方案检查：以下恢复检查】\n\n扩面。\n\n【方案检查：以下不检查】\n\n增效。\n`
    expect(shown(text)).toEqual([
      '一、工作目标 … 增效。',
      '<!-- fangan- … 见效。 (region)',
      '【方案检查：以下不检查】 … 增效。 (region)',
    ])
  })

  test('yield where they cross sections', () => {
    const text = `云岭省实施方案\n\n一、工作目标\n\n${off}\n\n见效。\n\n二、重点任务\n\n改造。\n\n${on}\n\n食堂。\n`
    expect(shown(text)).toEqual(['一、工作目标 … 见效。', '二、重点任务 … 食堂。'])
  })
})

test('with a limit the longest stay, in order of place', () => {
  const all = foldsOf(planText)
  const few = longestFolds(all, 2)
  expect(few).toEqual([...few].sort((a, b) => a.start - b.start))
  const length = ({ start, end }: Fold): number => end - start
  const shortest = Math.min(...few.map(length))
  expect(all.filter((fold) => !few.includes(fold)).every((fold) => length(fold) <= shortest)).toBe(true)
  expect(longestFolds(all, 100)).toBe(all)
})
