/** A short form: what it stands for, where that is said, how often it is used. */

import type { Plan } from '../../semantics/model.js'
import { counted } from '../../text/counted.js'
import { excerpt } from '../../text/excerpt.js'
import type { TextRange } from '../../text/range.js'
import type { AbbreviationEntity } from '../entities.js'
import { type Explanation, fact, verbatim } from './explanation.js'

/** What is known of the short form. */
export function explainAbbreviation(plan: Plan, entity: AbbreviationEntity, range: TextRange): Explanation {
  const definition = entity.occurrences.find(({ role }) => role === 'definition')
  const uses = entity.occurrences.filter(({ role }) => role === 'use').length
  const place = definition && { start: entity.fullRange.start, end: definition.reach.end }
  const bare = entity.name.replace(/^《|》$/g, '')
  return {
    range,
    title: { zh: `简称“${bare}”`, en: `Short form “${bare}”` },
    facts: [
      ...fact({ zh: '全称', en: 'Full form' }, verbatim(entity.full)),
      ...fact({ zh: '定义处', en: 'Defined' }, place && excerpt(plan.source, place)),
      ...fact(
        { zh: '使用', en: 'Used' },
        uses === 0
          ? { zh: '定义后未使用', en: 'never after its definition' }
          : { zh: `${uses} 次`, en: counted(uses, 'time').en },
      ),
    ],
  }
}
