import { describe, expect, it } from 'vitest'
import { bracketGroups, longestClause, sentenceStop } from '../../server/src/semantics/clauseStretches.js'

/** The stretches as their words; one that is never closed ends in `…`. */
function groups(text: string): string[] {
  return bracketGroups(text).map(({ start, end }) => text.slice(start, end) + (end > text.length ? '…' : ''))
}

describe('brackets', () => {
  it.each([
    ['健全体系（省财政厅）', ['（省财政厅）']],
    ['（省财政厅）健全体系', ['（省财政厅）']],
    ['（一）健全（省财政厅）', ['（一）', '（省财政厅）']],
    ['（一）（二）', ['（一）', '（二）']],
    ['（含（省财政厅）等）好（二）', ['（含（省财政厅）等）', '（二）']],
    ['〔省财政厅〕[省教育厅]【省民政厅】(省水利厅)', ['〔省财政厅〕', '[省教育厅]', '【省民政厅】', '(省水利厅)']],
    ['健全）体系（省财政厅）', ['（省财政厅）']],
    ['健全）体系', []],
    ['健全体系', []],
    ['', []],
    ['健全体系（省财政厅', ['（省财政厅…']],
    ['（省财政厅', ['（省财政厅…']],
    ['（一）健全（省财政厅', ['（一）', '（省财政厅…']],
    ['健全（体系（省财政厅）', ['（省财政厅）']],
    ['健全（体系（省财政厅', ['（省财政厅…']],
  ])('in %j', (text, expected) => {
    expect(groups(text)).toEqual(expected)
  })

  it('are looked at up to the length of a clause', () => {
    const bracket = (length: number): string => `（${'云'.repeat(length - 2)}）`
    expect(groups(`好${bracket(longestClause)}`)).toHaveLength(1)
    expect(groups(`好${bracket(longestClause + 1)}`)).toEqual([])
    expect(groups(`（${'云'.repeat(longestClause)}（一））`)).toEqual(['（一）'])
  })
})

describe('the end of a sentence', () => {
  it.each([
    ['健全。完善。', 0, 6, 2],
    ['健全。完善。', 2, 6, 2],
    ['健全。完善。', 3, 6, 5],
    ['健全。完善。', 3, 5, 5],
    ['健全。完善。', 0, 1, 1],
    ['。完善', 0, 3, 0],
    ['健全', 0, 2, 2],
  ])('of %s from %i before %i', (text, from, next, expected) => {
    expect(sentenceStop(text, from, next)).toBe(expected)
  })
})
