/** An analysis that takes over what an edit leaves alone is the analysis of the text. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Analysis, analyse } from '../../server/src/analysis/analyse.js'
import { difference } from '../../server/src/analysis/difference.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { actions, played } from '../fuzz/edits.js'
import { examples } from '../support/examples.js'
import { thorough } from '../support/thorough.js'

const analysed = (text: string, before?: Analysis): Analysis => analyse({ text, templates: builtinTemplates }, before)

describe('an incremental analysis', () => {
  it.each(examples)('equals the full one after any edits of $name', ({ text }) => {
    fc.assert(
      fc.property(actions(thorough(40, 6)), (session) => {
        let before = analysed(text)
        for (const { after, kind } of played(text, session, 60_000)) {
          before = analysed(after, before)
          expect(difference(before, analysed(after)), kind).toBeUndefined()
        }
      }),
      { numRuns: thorough(30, 2) },
    )
  })
})
