/**
 * Ranges that are typed in together: the title of an annex in the annex note and at the annex.
 * A short form is not linked: deleting one use of it would silently delete all; rename is the way to change it.
 */

import type { Analysis } from '../analysis/analyse.js'
import type { TextRange } from '../text/range.js'
import { entitiesAt } from './entities.js'

/** What a linked title may hold while it is typed: anything within its line but 《》. */
export const linkedWordPattern = '[^\\r\\n《》]+'

/** The identical ranges that belong to the one at `offset`, itself included; `undefined` where nothing is linked. */
export function linkedRanges({ plan }: Pick<Analysis, 'plan'>, offset: number): readonly TextRange[] | undefined {
  const found = entitiesAt({ plan }, offset).find(({ entity }) => entity.kind === 'annex')
  if (found?.occurrence.form !== 'name') return undefined
  const text = ({ start, end }: TextRange): string => plan.source.slice(start, end)
  const title = text(found.range)
  if (/[\r\n]/.test(title)) return undefined
  const same = found.entity.occurrences.filter(({ form, range }) => form === 'name' && text(range) === title)
  return same.length > 1 ? same.map(({ range }) => range) : undefined
}
