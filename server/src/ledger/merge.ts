/** Brings what people have typed into an earlier workbook together with the ledger of the text as it is now. */

import { type Progress, states } from './columns.js'
import { type EditableField, editableFields } from './edit/field.js'
import type { Ledger, LedgerEntry } from './entry.js'
import { matchTasks } from './identity.js'
import { type SheetConflict, type SheetRow, type SheetTask, sheetTasks, sheetValues } from './sheet.js'

/** The ledger with the progress that was typed in, and what could not be brought together. */
export interface MergedLedger {
  readonly progressOf: (entry: LedgerEntry) => Progress | undefined
  /** Tasks of the workbook that the text does not hold any more; their progress is kept in a sheet of its own. */
  readonly gone: readonly SheetTask[]
  /** Tasks of the text that the workbook did not hold. */
  readonly added: readonly LedgerEntry[]
  readonly conflicts: readonly SheetConflict[]
  /** Cells in which the workbook wants another text than the plan has. */
  readonly proposals: readonly Proposal[]
}

/** A cell that somebody changed in the workbook, and what the text says there. */
export interface Proposal {
  readonly entry: LedgerEntry
  readonly field: EditableField
  readonly value: string
  /** What the text said when it was exported. */
  readonly before: string
  /** What the text says now; another than `before` when both were changed. */
  readonly now: string
}

/** The merge of `ledger` with the rows of an earlier workbook. */
export function mergeSheet(ledger: Ledger, rows: readonly SheetRow[]): MergedLedger {
  const { tasks, conflicts } = sheetTasks(rows)
  const matches = matchTasks(tasks, ledger.entries)
  const taken = new Set(matches.values())
  return {
    progressOf: (entry) => {
      const task = matches.get(entry)
      return task && { progress: task.values.progress, state: task.values.state }
    },
    gone: tasks.filter((task) => !taken.has(task) && isWorthKeeping(task)),
    added: ledger.entries.filter((entry) => !matches.has(entry)),
    conflicts,
    proposals: ledger.entries.flatMap((entry) => proposalsFor(entry, matches.get(entry))),
  }
}

/** A row that nobody has written into and that has no title says nothing. */
function isWorthKeeping({ title, values }: SheetTask): boolean {
  return title !== '' || values.progress !== '' || (values.state !== '' && values.state !== states[0])
}

function proposalsFor(entry: LedgerEntry, task: SheetTask | undefined): Proposal[] {
  if (!task) return []
  const now = sheetValues(entry, undefined)
  return task.changes.flatMap(({ field, before, value }) => {
    const own = editableFields.find((one) => one === field)
    return own && now[own] !== value ? [{ entry, field: own, value, before, now: now[own] }] : []
  })
}
