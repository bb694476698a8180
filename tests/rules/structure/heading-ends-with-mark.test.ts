import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/structure/heading-ends-with-mark.js'
import { check, fixed, marked } from '../../support/check.js'
import { further, mended, offers } from './outcome.js'
import { items, outline, tableOutline } from './outlines.js'

describe('heading-ends-with-mark', () => {
  it('reports and deletes the mark of a heading on its own line', () => {
    const text = outline('一、总体要求：', '坚持公益性。', '二、任务', '做好工作。')
    expect(check(text, rule)).toMatchObject([{ text: '：', severity: 'information' }])
    expect(fixed(text, rule)).toBe(outline('一、总体要求', '坚持公益性。', '二、任务', '做好工作。'))
  })

  it('hints once where a lower level does so throughout', () => {
    const text = outline(
      '一、任务',
      '（一）构建新体系。',
      ...items('1.', '2.'),
      '（二）引领新趋势。',
      ...items('3.', '4.'),
    )
    expect(check(text, rule)).toMatchObject([{ text: '。', severity: 'hint' }])
    expect(fixed(text, rule)).not.toMatch(/体系。|趋势。/)
  })

  it.each([
    ['a run-in heading', ['一、任务', ...items('（一）', '（二）')]],
    ['an item of one sentence', ['一、任务', '（一）将重点企业列入用电保障名单。', '（二）组织企业开展技术改造。']],
    ['an item of one sentence with its clause', ['一、任务', '1.将重点企业列入名单。', '责任单位：省发展改革委']],
    ['a heading without mark', ['一、任务', '做好工作。']],
  ])('leaves %s', (_name, lines) => {
    expect(marked(outline(...lines), rule)).toEqual([])
  })

  const below = (...headings: string[]): string[] =>
    headings.flatMap((heading) => [heading, '做好各项工作，定期通报。'])

  it.each([
    ['all of a lower level', ['（一）体系：', '（二）趋势：'], [['：']]],
    ['more than half', ['（一）体系：', '（二）趋势：', '（三）保障'], [['：']]],
    ['a single one', ['（一）体系：'], [[]]],
  ])('hints at a habit: %s', (_name, headings, expected) => {
    const text = outline('一、任务', ...below(...headings))
    const count = headings.filter((heading) => heading.endsWith('：')).length
    expect(check(text, rule)).toMatchObject([
      { severity: 'hint', message: expect.stringContaining(count > 1 ? `共${count}处` : '标题独立成行，末尾不用“：”') },
    ])
    expect(further(text, rule)).toEqual(expected)
    expect(offers(text, rule)).toEqual([
      [
        {
          safety: 'safe',
          title: count > 1 ? `删去${count}处标题末尾标点` : '删去末尾标点',
          text: outline('一、任务', ...below(...headings).map((line) => line.replace(/：$/, ''))),
        },
      ],
    ])
  })

  it.each([
    ['half of a level', ['（一）体系：', '（二）趋势'], 1],
    ['two of four', ['（一）体系：', '（二）趋势：', '（三）保障', '（四）附则'], 2],
  ])('tells each of %s', (_name, headings, count) => {
    const text = outline('一、任务', ...below(...headings))
    expect(check(text, rule).map(({ severity }) => severity)).toEqual(
      Array.from({ length: count }, () => 'information'),
    )
    expect(further(text, rule)).toEqual(Array.from({ length: count }, () => []))
    expect(mended(text, rule)[0]).toBe(outline('一、任务', ...below('（一）体系', ...headings.slice(1))))
  })

  it('tells each heading of the first level, even where all do so', () => {
    expect(marked(outline(...below('一、任务：', '二、保障：')), rule)).toEqual(['：', '：'])
  })

  it('takes a longer line for a sentence', () => {
    const title = (length: number): string => `${'推进医院改革'.repeat(7).slice(0, length - 1)}：`
    expect(marked(outline(...below(`一、${title(40)}`)), rule)).toEqual(['：'])
    expect(marked(outline(...below(`一、${title(41)}`)), rule)).toEqual([])
  })

  it.each([
    ['a heading among as many that run in', [...items('（一）'), ...below('（二）丙：')], []],
    [
      'one of two among three that run in',
      [...items('（一）', '（二）', '（三）'), ...below('（四）丙：', '（五）丁：')],
      [],
    ],
    ['two headings beside one that runs in', [...items('（一）'), ...below('（二）丙：', '（三）丁：')], ['：']],
    ['a heading behind run-in items of another level', [...items('1.', '2.'), ...below('（一）丙：')], ['：']],
    ['a heading above run-in items', ['（一）丙：', ...items('1.', '2.')], ['：']],
    ['a heading with words in brackets in its text', ['（一）名单：', '名单（另发）按季度更新。'], ['：']],
    ['an item with words in brackets below it', ['（一）名单：', '（另发）'], []],
  ])('compares a heading with those beside it: %s', (_name, lines, expected) => {
    expect(marked(outline('一、任务', ...lines), rule)).toEqual(expected)
  })

  it('leaves the headings of an annex', () => {
    expect(marked(outline(...below('一、任务'), '附件', '任务清单', ...below('一、目标：')), rule)).toEqual([])
  })

  it('leaves the rows of a table', () => {
    expect(marked(tableOutline(['一、', '完善布点：'], ['1', '新建网点：'], ['二、', '完善服务：']), rule)).toEqual([])
  })
})
