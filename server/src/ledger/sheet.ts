/** A ledger in the hands of people: the rows of a workbook with what they held when they were exported. */

import { ledgerColumns, type Progress, states } from './columns.js'
import { type EditableField, editableFields } from './edit/field.js'
import type { LedgerEntry } from './entry.js'
import { fingerprint } from './identity.js'

/** What people may change in a row: cells that the text can follow, and those that the workbook alone holds. */
export const sheetFields = [...editableFields, 'progress', 'state'] as const
export type SheetField = (typeof sheetFields)[number]
export type SheetValues = Readonly<Record<SheetField, string>>

/** Columns that the text alone fills: what is typed into them cannot be taken over, and is told. */
export const textFields = ['title', 'measure', 'target', 'basis'] as const
export type TextField = (typeof textFields)[number]
export type TextMarks = Readonly<Record<TextField, string>>

/** Cells of a row that no export takes over. */
export interface SheetRest {
  readonly target: string
  readonly basis: string
  /** Fingerprints of the cells that the text fills, as they were exported; `undefined` where somebody took them out. */
  readonly marks: TextMarks | undefined
  /** Cells that are not empty under headings that a ledger does not have, as 备注. */
  readonly extras: readonly { readonly column: string; readonly value: string }[]
}

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
  readonly rest?: SheetRest
}

/** What the text says of `entry` in the columns that it alone fills. */
export function textCells(entry: LedgerEntry): Readonly<Record<TextField, string>> {
  const cells = textFields.map((field) => {
    const column = ledgerColumns.find(({ key }) => key === field)
    return [field, String(column?.cellOf(entry, undefined) ?? '')] as const
  })
  return Object.fromEntries(cells) as Record<TextField, string>
}

/** Fingerprints of those cells. */
export function textMarks(entry: LedgerEntry): TextMarks {
  const marks = Object.entries(textCells(entry)).map(([field, text]) => [field, fingerprint(text)] as const)
  return Object.fromEntries(marks) as Record<TextField, string>
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
  /** Bodies in charge as they were exported. */
  readonly leads: readonly string[]
  readonly target: string
  readonly basis: string
  /** What was typed where no export takes it over; its column is the key of one of the ledger's, or a heading of their own. */
  readonly strays: readonly SheetStray[]
}

/** A cell that is told and not taken over. */
export interface SheetStray {
  readonly title: string
  readonly column: string
  readonly value: string
}

/** The tasks in `rows`, in order of their first row; of two different changes of one field the first holds, and both are told. */
export function sheetTasks(rows: readonly SheetRow[]): {
  readonly tasks: SheetTask[]
  readonly conflicts: SheetConflict[]
} {
  const byId = new Map<string, SheetRow[]>()
  for (const [key, row] of keyed(rows)) byId.set(key, [...(byId.get(key) ?? []), row])
  const conflicts: SheetConflict[] = []
  const tasks = [...byId.values()].map((same) => taskOf(same, conflicts))
  return { tasks, conflicts }
}

/**
 * Each row with what its task is known by: its id, or where that is lost its words. A row that was copied on its sheet and given another
 * title is a task of its own.
 */
function keyed(rows: readonly SheetRow[]): (readonly [string, SheetRow])[] {
  const idsByWords = new Map(rows.flatMap((row) => (row.id === '' ? [] : [[wordsOf(row), row.id] as const])))
  const titles = new Map<string, string>()
  const counts = new Map<string, number>()
  return rows.map((row) => {
    const onSheet = `${row.sheet}\n${row.id}`
    const isCopy = row.id !== '' && (titles.get(onSheet) ?? row.title) !== row.title
    if (row.id !== '' && !isCopy) {
      titles.set(onSheet, row.title)
      return [row.id, row]
    }
    const words = wordsOf(row)
    const known = isCopy ? undefined : idsByWords.get(words)
    if (known !== undefined) return [known, row]
    // Rows with the same words are one task on several sheets, and several tasks on one.
    const place = `${row.sheet}\n${words}`
    counts.set(place, (counts.get(place) ?? 0) + 1)
    return [`\n${words}\n${counts.get(place)}`, isCopy ? { ...row, id: '' } : row]
  })
}

function wordsOf({ title, measure }: SheetRow): string {
  return `${title}\n${measure}`.replace(/[^\S\n]+/g, '')
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
  const lead = rows.find(({ exported }) => exported)?.exported?.lead ?? values.lead
  return {
    ...{ id, title, measure, values, changes },
    leads: lead.split('、').filter((name) => name !== ''),
    target: rows.find(({ rest }) => rest?.target)?.rest?.target ?? '',
    basis: rows.find(({ rest }) => rest?.basis)?.rest?.basis ?? '',
    strays: straysIn(rows),
  }
}

/**
 * Each once, on however many sheets it stands. Where somebody took out what was exported, nobody knows which cells were typed, and all
 * of them may have been.
 */
function straysIn(rows: readonly SheetRow[]): SheetStray[] {
  const found = rows.flatMap(({ title, measure, values, exported, rest }): SheetStray[] => {
    if (!rest) return []
    const texts: Readonly<Record<TextField, string>> = { title, measure, target: rest.target, basis: rest.basis }
    const isTyped = (field: TextField): boolean =>
      rest.marks ? fingerprint(texts[field]) !== rest.marks[field] : texts[field] !== ''
    return [
      ...textFields.filter(isTyped).map((column) => ({ title, column, value: texts[column] })),
      ...(exported ? [] : editableFields)
        .filter((field) => values[field] !== '')
        .map((column) => ({ title, column, value: values[column] })),
      ...rest.extras.map((one) => ({ title, ...one })),
    ]
  })
  return [...new Map(found.map((one) => [`${one.column}\n${one.value}`, one])).values()]
}

function changeOf(row: SheetRow, field: SheetField): SheetChange | undefined {
  const before = row.exported?.[field]
  const value = row.values[field]
  // Without what was exported nobody knows which of the cells were changed; progress is a person's in any case.
  if (before === undefined) {
    const isUntouched = isText(field) || value === '' || (field === 'state' && value === states[0])
    return isUntouched ? undefined : { field, before: '', value, row }
  }
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
