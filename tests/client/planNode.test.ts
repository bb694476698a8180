/** The nodes of the trees: what stays the same object, what counts as a change, and what is at the cursor. */

import { describe, expect, test } from 'vitest'
import { idsOf, looksSame, nodeAt, type PlacedNode, type PlanNode, place } from '../../client/src/views/planNode.js'

/** A node with lines `first` to `last` as its range. */
function node(id: string, children: readonly PlanNode[] = [], [first, last] = [0, 99], label = id): PlanNode {
  const range = { start: { line: first, character: 0 }, end: { line: last, character: 0 } } as PlanNode['range']
  const texts = { label, description: '', tooltip: '', spoken: label, icon: 'table', context: '' }
  return { id, ...texts, badge: 0, expanded: false, lacks: [], children, ...(range && { range }) }
}
const at = (line: number) => ({ line, character: 0 }) as Parameters<typeof nodeAt>[1]

describe('placing', () => {
  test('keeps the objects of nodes that stay, and knows their parents', () => {
    const known = new Map<string, PlacedNode>()
    const [before] = place([node('a', [node('a/b')])], known)
    const [after] = place([node('a', [node('a/c'), node('a/b', [], [0, 9], 'new')])], known)
    expect(after).toBe(before)
    expect(after.children[1]).toBe(known.get('a/b'))
    expect(after.children[1].label).toBe('new')
    expect(after.children[1].parent).toBe(after)
  })

  test('forgets what a node no longer has', () => {
    const known = new Map<string, PlacedNode>()
    place([{ ...node('a'), colour: 'red' }], known)
    expect(place([node('a')], known)[0].colour).toBeUndefined()
  })
})

describe('a change', () => {
  test('of places alone is none', () => {
    expect(looksSame([node('a', [], [0, 9])], [node('a', [], [5, 12])])).toBe(true)
  })

  test('of a text, of the number of nodes or below is one', () => {
    expect(looksSame([node('a')], [node('a', [], [0, 9], 'b')])).toBe(false)
    expect(looksSame([node('a')], [])).toBe(false)
    expect(looksSame([node('a', [node('b')])], [node('a', [node('c')])])).toBe(false)
  })
})

test('the cursor is in the innermost node that holds it', () => {
  const tree = [node('a', [node('a/b', [], [2, 4])], [1, 8]), node('c', [], [9, 12])]
  const found = (line: number) => nodeAt(tree as PlacedNode[], at(line))?.id
  expect([0, 1, 3, 6, 10].map(found)).toEqual([undefined, 'a', 'a/b', 'a', 'c'])
})

test('a heading without a place of its own is never at the cursor, what stands under it is', () => {
  const { range, ...heading } = node('g', [node('g/a', [], [3, 4])])
  const tree = [{ ...heading, id: 'f', children: [] }, heading, node('b', [], [6, 7])]
  const found = (line: number) => nodeAt(tree as unknown as PlacedNode[], at(line))?.id
  expect([1, 3, 5, 6].map(found)).toEqual([undefined, 'g/a', undefined, 'b'])
})

test('ids are those of all levels', () => {
  expect([...idsOf([node('a', [node('b')]), node('c')])]).toEqual(['a', 'b', 'c'])
})
