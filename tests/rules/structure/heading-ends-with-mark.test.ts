import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/structure/heading-ends-with-mark.js'
import { check, fixed, marked } from '../../support/check.js'
import { items, outline } from './outlines.js'

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
})
