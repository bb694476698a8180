/** What a rename keeps to, whatever the new name. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entitiesAt, entitiesOf, entityAt } from '../../server/src/features/entities.js'
import { renameAt } from '../../server/src/features/rename.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import { applyEdits } from '../../server/src/text/range.js'
import { anyText } from '../support/anyText.js'
import { planOf } from '../support/plans.js'
import { thorough } from '../support/thorough.js'

test('read again, the text has the new name in as many places, and nothing else has changed', () => {
  const text = planOf(
    [
      '建设医共体。每县1个。（牵头单位：省卫生健康委；配合单位：省财政厅、省医保局）',
      '医共体互认。（牵头单位：省卫健委）',
    ],
    {
      goal: '按照《办好医院的意见》（以下简称《意见》），组建医疗共同体（以下简称医共体），省医疗保障局落实《意见》。',
    },
  )
  const plan = readPlan(text)
  const places = entitiesOf({ plan }).flatMap((entity) =>
    entity.occurrences.map((occurrence) => ({ entity, occurrence })),
  )
  const name = fc.oneof(
    fc.constantFrom('省数据局', '省应急管理厅', '共同体', '医疗', '医院', '办好', '省', '方案', '联盟', '云岭省医保局'),
    anyText(4),
  )
  fc.assert(
    fc.property(fc.constantFrom(...places), name, ({ entity, occurrence }, newName) => {
      const found = renameAt({ plan }, occurrence.range.start, newName)
      if (!found || 'problem' in found) return
      const after = applyEdits(text, found.edits)
      const own = entityAt({ plan }, occurrence.range.start)?.entity ?? entity
      const [first] = own.occurrences.filter(({ form }) => form === 'name')
      const here = entitiesAt({ plan: readPlan(after) }, first.range.start)
      const again = here.find((one) => one.entity.kind === own.kind)?.entity
      const count = (one: typeof again) => one?.occurrences.filter(({ form }) => form === 'name').length
      // A body with a name that no catalogue has is seen again in clauses only.
      if (own.kind === 'organ') expect(count(again) ?? 0).toBeLessThanOrEqual(count(own) ?? 0)
      else expect(count(again)).toBe(count(own))
      const isInside = ({ start, end }: { start: number; end: number }) =>
        own.occurrences.some(({ range }) => range.start === start && range.end === end)
      expect(found.edits.every(isInside)).toBe(true)
    }),
    { numRuns: thorough(500, 5) },
  )
})
