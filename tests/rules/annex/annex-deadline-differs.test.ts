import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/annex/annex-deadline-differs.js'
import { runRules } from '../../../server/src/rules/run.js'
import { readPlan } from '../../../server/src/semantics/lower.js'
import { applyEdits } from '../../../server/src/text/range.js'
import { check, marked, noTemplate } from '../../support/check.js'
import { agreeing, changed, withList } from './lists.js'

describe('annex-deadline-differs', () => {
  it('reports another date for a task with a labelled deadline', () => {
    const bodies = '牵头单位：省卫生健康委；配合单位：省财政厅；完成时限：2023年12月底前'
    const text = withList(changed(0, ['建设重点专科', '省卫生健康委', '省财政厅', '2024年12月底前']), bodies)
    expect(check(text, rule)).toMatchObject([{ text: '2024年12月底前', severity: 'warning' }])
  })

  it('reports another date than the only one in the text', () => {
    const text = withList(changed(2, ['完善价格机制', '省医保局', '省卫生健康委', '2023年6月底前']))
    expect(marked(text, rule)).toEqual(['2023年6月底前'])
  })

  it('reports against the sentence on the row’s matter', () => {
    const text = withList(changed(2, ['制定印发服务项目价格调整办法文件', '省医保局', '', '2023年']))
    expect(marked(text, rule)).toEqual(['2023年'])
  })

  it.each([
    ['the same dates', agreeing],
    ['a year and one of its months', changed(2, ['完善价格机制', '省医保局', '省卫生健康委', '2022年'])],
    ['a task without date in the text', changed(1, ['改革薪酬制度', '省人力资源社会保障厅', '省财政厅', '2024年'])],
    ['a blank', changed(2, ['完善价格机制', '省医保局', '省卫生健康委', '20__年'])],
  ])('leaves %s', (_name, rows) => {
    expect(marked(withList(rows), rule)).toEqual([])
  })

  const withDeadline = (printed: string, listed: string): string =>
    withList(
      changed(0, ['建设重点专科', '省卫生健康委', '省财政厅', listed]),
      `牵头单位：省卫生健康委；配合单位：省财政厅；完成时限：${printed}`,
    )

  it.each([
    ['2023年12月底前', '2023年', []],
    ['2023年12月底前', '2023年11月底前', ['2023年11月底前']],
    ['2023年6月15日前', '2023年6月30日前', ['2023年6月30日前']],
    ['2023年6月15日前', '2023年6月', []],
    ['2023年6月上旬', '2023年6月下旬', []],
    ['2023年第二季度', '2023年', []],
    ['2023年第二季度', '2024年', ['2024年']],
    ['“十四五”期间', '2025年', []],
    ['“十四五”期间', '2026年', ['2026年']],
    ['2022—2023年', '2023年12月底前', []],
    ['2022—2023年', '2024年12月底前', ['2024年12月底前']],
    ['长期坚持', '2024年12月底前', []],
    ['20__年', '2024年12月底前', []],
    ['2023年6月前', '2024年12月底前', []],
    ['2023年12月底前', '2024年6月前', []],
    ['2023年12月底前', '2024年6月底前、2024年12月底前', []],
  ])('the text says %s, the list %s', (printed, listed, expected) => {
    expect(marked(withDeadline(printed, listed), rule)).toEqual(expected)
  })

  it('says both, points at the text and offers either', () => {
    const text = withDeadline('2023年12月底前', '2024年12月底前')
    const [{ message, related, fixes }] = runRules([rule], readPlan(text), noTemplate, {})
    expect(message.zh).toContain('是“2024年12月底前”，正文“建设重点专科”写的是“2023年12月底前”')
    expect(related.map((one) => [text.slice(one.range.start, one.range.end), one.message.zh])).toEqual([
      ['2023年12月底前', '正文“建设重点专科”的时限'],
    ])
    expect(fixes.map(({ title, safety }) => [title.zh, safety])).toEqual([
      ['附件改为“2023年12月底前”', 'unsafe'],
      ['正文改为“2024年12月底前”', 'unsafe'],
    ])
    expect(applyEdits(text, fixes[0].edits)).toContain('| 省财政厅 | 2023年12月底前 |')
    expect(applyEdits(text, fixes[1].edits)).toContain('完成时限：2024年12月底前')
  })

  it('offers nothing where the text has several', () => {
    const text = withDeadline('2023年6月底前、2023年12月底前', '2024年12月底前')
    const [{ fixes, related }] = runRules([rule], readPlan(text), noTemplate, {})
    expect([fixes.length, related.length]).toEqual([0, 2])
  })
})
