/** The graph of a cascade without a page: rows, order, room, and the way of the arrow keys. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layoutOf, neighbour } from '../../client/board/cascadeLayout.js'
import type { PlanCascade } from '../../server/src/protocol.js'

type Level = NonNullable<PlanCascade['documents'][number]['level']>

function cascade(levels: readonly (Level | undefined)[], ties: readonly (readonly [number, number])[]) {
  return {
    documents: levels.map((level, index) => ({
      ...{ uri: `file:///${index}`, title: `文件${index}`, path: `${index}.txt` },
      ...(level ? { level } : {}),
    })),
    edges: ties.map(([upper, draft]) => ({ upper, draft, tasks: 4, taken: 3 })),
  }
}

/** The documents of each row from left to right. */
function rows(given: ReturnType<typeof cascade>): number[][] {
  const found: number[][] = []
  for (const { document, row } of [...layoutOf(given).nodes].sort((one, other) => one.x - other.x)) {
    found[row] = [...(found[row] ?? []), document]
  }
  return found
}

describe('rows', () => {
  test('are levels of government, without those that have no document', () => {
    const ties = [
      [0, 1],
      [1, 2],
      [0, 3],
    ] as const
    expect(rows(cascade(['national', 'province', 'county', 'county'], ties))).toEqual([[0], [1], [2, 3]])
    expect(rows(cascade(['national', 'city'], [[0, 1]]))).toEqual([[0], [1]])
  })

  test('go down from each document to those that carry it out, whatever their levels say', () => {
    expect(
      rows(
        cascade(
          [undefined, undefined, undefined],
          [
            [0, 1],
            [1, 2],
          ],
        ),
      ),
    ).toEqual([[0], [1], [2]])
    expect(rows(cascade(['province', 'province'], [[0, 1]]))).toEqual([[0], [1]])
    expect(
      rows(
        cascade(
          ['national', undefined, 'province'],
          [
            [0, 1],
            [1, 2],
          ],
        ),
      ),
    ).toEqual([[0], [1], [2]])
  })

  test('have the drafts of one document beside each other', () => {
    const ties = [
      [0, 1],
      [0, 2],
      [2, 3],
      [1, 4],
      [2, 5],
      [1, 6],
    ] as const
    const given = cascade(['national', 'province', 'province', 'city', 'city', 'city', 'city'], ties)
    expect(rows(given)).toEqual([[0], [2, 1], [3, 5, 4, 6]])
  })
})

test('a line to a level further down passes the rows between beside their documents', () => {
  const { lines, nodes } = layoutOf(
    cascade(
      ['national', 'province', 'city'],
      [
        [0, 1],
        [1, 2],
        [0, 2],
      ],
    ),
  )
  const province = nodes[1]
  const [, passing] = /C .* (\S+) \S+ V/.exec(lines[2].path) ?? []
  const x = Number(passing)
  expect(x < province.x || x > province.x + 232).toBe(true)
})

test('documents that are above each other are drawn as well', () => {
  const { nodes, lines } = layoutOf(
    cascade(
      [undefined, undefined],
      [
        [0, 1],
        [1, 0],
      ],
    ),
  )
  expect([nodes.map(({ row }) => row), lines.length]).toEqual([[0, 1], 2])
})

test('whatever is tied, documents keep apart and stand within the picture', () => {
  const level = fc.constantFrom('national', 'province', 'city', 'county', undefined)
  const ties = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 20 })
  fc.assert(
    fc.property(fc.array(level, { minLength: 1, maxLength: 12 }), ties, (levels, drawn) => {
      const known = drawn.filter(([upper, draft]) => upper < levels.length && draft < levels.length)
      const { nodes, width, height, lines } = layoutOf(cascade(levels, known))
      expect(lines.every(({ path }) => !path.includes('NaN'))).toBe(true)
      for (const { x, y, row, document } of nodes) {
        expect(x >= 0 && y >= 0 && x + 232 <= width && y + 62 <= height).toBe(true)
        for (const other of nodes) {
          if (other.document !== document && other.row === row) expect(Math.abs(other.x - x)).toBeGreaterThan(232)
        }
      }
    }),
    { numRuns: 200 },
  )
})

test('arrow keys go along a level and to the nearest document of the next', () => {
  const { nodes } = layoutOf(
    cascade(
      ['national', 'province', 'province', 'city'],
      [
        [0, 1],
        [0, 2],
        [2, 3],
      ],
    ),
  )
  const way = ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowLeft', 'Enter', 'ArrowUp']
  const passed: number[] = []
  let at = 0
  for (const key of way) {
    at = neighbour(nodes, at, key) ?? at
    passed.push(at)
  }
  expect(passed).toEqual([1, 2, 3, 2, 1, 1, 1, 0])
})
