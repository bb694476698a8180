/** What inserting a clause keeps to in any text. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyse } from '../../server/src/analysis/analyse.js'
import { clausesOf } from '../../server/src/clauses/catalogue.js'
import { insertClause } from '../../server/src/features/insertClause.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { applyEdits } from '../../server/src/text/range.js'
import { thorough } from '../support/thorough.js'

test('any clause can be inserted anywhere in any text: the rest stays as it is', () => {
  const clauses = builtinTemplates.flatMap((template) => clausesOf([template]).map((clause) => ({ template, clause })))
  const pieces = fc.constantFrom(
    '一、要求',
    '（一）任务。做好。',
    '1. 事项。',
    '\n',
    '\r\n',
    '\n\n',
    '| a | b |',
    '附件1',
    '\ud800',
    '　　',
    '方案',
  )
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 12 }),
      fc.constantFrom(...clauses),
      fc.nat(60),
      (parts, { template, clause }, at) => {
        const text = parts.join('')
        const analysis = analyse({ text, templates: builtinTemplates, templateId: template.id })
        const { insertion, renumbering } = insertClause(analysis, clause, Math.min(at, text.length))
        expect(insertion.newText).not.toMatch(/\{\w+\}/)
        expect(text.slice(insertion.start, insertion.end).trim()).toBe('')
        const changed = applyEdits(text, [insertion, ...renumbering])
        expect(readPlan(changed).source).toBe(changed)
      },
    ),
    { numRuns: thorough(500, 5) },
  )
})
