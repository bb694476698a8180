import { describe, expect, it } from 'vitest'
import { withoutConflicts } from '../../server/src/features/formatting/order.js'
import { reprinted } from '../../server/src/features/renumber/print.js'
import { applyEdits } from '../../server/src/text/range.js'

describe('a number printed with another value', () => {
  it.each([
    ['（一）', 12, '（十二）'],
    ['(三)', 4, '(四)'],
    ['一、', 21, '二十一、'],
    ['1.', 10, '10.'],
    ['１．', 23, '２３．'],
    ['第一百零五条', 20, '第二十条'],
    ['第三章', 110, '第一百一十章'],
    ['①', 20, '⑳'],
    ['⑵', 1, '⑴'],
    ['⒊', 12, '⒓'],
    ['㈠', 10, '㈩'],
  ])('%s as the number %i is %s', (printed, ordinal, expected) => {
    expect(reprinted(printed, ordinal)).toBe(expected)
  })

  it.each([
    ['①', 21, 'a series that ends before it'],
    ['㈠', 11, 'a series that ends before it'],
    ['1.2', 3, 'several numbers'],
    ['（）', 3, 'no number'],
    ['1.', 0, 'no ordinal'],
    ['1.', 1000, 'more than is ever printed'],
  ])('%s cannot be the number %i: %s', (printed, ordinal) => {
    expect(reprinted(printed, ordinal)).toBeUndefined()
  })
})

describe('edits of several sources', () => {
  const edit = (start: number, end: number, newText: string) => ({ start, end, newText })

  it('come in order of place', () => {
    expect(applyEdits('甲乙丙', withoutConflicts([[edit(2, 3, '3')], [edit(0, 1, '1')]]))).toBe('1乙3')
  })

  it('that meet an earlier group are left out with their whole group', () => {
    const groups = [[edit(0, 2, '一')], [edit(1, 3, '二'), edit(4, 5, '三')], [edit(5, 6, '四')]]
    expect(withoutConflicts(groups)).toEqual([edit(0, 2, '一'), edit(5, 6, '四')])
  })

  it('of a later group give way also where they begin before', () => {
    expect(withoutConflicts([[edit(2, 4, '一')], [edit(0, 3, '二')]])).toEqual([edit(2, 4, '一')])
  })

  it('may touch, but not insert at one place', () => {
    expect(withoutConflicts([[edit(0, 1, '一')], [edit(1, 2, '二')]])).toHaveLength(2)
    expect(withoutConflicts([[edit(1, 1, '一')], [edit(1, 1, '二')]])).toEqual([edit(1, 1, '一')])
  })
})
