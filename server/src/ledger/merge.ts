/** Brings what people have typed into an earlier workbook together with the ledger of the text as it is now. */

import { type Progress, states } from './columns.js'
import { type EditableField, editableFields } from './edit/field.js'
import type { Ledger, LedgerEntry } from './entry.js'
import { fingerprint, matchTasks } from './identity.js'
import {
  type SheetConflict,
  type SheetRow,
  type SheetStray,
  type SheetTask,
  sheetTasks,
  sheetValues,
  textCells,
} from './sheet.js'

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
  /** Cells that somebody typed into where neither the next workbook nor the text can take them over. */
  readonly strays: readonly SheetStray[]
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
  const entriesOf = new Map([...matches].map(([entry, task]) => [task, entry]))
  return {
    progressOf: (entry) => {
      const task = matches.get(entry)
      return task && { progress: task.values.progress, state: task.values.state }
    },
    gone: tasks.filter((task) => !taken.has(task) && isWorthKeeping(task)),
    added: ledger.entries.filter((entry) => !matches.has(entry)),
    conflicts,
    proposals: ledger.entries.flatMap((entry) => proposalsFor(entry, matches.get(entry))),
    strays: tasks.flatMap((task) => straysOf(task, entriesOf.get(task))),
  }
}

/** A row that nobody has written into and that has no title says nothing. */
function isWorthKeeping({ title, measure, target, basis, values: { state, ...values } }: SheetTask): boolean {
  const isStateTyped = state !== '' && state !== states[0]
  return isStateTyped || [title, measure, target, basis, ...Object.values(values)].some((text) => text !== '')
}

/** What was typed and stands nowhere else: neither in what the text says of the task, nor, where it is gone, in what is kept of it. */
function straysOf(
  { title, measure, target, basis, values, strays }: SheetTask,
  entry: LedgerEntry | undefined,
): SheetStray[] {
  const kept: Readonly<Record<string, string>> = entry
    ? { ...textCells(entry), ...sheetValues(entry, undefined) }
    : { title, measure, target, basis, ...values }
  return strays.filter(
    ({ column, value }) => kept[column] === undefined || fingerprint(kept[column]) !== fingerprint(value),
  )
}

function proposalsFor(entry: LedgerEntry, task: SheetTask | undefined): Proposal[] {
  if (!task) return []
  const now = sheetValues(entry, undefined)
  return task.changes.flatMap(({ field, before, value }) => {
    const own = editableFields.find((one) => one === field)
    return own && now[own] !== value ? [{ entry, field: own, value, before, now: now[own] }] : []
  })
}
