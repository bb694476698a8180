/** Which item of the text a row of the annexed list belongs to. */

import { describe, expect, it } from 'vitest'
import { rowMatches } from '../../../server/src/rules/annex/matching.js'
import { readPlan } from '../../../server/src/semantics/lower.js'

/** A plan with `items` in its text and rows with the titles `rows` in its annex. */
function plan(items: readonly string[], rows: readonly string[], preamble = '制定本方案。'): string {
  return [
    '云岭省办好医院实施方案',
    preamble,
    '一、主要任务',
    ...items.map((item, index) => `（${'一二三四五'[index]}）${item}（牵头单位：省卫生健康委）`),
    '附件：重点任务清单',
    '云岭省人民政府办公厅\n2021年9月10日',
    '附件',
    '重点任务清单',
    [
      '| 序号 | 重点任务 | 牵头单位 |',
      '|---|---|---|',
      ...rows.map((row, at) => `| ${at + 1} | ${row} | 省卫生健康委 |`),
    ].join('\n'),
    '',
  ].join('\n\n')
}

const items = ['建设重点专科。打造临床学科群。', '改革薪酬制度。落实绩效分配。', '改善就诊环境。翻修门诊大楼。']

/** For each row the title of its task, with `=` where it is the row's own, or `orphan` or `none`. */
function matched(rows: readonly string[], of = items, preamble?: string): string[] {
  return rowMatches(readPlan(plan(of, rows, preamble))).map(({ task, sameTitle, isOrphan }) => {
    if (task) return `${sameTitle ? '=' : ''}${task.title}`
    return isOrphan ? 'orphan' : 'none'
  })
}

describe('a row', () => {
  it('is the item of its title, whatever marks stand in it', () => {
    expect(matched(['建设重点专科', '改革“薪酬”制度', '改善就诊环境，'])).toEqual([
      '=建设重点专科',
      '=改革薪酬制度',
      '=改善就诊环境',
    ])
  })

  it('belongs to the item that holds its words', () => {
    expect(matched(['打造临床学科群', '翻修门诊大楼'])).toEqual(['建设重点专科', '改善就诊环境'])
  })

  it('belongs to the item whose sub-items hold its words', () => {
    const nested = [...items.slice(0, 2), '改善就诊环境。具体如下。\n\n1. 翻修门诊大楼。添置座椅。']
    expect(matched(['翻修门诊大楼'], nested)[0]).toMatch(/翻修门诊大楼|改善就诊环境/)
  })

  it('of two items with its words belongs to neither', () => {
    expect(matched(['打造临床学科群'], [...items.slice(0, 2), '改善就诊环境。打造临床学科群。'])).toEqual(['none'])
  })

  it('that nothing speaks of is an orphan', () => {
    expect(matched(['推广互联网诊疗'])).toEqual(['orphan'])
  })

  it('whose words stand in the preamble is none', () => {
    expect(matched(['推广互联网诊疗'], items, '为推广互联网诊疗，制定本方案。')).toEqual(['none'])
  })

  it('that shares a noun of four characters with the text is none', () => {
    expect(matched(['编制门诊大楼地震应急疏散预案'])).toEqual(['none'])
  })

  it('of words that stand everywhere is none', () => {
    expect(matched(['推进有关工作', '建章'])).toEqual(['none', 'none'])
  })
})

describe('nothing is compared', () => {
  it('with a text of fewer than three tasks, which is the cover of its annex', () => {
    expect(matched(['建设重点专科'], items.slice(0, 2))).toEqual([])
    expect(matched(['建设重点专科'], items)).toEqual(['=建设重点专科'])
  })

  it('where there is no list', () => {
    expect(rowMatches(readPlan(plan(items, [])))).toEqual([])
  })

  it('twice: three rules ask for the same plan', () => {
    const read = readPlan(plan(items, ['建设重点专科']))
    expect(rowMatches(read)).toBe(rowMatches(read))
  })
})
