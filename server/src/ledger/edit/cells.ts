/** The cells of a table that the tasks of the plan are rows of. */

import type { Plan, Task } from '../../semantics/model.js'
import { columnKind, type LabelKind } from '../../syntax/labels.js'
import type { Table, TableRow } from '../../syntax/node.js'
import type { TextEdit, TextRange } from '../../text/range.js'
import type { TaskBodies } from '../bodies.js'
import { bodyEdits } from './bodies.js'
import { editableFields, type FieldChange, namesIn, saidOf } from './field.js'
import { sentenceOf } from './freshClause.js'
import { newColumnEdits } from './newColumn.js'
import { blankOf, type CellPlace, cellBeyond, cellReplacement, cellText, isDash } from './printedRow.js'

/** Edits that belong together. */
type Way = readonly TextEdit[]

/** The ways to write `change`, after which the task has these `bodies`, into its row, the one that changes least first. */
export function cellEdits(plan: Plan, task: Task, change: FieldChange, bodies: TaskBodies): readonly Way[] {
  const { source, tree } = plan
  const { row } = task
  const table = tree.tables.find(({ rows }) => rows.some((one) => one === row))
  if (!table || !row) return []
  const ways = waysFor(plan, task, change, { table, row, bodies })
  if (table.form !== 'lines') return ways
  return ways.filter((edits) => edits.every(({ start, end }) => isAllRead(plan, source.slice(start, end), task)))
}

/** True for a stretch that is nothing but what was read of the task: which line is in which cell is often a guess, and nothing may get lost. */
function isAllRead(plan: Plan, text: string, task: Task): boolean {
  const names = new Set(editableFields.flatMap((field) => namesIn(saidOf(plan, task, field))))
  return isDash(text) || namesIn(text).every((name) => names.has(name))
}

interface Place {
  readonly table: Table
  readonly row: TableRow
  readonly bodies: TaskBodies
}

function waysFor(plan: Plan, task: Task, change: FieldChange, { table, row, bodies }: Place): readonly Way[] {
  const { source } = plan
  const { field, value } = change
  const at = columnOf(table, field)
  const own = at < 0 ? [] : inCell(source, table, row, { column: at, text: value })
  const newColumn = at < 0 ? newColumnEdits(source, table, row, change) : undefined
  const added = newColumn ? [newColumn] : []
  if (field === 'person' || field === 'deadline') return [...own, ...added]
  const inPlace = task.responsibilities.length > 0 ? bodyEdits(plan, task, bodies) : []
  const shared = [...inPlace, ...inSharedCell(source, table, row, bodies)]
  // Where one cell is for all bodies they stay together; what else needs a column gets one where it can.
  const isForAll = columnOf(table, 'listed') >= 0 || task.responsibilities.some((clause) => saysRoles(source, clause))
  return isForAll ? [...own, ...shared, ...added] : [...own, ...added, ...shared]
}

function saysRoles(source: string, { start, end }: TextRange): boolean {
  return /牵头|负责|配合|[：:]/.test(source.slice(start, end))
}

/** `text` in a cell of the row, which may not be printed yet. */
function inCell(source: string, table: Table, row: TableRow, place: CellPlace): readonly Way[] {
  const { column, text } = place
  const cell = row.cells[column]
  const printed = text === '' ? blankOf(source, table) : cellText(text)
  if (cell) {
    // A cell that stands on a line of its own has no place while it is empty.
    if (table.form === 'lines' && (cell.start === cell.end || printed === '')) return []
    return [[cellReplacement(source, table, cell, printed)]]
  }
  const edit = cellBeyond(source, table, row, { column, text: printed })
  return edit && text !== '' ? [[edit]] : []
}

/** The ways to say in one cell who leads and who supports: as a list, the first of which leads, or as a sentence. */
function inSharedCell(source: string, table: Table, row: TableRow, { leads, supports }: TaskBodies): readonly Way[] {
  if (columnOf(table, 'support') >= 0 || leads.length + supports.length === 0) return []
  const listed = columnOf(table, 'listed')
  const column = listed >= 0 ? listed : columnOf(table, 'lead')
  if (column < 0) return []
  const list = [...leads, ...supports].join('、')
  const sentence = sentenceOf({ leads, supports })
  const isSpoken = table.rows.some(({ cells }) => /牵头|负责|配合/.test(cells[column]?.reading.text ?? ''))
  const texts = isSpoken ? [sentence, list] : [list, sentence]
  return texts.flatMap((text) => inCell(source, table, row, { column, text }))
}

function columnOf({ columns }: Table, wanted: LabelKind): number {
  return columns.findIndex((column) => columnKind(column.reading.text) === wanted)
}
