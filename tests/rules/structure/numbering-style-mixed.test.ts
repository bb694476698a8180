import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/structure/numbering-style-mixed.js'
import { check, fixed, marked } from '../../support/check.js'
import { further, mended, offers } from './outcome.js'
import { items, outline } from './outlines.js'

describe('numbering-style-mixed', () => {
  it('reports the rarer brackets once and mends all of them', () => {
    const text = outline('一、任务', ...items('（一）', '（二）', '（三）', '(四)', '(五)'))
    expect(check(text, rule)).toMatchObject([{ text: '(四)', severity: 'hint' }])
    expect(fixed(text, rule)).toBe(outline('一、任务', ...items('（一）', '（二）', '（三）', '（四）', '（五）')))
  })

  it('reports other dots', () => {
    const text = outline('一、任务', ...items('1．', '2.', '3.'))
    expect(marked(text, rule)).toEqual(['1．'])
    expect(fixed(text, rule)).toContain('1.甲工作')
  })

  it('takes the standard style where both are as frequent', () => {
    expect(marked(outline('一、任务', ...items('(一)', '（二）')), rule)).toEqual(['(一)'])
  })

  it('compares the marks behind 任务一, not the words', () => {
    const mixed = outline('一、任务', '任务一：甲工作', '任务二：乙工作', '任务三 丙工作', '行动1 甲', '行动2 乙')
    expect(marked(mixed, rule)).toEqual(['任务三'])
    expect(fixed(mixed, rule)).toContain('任务三： 丙工作')
    expect(marked(outline('一、任务', '行动1：甲工作', '行动2 乙工作', '行动3：丙工作'), rule)).toEqual(['行动2'])
  })

  it('leaves one style, whatever it is', () => {
    expect(marked(outline('一、任务', ...items('1、', '2、', '3、')), rule)).toEqual([])
  })

  it('leaves white space behind the number', () => {
    expect(marked(outline('一、任务', ...items('1. ', '2.', '3. ')), rule)).toEqual([])
  })

  it('compares each level with itself', () => {
    expect(marked(outline('一、任务', '（一）子', ...items('(1)', '(2)')), rule)).toEqual([])
  })

  it.each([
    [['1.', '2.', '⒊'], '⒊', '3.丙'],
    [['（1）', '（2）', '⑶'], '⑶', '（3）丙'],
    [['一、', '二、', '三.'], '三.', '三、丙'],
  ])('%j: names the number as it is printed and writes it like the others', (numbers, printed, expected) => {
    const text = outline('一、任务', ...items(...numbers))
    expect(check(text, rule)[0].message).toContain(`“${printed}”`)
    expect(fixed(text, rule)).toContain(expected)
  })

  it('hints where the width alone differs and warns of other styles', () => {
    const severities = (...numbers: string[]): string[] =>
      check(outline('一、任务', ...items(...numbers)), rule).map(({ severity }) => severity)
    expect(severities('（一）', '（二）', '(三)')).toEqual(['hint'])
    expect(severities('1.', '2.', '3、')).toEqual([rule.meta.severity])
  })

  it('names the further places of each style, and mends each style apart', () => {
    const text = outline('一、任务', ...items('1.', '2.', '3.', '4、', '5、', '6．'))
    expect(marked(text, rule)).toEqual(['4、', '6．'])
    expect(further(text, rule)).toEqual([['5、'], []])
    expect(offers(text, rule)).toEqual([
      [
        {
          safety: 'safe',
          title: '统一为“4.”的样式（2处）',
          text: outline('一、任务', ...items('1.', '2.', '3.', '4.', '5.', '6．')),
        },
      ],
      [
        {
          safety: 'safe',
          title: '统一为“6.”的样式（1处）',
          text: outline('一、任务', ...items('1.', '2.', '3.', '4、', '5、', '6.')),
        },
      ],
    ])
  })

  it('takes the more frequent style, even where the other is that of the standard', () => {
    expect(mended(outline('一、任务', ...items('1、', '2、', '3.')), rule)).toEqual([
      outline('一、任务', ...items('1、', '2、', '3、')),
    ])
  })

  it('leaves headings without number and numbers that are damaged', () => {
    expect(marked(outline('## 任务', '内容。', '## 保障', '内容。'), rule)).toEqual([])
    const sentence = '健全指标体系。围绕床位、医师、设备三项指标逐级分解任务，按季度通报进展情况，年底前完成全部目标。'
    expect(
      marked(outline('一、甲', `（一）${sentence}`, `\uE000\uE001${sentence}`, `（三）${sentence}`), rule),
    ).toEqual([])
  })

  it.each([
    [['1.', '2、', '3、'], ['1.']],
    [['1、', '2.'], ['1、']],
    [['一.', '二、'], ['一.']],
    [['(1)', '（2）'], ['(1)']],
  ])('weighs the styles of %j', (numbers, expected) => {
    expect(marked(outline('一、任务', '（一）总体安排', ...items(...numbers)), rule)).toEqual(expected)
  })
})
