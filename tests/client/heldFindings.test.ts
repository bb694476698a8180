/** Focus mode: which findings wait. */

import { describe, expect, test } from 'vitest'
import { lineWritten, type Placed, withoutNew } from '../../client/src/heldFindings.js'

/** Findings as `line rule`. */
const keys = (items: readonly Placed[]) => items.map(({ line, key }) => `${line} ${key}`)
const items = (...texts: string[]): Placed[] =>
  texts.map((text) => ({ line: Number(text.split(' ')[0]), key: text.split(' ')[1] }))
const shownWhile = (line: number, shown: readonly string[], found: readonly Placed[]) =>
  keys(withoutNew(found, (item) => item, { line, shown }))

describe('while a line is being written', () => {
  test('what is new on it waits, and what is elsewhere does not', () => {
    expect(shownWhile(2, [], items('1 a', '2 b', '3 b'))).toEqual(['1 a', '3 b'])
  })

  test('what it showed before stays as long as it holds', () => {
    expect(shownWhile(2, ['a', 'b'], items('2 a', '2 c'))).toEqual(['2 a'])
  })

  test('one finding shown before stands for one now', () => {
    expect(shownWhile(2, ['a'], items('2 a', '2 a'))).toEqual(['2 a'])
    expect(shownWhile(2, ['a', 'a'], items('2 a', '2 a'))).toEqual(['2 a', '2 a'])
  })
})

describe('writing', () => {
  const change = (firstLine: number, text: string, lastLine = firstLine) => ({ firstLine, lastLine, text })

  test('is a change within the line of the cursor', () => {
    expect(lineWritten([change(4, '字')], 4)).toBe(4)
    expect(lineWritten([change(4, '')], 4)).toBe(4)
  })

  test('at several cursors counts where the first one is', () => {
    expect(lineWritten([change(9, '字'), change(4, '字')], 4)).toBe(4)
  })

  test('is not an edit elsewhere, over several lines, or one that ends the line', () => {
    expect(lineWritten([change(3, '字')], 4)).toBeUndefined()
    expect(lineWritten([change(4, '', 5)], 4)).toBeUndefined()
    expect(lineWritten([change(4, '\n')], 4)).toBeUndefined()
    expect(lineWritten([change(4, '甲\r\n乙')], 4)).toBeUndefined()
    expect(lineWritten([], 4)).toBeUndefined()
  })
})
