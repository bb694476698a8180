/** What the generator of edits promises: each edit is of the text before it, undo turns it back. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../server/src/text/range.js'
import { plan } from './arbitraries.js'
import { type Action, actions, played } from './edits.js'

describe('edits', () => {
  it('lie in the text that they change', () => {
    fc.assert(
      fc.property(plan, actions(40), (text, session) => {
        let current = text
        for (const { before, edit, after } of played(text, session)) {
          expect(before).toBe(current)
          expect(applyEdits(before, [edit])).toBe(after)
          expect(edit.start).toBeLessThanOrEqual(edit.end)
          expect(edit.end).toBeLessThanOrEqual(before.length)
          current = after
        }
      }),
      { numRuns: 100 },
    )
  })

  it('are undone in turn', () => {
    const session: Action[] = [
      { kind: 'type', at: 0.5, newText: '，' },
      { kind: 'delete a line', at: 0.9, length: 1 },
      { kind: 'undo', at: 0 },
      { kind: 'undo', at: 0 },
      { kind: 'redo', at: 0 },
    ]
    const texts = [...played('一、任务\n二、保障', session)].map(({ after }) => after)
    expect(texts).toEqual([
      '一、任务，\n二、保障',
      '一、任务，\n',
      '一、任务，\n二、保障',
      '一、任务\n二、保障',
      '一、任务，\n二、保障',
    ])
  })

  it('are of every kind', () => {
    const kinds = new Set(
      fc
        .sample(actions(60), { seed: 1, numRuns: 200 })
        .flatMap((session) => [...played('一、任务\n（一）甲\n二、乙', session)].map(({ kind }) => kind)),
    )
    expect(kinds.size).toBe(22)
  })
})
