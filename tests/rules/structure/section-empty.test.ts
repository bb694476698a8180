import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/structure/section-empty.js'
import { check, marked } from '../../support/check.js'
import { items, outline } from './outlines.js'

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
})
