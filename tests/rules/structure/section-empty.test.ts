import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/structure/section-empty.js'
import { check, marked } from '../../support/check.js'
import { mended, offers } from './outcome.js'
import { items, outline, tableOutline } from './outlines.js'

describe('section-empty', () => {
  it('reports a heading that the next one follows', () => {
    const text = outline('一、总体要求', '二、任务', ...items('（一）'), '三、组织实施', '抓好落实。')
    expect(check(text, rule)).toMatchObject([{ text: '一、总体要求', severity: 'warning' }])
  })

  it('reports the last heading in front of the signature', () => {
    const text = outline('一、任务', '做好工作。', '二、组织实施', '云岭省人民政府办公厅\n2021年9月10日')
    expect(marked(text, rule)).toEqual(['二、组织实施'])
  })

  it('reports Markdown headings', () => {
    expect(marked(outline('## 任务', '## 实施', '抓好落实。'), rule)).toEqual(['任务'])
  })

  it.each([
    ['run-in headings', ['一、任务', ...items('（一）', '（二）')]],
    [
      'a list of short items',
      ['一、原则', '（一）党建引领', '（二）政府主导', '（三）公益性导向', '二、任务', '做好工作。'],
    ],
    ['items of one sentence', ['一、任务', '（一）甲。乙。', '（二）组织企业开展技术改造。']],
    [
      'a table below a heading',
      ['一、任务', '| 任务 | 牵头单位 |\n|---|---|\n| 甲 | 省财政厅 |', '二、实施', '抓好落实。'],
    ],
  ])('leaves %s', (_name, lines) => {
    expect(marked(outline(...lines), rule)).toEqual([])
  })

  const table = '| 任务 | 牵头单位 |\n|---|---|\n| 布点 | 省财政厅 |'
  const signed = '云岭省人民政府办公厅\n2021年9月10日'
  const filled = (...headings: string[]): string[] => headings.flatMap((heading) => [heading, '抓好落实。'])

  it.each([
    [
      'in front of a heading with a table',
      ['一、总体要求', '二、任务', table, ...filled('三、保障')],
      ['一、总体要求'],
    ],
    ['behind a table', ['一、任务', table, '二、分工', ...filled('三、保障')], ['二、分工']],
    ['in front of the annex note', [...filled('一、任务'), '二、分工', '附件：1. 清单', signed], ['二、分工']],
    ['in front of an annex with a table', [...filled('一、任务'), '二、分工', '附件', '任务清单', table], ['二、分工']],
    ['above the number of a page', ['一、任务', '— 3 —', ...filled('二、保障')], ['一、任务']],
    ['whose title holds marks', ['一、改革，创新（试行）', ...filled('二、任务')], ['一、改革，创新（试行）']],
    ['at the very end', [...filled('一、任务'), '二、保障'], ['二、保障']],
    ['beside one section with text', ['一、任务', '（一）主要指标', ...filled('（二）工作措施')], ['（一）主要指标']],
    [
      'where half of the others beside it have text',
      ['一、任务', '（一）主要指标', '（二）工作措施', ...filled('（三）组织保障')],
      ['（一）主要指标', '（二）工作措施'],
    ],
  ])('reports a heading %s', (_name, lines, expected) => {
    expect(marked(outline(...lines), rule)).toEqual(expected)
  })

  it.each([
    ['a heading with a table at the end', [...filled('一、任务'), '二、分工', table]],
    [
      'a heading whose text stands behind the number of a page',
      ['一、任务', '— 3 —', '抓好落实。', ...filled('二、保障')],
    ],
    ['a title that ends in an exclamation mark', ['一、抓紧落实！', ...filled('二、任务')]],
    ['a title that ends within brackets', ['一、总体要求（', ...filled('二、任务')]],
    ['a number without title', ['一、', ...filled('二、任务')]],
    ['two short items', ['一、原则', '（一）党建引领', '（二）政府主导', ...filled('二、任务')]],
    ['headings of an annex', [...filled('一、任务'), signed, '附件', '任务清单', '一、目标', ...filled('二、措施')]],
  ])('does not report %s', (_name, lines) => {
    expect(marked(outline(...lines), rule)).toEqual([])
  })

  describe('deletes the heading and renumbers', () => {
    it.each([
      ['all behind it', ['一、总体要求', ...filled('二、任务', '三、保障')], filled('一、任务', '二、保障')],
      [
        'those up to a gap alone',
        ['一、总体要求', ...filled('二、任务', '四、保障', '五、附则')],
        filled('一、任务', '四、保障', '五、附则'),
      ],
      ['none behind a gap', ['一、总体要求', ...filled('三、任务', '四、保障')], filled('三、任务', '四、保障')],
      [
        'those below the same heading',
        ['一、任务', '（一）总体要求', ...filled('（二）主要指标'), '二、保障', ...filled('（二）加强领导')],
        ['一、任务', ...filled('（一）主要指标'), '二、保障', ...filled('（二）加强领导')],
      ],
      [
        'none in front of it',
        [...filled('一、任务', '二、措施'), '三、分工', ...filled('四、保障')],
        filled('一、任务', '二、措施', '三、保障'),
      ],
      [
        'none of an annex',
        ['一、总体要求', ...filled('二、任务'), signed, '附件', '任务清单', ...filled('三、目标')],
        [...filled('一、任务'), signed, '附件', '任务清单', ...filled('三、目标')],
      ],
      ['with its indent', ['　　一、总体要求', ...filled('二、任务')], filled('一、任务')],
      ['with its Markdown mark', ['## 一、总体要求', ...filled('## 二、任务')], filled('## 一、任务')],
      ['where it has no number', ['## 总体要求', ...filled('## 任务')], filled('## 任务')],
    ])('%s', (_name, lines, expected) => {
      expect(mended(outline(...lines), rule)).toEqual([outline(...expected)])
      expect(offers(outline(...lines), rule)[0]).toMatchObject([{ safety: 'unsafe', title: '删去标题，顺次重编' }])
    })

    it('at the end of the text', () => {
      const text = '云岭省推动公立医院高质量发展实施意见\n\n一、任务\n\n抓好落实。\n\n二、保障'
      expect(mended(text, rule)).toEqual([text.replace('二、保障', '')])
    })
  })

  it('takes a row of a table for a task, not for a section', () => {
    expect(marked(tableOutline(['一、', '完善布点'], ['1', '新建网点'], ['二、', '完善服务']), rule)).toEqual([])
  })
})
