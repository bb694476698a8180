/** Lines on pages. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Measured, paginate } from '../../client/preview/paginate.js'

function block(lines: number, more: Partial<Measured> = {}): Measured {
  return {
    ...{ parts: Array<number>(lines).fill(1), above: 0, head: 0 },
    ...{ keepsWithNext: false, startsPage: false, notes: [], ...more },
  }
}

/** Each page as `block:from-to`. */
function pages(blocks: readonly Measured[], room = 10): string[] {
  return paginate(blocks, room).map(({ pieces }) =>
    pieces.map(({ block, from, to }) => `${block}:${from}-${to}`).join(' '),
  )
}

describe('pages', () => {
  test('are filled with the lines of paragraphs', () => {
    expect(pages([block(6), block(8), block(3)])).toEqual(['0:0-6 1:0-4', '1:4-8 2:0-3'])
  })

  test('are filled, even where that parts a line from its paragraph', () => {
    expect(pages([block(9), block(3)])).toEqual(['0:0-9 1:0-1', '1:1-3'])
  })

  test('have a heading above what it heads', () => {
    const heading = block(1, { keepsWithNext: true })
    expect(pages([block(9), heading, block(4)])).toEqual(['0:0-9', '1:0-1 2:0-4'])
    expect(pages([block(8), heading, block(4)])).toEqual(['0:0-8 1:0-1 2:0-1', '2:1-4'])
    expect(pages([block(8), heading, heading, block(4)])).toEqual(['0:0-8', '1:0-1 2:0-1 3:0-4'])
  })

  test('have no room at their top', () => {
    expect(pages([block(10), block(10, { above: 3 })])).toEqual(['0:0-10', '1:0-10'])
    expect(pages([block(5), block(4, { above: 3 })])).toEqual(['0:0-5 1:0-2', '1:2-4'])
  })

  test('begin where a part of the document wants one', () => {
    expect(pages([block(2), block(2, { startsPage: true })])).toEqual(['0:0-2', '1:0-2'])
    expect(pages([block(2, { startsPage: true })])).toEqual(['0:0-2'])
  })

  test('repeat the head of a table', () => {
    const table = block(12, { head: 2, parts: [3, ...Array<number>(11).fill(1)] })
    expect(pages([table])).toEqual(['0:0-8', '0:8-12'])
    expect(pages([block(3), table])).toEqual(['0:0-3 1:0-5', '1:5-12'])
  })

  test('have the footnotes of their own lines', () => {
    const noted = block(10, { notes: [{ part: 1, number: 1, height: 2 }] })
    expect(paginate([noted], 10)).toEqual([
      { pieces: [{ block: 0, from: 0, to: 8 }], notes: [1] },
      { pieces: [{ block: 0, from: 8, to: 10 }], notes: [] },
    ])
  })

  test('take what is larger than a page as it is', () => {
    expect(pages([block(1), block(1, { parts: [30] }), block(1)])).toEqual(['0:0-1', '1:0-1', '2:0-1'])
  })

  test('are one for no text', () => {
    expect(pages([])).toEqual([''])
  })

  test('hold every line once and in order, and no more than they have room for', () => {
    const some = fc.record({
      lines: fc.integer({ min: 1, max: 40 }),
      above: fc.integer({ min: 0, max: 3 }),
      keepsWithNext: fc.boolean(),
      startsPage: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(some, { maxLength: 40 }), (given) => {
        const blocks = given.map(({ lines, ...more }) => block(lines, more))
        const made = paginate(blocks, 22)
        const lines = made.flatMap(({ pieces }) =>
          pieces.flatMap(({ block: index, from, to }) =>
            Array.from({ length: to - from }, (_, at) => `${index}:${from + at}`),
          ),
        )
        expect(lines).toEqual(blocks.flatMap(({ parts }, index) => parts.map((_, at) => `${index}:${at}`)))
        for (const { pieces } of made) {
          const height = pieces.reduce(
            (sum, { block: index, from, to }, at) => sum + to - from + (at > 0 && from === 0 ? blocks[index].above : 0),
            0,
          )
          expect(height).toBeLessThanOrEqual(22)
        }
      }),
    )
  })
})
