/** How the ranges of a selection lie to each other in any text. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyse } from '../../server/src/analysis/analyse.js'
import { selectionRanges } from '../../server/src/features/selectionRanges.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { thorough } from '../support/thorough.js'

test('each range holds the one before and is longer, and all hold the place', () => {
  const piece = fc.constantFrom(
    '一、任务\n',
    '（一）建站，开工；验收。',
    '（牵头单位：省财政厅，省教育厅；责任人：王某）',
    '（〔《“',
    '”》〕）',
    '序号\t任务\n1\t建站\n',
    '\r\n',
    '\ud83d',
    'ABC 12%',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(120), (pieces, offset) => {
      const text = pieces.join('')
      const at = Math.min(offset, text.length)
      const [ranges] = selectionRanges(analyse({ text, templates: builtinTemplates }), [at])
      expect(ranges.at(-1)).toEqual({ start: 0, end: text.length })
      for (const [index, { start, end }] of ranges.entries()) {
        expect(start).toBeLessThanOrEqual(at)
        expect(end).toBeGreaterThanOrEqual(at)
        const inner = ranges[index - 1]
        if (!inner) continue
        expect(start).toBeLessThanOrEqual(inner.start)
        expect(end).toBeGreaterThanOrEqual(inner.end)
        expect(end - start).toBeGreaterThan(inner.end - inner.start)
      }
    }),
    { numRuns: thorough(500, 5) },
  )
})
