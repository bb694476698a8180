/** What the edits on typing keep to in any text. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../server/src/analysis/analyse.js'
import { onType } from '../../server/src/features/onType.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { thorough } from '../support/thorough.js'

describe('any text', () => {
  it('gives edits within it', () => {
    const sign = fc.constantFrom(
      ...['一、', '（二）', '1.', '责任单位：', '甲乙', '。', '\n', '\r\n', ' ', '（', '）', '\t', '# ', '\ud800'],
    )
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 20 }), fc.nat(), fc.constantFrom('\n', '）'), (signs, at, typed) => {
        const text = signs.join('')
        const offset = at % (text.length + 1)
        const edits = onType(analyse({ text, templates: builtinTemplates }), offset, typed)
        for (const { start, end } of edits) expect(0 <= start && start <= end && end <= text.length).toBe(true)
      }),
      { numRuns: thorough(500, 5) },
    )
  })
})
