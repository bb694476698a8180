/** What is said of a merge: what was brought over, what could not be matched, what contradicts itself. */

import { ledgerColumns } from '../../ledger/columns.js'
import type { MergedLedger } from '../../ledger/merge.js'
import { fill, type Localised } from '../../text/localised.js'
import { mergeMessages as messages } from './mergeMessages.js'

/** The lines of the report; none for a merge that says nothing but that all is there. `isKept` where the new ledger has a sheet for what is gone. */
export function mergeReport({ gone, added, conflicts, proposals, strays }: MergedLedger, isKept: boolean): Localised[] {
  return [
    ...heading(isKept ? messages.goneKept : messages.gone, gone.length),
    ...gone.map(({ title, values }) =>
      fill(messages.goneOne, { title, progress: values.progress || values.state || '—' }),
    ),
    ...heading(messages.added, added.length),
    ...added.map(({ title }) => fill(messages.addedOne, { title })),
    ...heading(messages.conflicts, conflicts.length),
    ...conflicts.map(({ title, field, changes }) =>
      fill(messages.conflictOne, {
        title,
        field: fieldTitle(field),
        values: changes.map(({ row, value }) => `${row.sheet}!${row.line} “${value}”`).join(' / '),
      }),
    ),
    ...heading(messages.proposals, proposals.length),
    ...proposals.map(({ entry, field, now, value }) =>
      fill(messages.proposalOne, {
        title: entry.title,
        field: fieldTitle(field),
        now: now || '—',
        value: value || '—',
      }),
    ),
    ...heading(messages.strays, strays.length),
    ...strays.map(({ title, column, value }) =>
      fill(messages.strayOne, { title: title || '—', field: fieldTitle(column), value: value || '—' }),
    ),
  ]
}

/** What a field is called in the ledger. */
export function fieldTitle(field: string): Localised {
  return ledgerColumns.find(({ key }) => key === field)?.title ?? { zh: field, en: field }
}

function heading(message: Localised, count: number): Localised[] {
  return count === 0 ? [] : [fill(message, { count })]
}
