/** Thousands of random edits over real documents: what is taken over from an earlier version never changes the result. */

import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { type Analysis, analyse } from '../../server/src/analysis/analyse.js'
import { difference } from '../../server/src/analysis/difference.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { actions, played } from '../fuzz/edits.js'
import { documents, hasShared, skippedBecause } from './shared.js'

/** In UTF-16 units: the head of a document with title, goals and the first tasks, or its end with the annexes. */
const LENGTH = 5_000
const SESSIONS = 40
const EDITS = 32

const analysed = (text: string, before?: Analysis): Analysis => analyse({ text, templates: builtinTemplates }, before)

describe.skipIf(!hasShared)(`an incremental analysis of real documents${skippedBecause}`, () => {
  let edits = 0
  afterAll(() => expect(edits).toBeGreaterThanOrEqual(10_000))

  it.each(hasShared ? documents() : [])('equals the full one after any edits of $id', { timeout: 600_000 }, ({
    text,
  }) => {
    fc.assert(
      fc.property(fc.boolean(), actions(EDITS), (atEnd, session) => {
        const part = atEnd ? text.slice(-LENGTH) : text.slice(0, LENGTH)
        let before = analysed(part)
        for (const { after, kind } of played(part, session, 3 * LENGTH)) {
          edits++
          before = analysed(after, before)
          expect(difference(before, analysed(after)), kind).toBeUndefined()
        }
      }),
      { numRuns: SESSIONS },
    )
  })
})
