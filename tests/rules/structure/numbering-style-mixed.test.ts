import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/structure/numbering-style-mixed.js'
import { check, fixed, marked } from '../../support/check.js'
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
})
