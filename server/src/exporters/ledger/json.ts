/** A ledger as JSON; the shape is described in docs/ledger.md. */

import type { Ledger, LedgerEntry } from '../../ledger/entry.js'
import type { ProgressOf } from './table.js'

/** The ledger as a JSON text with two spaces of indent; ranges are UTF-16 offsets into the text as written. */
export function ledgerJson({ title, date, entries }: Ledger, progressOf: ProgressOf): string {
  const plan = { title: title ?? null, date: date ?? null }
  return `${JSON.stringify({ version: 1, plan, tasks: entries.map((entry) => row(entry, progressOf)) }, null, 2)}\n`
}

function row(entry: LedgerEntry, progressOf: ProgressOf): object {
  const { id, number, label, section, title, measure, leads, supports, persons, deadlines, due, targets } = entry
  return {
    ...{ id, number, label, section, title, measure },
    ...{ lead: leads, support: supports, person: persons, deadline: deadlines, due: due ?? null, target: targets },
    milestones: entry.milestones.map(({ text, date }) => ({ text, date })),
    basis: entry.basis ?? null,
    gaps: entry.gaps,
    ...(progressOf(entry) ?? { progress: '', state: '' }),
    range: { start: entry.start, end: entry.end },
  }
}
