/** A comparison as the table that goes with a revised plan (修改对照表): what was said, what is said now, what was changed. */

import type { Locale, Localised } from '../text/localised.js'
import { describe } from './describe.js'
import type { Comparison } from './versions.js'
import { type Stretch, wordingOf } from './wording.js'

/** One row. */
export interface ComparisonRow {
  /** The old text, what is no more in it marked as `old`. */
  readonly before: readonly Stretch[]
  /** The new text, what was not in it marked as `new`. */
  readonly after: readonly Stretch[]
  /** Which item it is, then what was changed. */
  readonly notes: readonly string[]
}

/** The titles of the columns. */
export const columnTitles: readonly Localised[] = [
  { zh: '原条款', en: 'Before' },
  { zh: '修改后', en: 'After' },
  { zh: '说明', en: 'Note' },
]

const absent = { added: { zh: '（新增）', en: '(new)' }, dropped: { zh: '（删除）', en: '(dropped)' } }

/** The rows of the table. */
export function tableOf({ changes }: Comparison, locale: Locale): ComparisonRow[] {
  return changes.map((change) => {
    const { before, after } = change
    const note = (text: Localised): Stretch[] => [{ kind: 'same', text: text[locale] }]
    const stretches = before && after ? wordingOf(before.text, after.text) : []
    return {
      before: before ? side(stretches, 'old', before.text) : note(absent.added),
      after: after ? side(stretches, 'new', after.text) : note(absent.dropped),
      notes: [(after ?? before)?.label ?? '', ...describe(change, locale)].filter((line) => line !== ''),
    }
  })
}

function side(stretches: readonly Stretch[], own: 'old' | 'new', whole: string): readonly Stretch[] {
  if (stretches.length === 0) return [{ kind: own, text: whole }]
  return stretches.filter(({ kind }) => kind === 'same' || kind === own)
}
