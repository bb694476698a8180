/** A ledger as JSON; the shape is described in docs/ledger.md. */

import { states } from '../../ledger/columns.js'
import type { Ledger, LedgerEntry } from '../../ledger/entry.js'
import type { SheetTask } from '../../ledger/sheet.js'
import type { ProgressOf } from './table.js'

/**
 * The ledger as a JSON text with two spaces of indent; ranges are UTF-16 offsets into the text as written. `gone` are tasks of an
 * earlier workbook that the text does not hold any more; without a workbook there is no such list.
 */
export function ledgerJson(
  { title, date, entries }: Ledger,
  progressOf: ProgressOf,
  gone?: readonly SheetTask[],
): string {
  const plan = { title: title ?? null, date: date ?? null }
  const tasks = entries.map((entry) => row(entry, progressOf))
  return `${JSON.stringify({ version: 1, plan, tasks, ...(gone && { gone: gone.map(goneRow) }) }, null, 2)}\n`
}

/** The cells as they stood in the workbook. */
function goneRow({ id, title, measure, target, basis, values }: SheetTask): object {
  return { id, title, measure, target, basis, ...values }
}

function row(entry: LedgerEntry, progressOf: ProgressOf): object {
  const { id, number, label, section, title, measure, leads, supports, persons, deadlines, due, targets } = entry
  return {
    ...{ id, number, label, section, title, measure },
    ...{ lead: leads, support: supports, person: persons, deadline: deadlines, due: due ?? null, target: targets },
    milestones: entry.milestones.map(({ text, date }) => ({ text, date })),
    basis: entry.basis ?? null,
    gaps: entry.gaps,
    ...(progressOf(entry) ?? { progress: '', state: states[0] }),
    range: { start: entry.start, end: entry.end },
  }
}
