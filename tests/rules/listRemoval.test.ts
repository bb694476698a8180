/** How a member is taken out of a list. */

import { describe, expect, test } from 'vitest'
import { listRemoval, listRemovals } from '../../server/src/rules/listRemoval.js'
import { applyEdits } from '../../server/src/text/range.js'

/** `text` without its first `member`. */
function without(text: string, member: string): string {
  const start = text.indexOf(member)
  return applyEdits(text, [listRemoval(text, { start, end: start + member.length })])
}

describe('a member goes with one mark of its list', () => {
  test.each([
    ['the mark in front of it', '省财政厅、省民政厅、省水利厅配合', '省民政厅', '省财政厅、省水利厅配合'],
    ['that in front of the last', '省财政厅、省水利厅配合', '省水利厅', '省财政厅配合'],
    ['the one behind the first', '省财政厅、省民政厅配合', '省财政厅', '省民政厅配合'],
    ['the one behind the first of a cell', '| 省财政厅，省民政厅 |', '省财政厅', '| 省民政厅 |'],
    ['a full-width comma', '省财政厅牵头，省民政厅', '省民政厅', '省财政厅牵头'],
    ['a half-width comma', '省财政厅,省民政厅', '省民政厅', '省财政厅'],
    ['white space in front of it', '省财政厅、\n　　省民政厅、省水利厅', '省民政厅', '省财政厅、省水利厅'],
    ['none where it stands alone', '（省民政厅配合）', '省民政厅', '（配合）'],
    ['none where it is the whole text', '省民政厅', '省民政厅', ''],
    ['no full stop', '牵头。省民政厅。省财政厅', '省民政厅', '牵头。。省财政厅'],
    ['no white space where no mark is in front of it', '牵头  省民政厅、省财政厅', '省民政厅', '牵头  省财政厅'],
  ])('%s', (_name, text, member, expected) => {
    expect(without(text, member)).toBe(expected)
  })

  test('the edit deletes from the mark in front to the end of the member', () => {
    expect(listRemoval('甲局、 乙局、丙局', { start: 4, end: 6 })).toEqual({ start: 2, end: 6, newText: '' })
    expect(listRemoval('甲局、乙局', { start: 0, end: 2 })).toEqual({ start: 0, end: 3, newText: '' })
  })
})

describe('several members go with as many marks', () => {
  test.each([
    ['the first two', '省财政厅、省民政厅、省水利厅', ['省财政厅', '省民政厅'], '省水利厅'],
    ['the last two', '省财政厅、省民政厅、省水利厅', ['省民政厅', '省水利厅'], '省财政厅'],
    ['first and last', '省财政厅、省民政厅、省水利厅', ['省财政厅', '省水利厅'], '省民政厅'],
    ['all of them', '| 省财政厅、省民政厅、省水利厅 |', ['省财政厅', '省民政厅', '省水利厅'], '|  |'],
    ['the first two with white space between', '省财政厅， 省民政厅，省水利厅', ['省财政厅', '省民政厅'], '省水利厅'],
  ])('%s', (_name, text, members, expected) => {
    const ranges = members.map((member) => ({
      start: text.indexOf(member),
      end: text.indexOf(member) + member.length,
    }))
    expect(applyEdits(text, listRemovals(text, ranges))).toBe(expected)
  })
})
