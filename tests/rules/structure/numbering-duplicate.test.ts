import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/structure/numbering-duplicate.js'
import { check, fixed, marked } from '../../support/check.js'
import { further, offers } from './outcome.js'
import { items, outline } from './outlines.js'

describe('numbering-duplicate', () => {
  it('reports the second use', () => {
    const text = outline('一、任务', ...items('（一）', '（二）', '（二）', '（三）'))
    expect(check(text, rule)).toMatchObject([{ text: '（二）', severity: 'warning' }])
    expect(check(text, rule)[0].message).toContain('按顺序此处应为“（三）”')
  })

  it('renumbers what counts on from it', () => {
    const text = outline('一、任务', ...items('1.', '2.', '2.', '3.'))
    expect(fixed(text, rule)).toBe(outline('一、任务', ...items('1.', '2.', '3.', '4.')))
  })

  it('changes one number where the rest is right', () => {
    const text = outline('一、任务', ...items('1.', '1.', '3.'))
    expect(fixed(text, rule)).toBe(outline('一、任务', ...items('1.', '2.', '3.')))
  })

  it('counts the numbers behind each word for themselves', () => {
    const text = outline('一、任务', ...items('任务一：', '任务二：', '任务二：'), ...items('行动1 ', '行动2 '))
    expect(marked(text, rule)).toEqual(['任务二：'])
    expect(fixed(text, rule)).toBe(
      outline('一、任务', ...items('任务一：', '任务二：', '任务三：'), ...items('行动1 ', '行动2 ')),
    )
  })

  it('reports across sections that count on', () => {
    const text = outline(
      '一、甲',
      ...items('（一）', '（二）'),
      '二、乙',
      ...items('（三）', '（四）'),
      '三、丙',
      ...items('（四）', '（六）'),
    )
    expect(marked(text, rule)).toEqual(['（四）'])
  })

  it('reports a chapter number used twice', () => {
    expect(marked(outline('一、甲', '内容。', '一、乙', '内容。'), rule)).toEqual(['一、'])
  })

  it('leaves sections that start again', () => {
    expect(
      marked(outline('一、甲', ...items('（一）', '（二）'), '二、乙', ...items('（一）', '（二）')), rule),
    ).toEqual([])
  })

  it('leaves lists below headings without number', () => {
    expect(marked(outline('一、甲', '春季安排', ...items('1.', '2.'), '秋季安排', ...items('1.', '2.')), rule)).toEqual(
      [],
    )
  })

  it('points to the first use, and says how many numbers the fix changes', () => {
    const text = outline('一、任务', ...items('1.', '2.', '2.', '3.'))
    expect(check(text, rule)).toMatchObject([{ message: expect.stringContaining('编号“2.”已用于“乙工作”') }])
    expect(further(text, rule)).toEqual([['2.']])
    expect(offers(text, rule)).toMatchObject([[{ safety: 'unsafe', title: '从此处起顺次重编（2处）' }]])
    expect(offers(outline('一、任务', ...items('1.', '1.', '3.')), rule)).toMatchObject([[{ title: '改为“2.”' }]])
  })

  it('leaves gaps and wrong numbers to another rule', () => {
    expect(marked(outline('一、任务', ...items('1.', '2.', '4.', '7.', '6.')), rule)).toEqual([])
  })
})
