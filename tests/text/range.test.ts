import { describe, expect, it } from 'vitest'
import { applyEdits, contains, overlaps } from '../../server/src/text/range.js'
import { mark, remark, unmark } from '../support/marks.js'

describe('contains and overlaps', () => {
  it.each([
    [{ start: 2, end: 4 }, { start: 2, end: 4 }, true, true],
    [{ start: 2, end: 6 }, { start: 3, end: 4 }, true, true],
    [{ start: 2, end: 4 }, { start: 3, end: 5 }, false, true],
    [{ start: 2, end: 4 }, { start: 4, end: 5 }, false, false],
    [{ start: 2, end: 4 }, { start: 4, end: 4 }, true, false],
  ])('%o and %o', (outer, inner, holds, shares) => {
    expect(contains(outer, inner)).toBe(holds)
    expect(overlaps(outer, inner)).toBe(shares)
  })
})

describe('applyEdits', () => {
  it('replaces, deletes and inserts, whatever the order of the edits', () => {
    const edits = [
      { start: 4, end: 4, newText: '（试行）' },
      { start: 0, end: 1, newText: '' },
      { start: 2, end: 3, newText: '方' },
    ]
    expect(applyEdits('的实施案', edits)).toBe('实方案（试行）')
  })

  it('refuses edits that overlap', () => {
    const edits = [
      { start: 0, end: 3, newText: 'a' },
      { start: 2, end: 4, newText: 'b' },
    ]
    expect(() => applyEdits('实施方案', edits)).toThrow(RangeError)
  })
})

describe('the marks of the tests', () => {
  it('are taken out and put back', () => {
    const source = '由‹|省财政厅|›和‹|‹|省医保局|›（牵头）|›负责'
    const { text, ranges } = unmark(source)
    expect(text).toBe('由省财政厅和省医保局（牵头）负责')
    expect(mark(text, ranges)).toBe(source)
  })

  it('stand apart when one range ends where the next begins', () => {
    const source = '‹|省|›‹|市|›'
    expect(remark(source, () => unmark(source).ranges)).toBe(source)
  })

  it('must match', () => {
    expect(() => unmark('省|›')).toThrow(RangeError)
    expect(() => unmark('‹|省')).toThrow(RangeError)
  })
})
