/** A ledger in the hands of people: the rows of a workbook with what they held when they were exported. */

import { ledgerColumns, type Progress } from './columns.js'
import { type EditableField, editableFields } from './edit/field.js'
import type { LedgerEntry } from './entry.js'

/** What people may change in a row: cells that the text can follow, and those that the workbook alone holds. */
export const sheetFields = [...editableFields, 'progress', 'state'] as const
export type SheetField = (typeof sheetFields)[number]
export type SheetValues = Readonly<Record<SheetField, string>>

/** One row of a workbook. */
export interface SheetRow {
  readonly id: string
  readonly title: string
  readonly measure: string
  readonly values: SheetValues
  /** What the row held when it was exported; `undefined` where somebody took that out. */
  readonly exported: SheetValues | undefined
  /** Name of the sheet and number of the row as shown, counted from 1. */
  readonly sheet: string
  readonly line: number
}

/** What a row for `entry` holds. */
export function sheetValues(entry: LedgerEntry, progress: Progress | undefined): SheetValues {
  const values = sheetFields.map((field) => {
    const column = ledgerColumns.find(({ key }) => key === field)
    return [field, String(column?.cellOf(entry, progress) ?? '')] as const
  })
  return Object.fromEntries(values) as Record<SheetField, string>
}

/** A field that somebody has changed since the export. */
export interface SheetChange {
  readonly field: SheetField
  readonly before: string
  readonly value: string
  readonly row: SheetRow
}

/** Several rows of one task that say different things. */
export interface SheetConflict {
  readonly id: string
  readonly title: string
  readonly field: SheetField
  readonly changes: readonly SheetChange[]
}

/** One task of a workbook: the rows that stand for it on several sheets, drawn together. */
export interface SheetTask {
  readonly id: string
  readonly title: string
  readonly measure: string
  /** What holds now: what was changed on one of the sheets, else what was exported. */
  readonly values: SheetValues
  readonly changes: readonly SheetChange[]
}

/** The tasks in `rows`, in order of their first row; of two different changes of one field the first holds, and both are told. */
export function sheetTasks(rows: readonly SheetRow[]): {
  readonly tasks: SheetTask[]
  readonly conflicts: SheetConflict[]
} {
  const byId = new Map<string, SheetRow[]>()
  for (const [at, row] of rows.entries()) {
    const key = row.id === '' ? `\n${at}` : row.id
    byId.set(key, [...(byId.get(key) ?? []), row])
  }
  const conflicts: SheetConflict[] = []
  const tasks = [...byId.values()].map((same) => taskOf(same, conflicts))
  return { tasks, conflicts }
}

function taskOf(rows: readonly SheetRow[], conflicts: SheetConflict[]): SheetTask {
  const [{ id, title, measure, values: first }] = rows
  const values: Record<SheetField, string> = { ...first }
  const changes: SheetChange[] = []
  for (const field of sheetFields) {
    const found = distinct(rows.flatMap((row) => changeOf(row, field) ?? []))
    if (found.length === 0) continue
    values[field] = found[0].value
    changes.push(found[0])
    if (found.length > 1) conflicts.push({ id, title, field, changes: found })
  }
  return { id, title, measure, values, changes }
}

function changeOf(row: SheetRow, field: SheetField): SheetChange | undefined {
  const before = row.exported?.[field]
  const value = row.values[field]
  // Without what was exported nobody knows which of the cells were changed; progress is a person's in any case.
  if (before === undefined) return isText(field) || value === '' ? undefined : { field, before: '', value, row }
  return same(before, value) ? undefined : { field, before, value, row }
}

function isText(field: SheetField): field is EditableField {
  return (editableFields as readonly string[]).includes(field)
}

function same(one: string, other: string): boolean {
  return one.replace(/\s+/g, '') === other.replace(/\s+/g, '')
}

function distinct(changes: readonly SheetChange[]): SheetChange[] {
  const seen = new Map(
    changes.map((change) => [change.value.replace(/\s+/g, ''), change]).reverse() as [string, SheetChange][],
  )
  return changes.filter((change) => seen.get(change.value.replace(/\s+/g, '')) === change)
}
