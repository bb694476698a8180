/** Where the completed stretches lie in any text. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { completions } from '../../../server/src/features/completion.js'
import { builtinTemplates } from '../../../server/src/templates/builtin.generated.js'
import { thorough } from '../../support/thorough.js'
import { analysisOf } from './complete.js'

test('every range holds the cursor, on its line and in the text, for any text', () => {
  const signs = fc.constantFrom(
    ...'（）《》〔：、；，。|\n\r\t 省市民政厅牵头一二三1.-<!/【】#ab'.split(''),
    '责任单位：',
    '---\n',
    '\ud83d',
  )
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 30 }), fc.nat(), (parts, seed) => {
      const text = parts.join('')
      const offset = seed % (text.length + 1)
      const request = { text, offset, analysis: analysisOf(text), templates: builtinTemplates, others: () => [] }
      for (const { range } of completions(request)) {
        expect(range.start).toBeGreaterThanOrEqual(0)
        expect(range.start).toBeLessThanOrEqual(offset)
        expect(range.end).toBeGreaterThanOrEqual(offset)
        expect(text.slice(range.start, range.end)).not.toMatch(/[\r\n]/)
      }
    }),
    { numRuns: thorough(500, 5) },
  )
})
