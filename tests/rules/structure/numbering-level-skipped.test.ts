import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/structure/numbering-level-skipped.js'
import { check, marked } from '../../support/check.js'
import { items, outline } from './outlines.js'

describe('numbering-level-skipped', () => {
  it('reports a section that differs from the others', () => {
    const text = outline('一、甲', '（一）子', ...items('1.', '2.'), '二、乙', ...items('1.', '2.'))
    expect(check(text, rule)).toMatchObject([{ text: '1.', severity: 'information' }])
  })

  it('hints once where the text does so throughout', () => {
    const text = outline('一、甲', ...items('1.', '2.'), '二、乙', ...items('3.', '4.'))
    expect(check(text, rule)).toMatchObject([{ text: '1.', severity: 'hint' }])
  })

  it('hints where the items count on', () => {
    const text = outline('一、甲', '（一）子', ...items('1.', '2.'), '二、乙', ...items('3.'))
    expect(check(text, rule)).toMatchObject([{ text: '3.', severity: 'hint' }])
  })

  it.each([
    ['all levels', ['一、甲', '（一）子', ...items('1.', '2.')]],
    ['circled numbers as a list', ['一、甲', '（一）子', ...items('①', '②')]],
    ['articles', ['第一章 总则', '第一条 为加强管理，制定本办法。', ...items('（1）', '（2）')]],
    ['items without any heading', items('1.', '2.')],
    ['a heading that lost its number', ['一、甲', ...items('1.', '2.'), '（二）丑', ...items('3.')]],
  ])('leaves %s', (_name, lines) => {
    expect(marked(outline(...lines), rule)).toEqual([])
  })
})
