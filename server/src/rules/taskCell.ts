/** The edits that write an element of a task into a table: into its empty cell, or into a new column. */

import type { Plan, Task } from '../semantics/model.js'
import { columnKind, type LabelKind } from '../syntax/labels.js'
import type { Table, TableCell, TableRow } from '../syntax/node.js'
import type { TextEdit } from '../text/range.js'
import type { Element } from './printedLabels.js'

/** The element with the text that goes into the cell, and the heading of a column for it. */
export interface CellText {
  readonly element: Element
  readonly label: string
  readonly text: string
}

/** Kinds of columns that give an element, the best one first. */
const columnKinds: Readonly<Record<Element, readonly LabelKind[]>> = {
  lead: ['lead', 'listed'],
  person: ['person'],
  deadline: ['deadline'],
}

/** The edit that fills the empty cell of `row`; `undefined` when the table has no column for it or the cell is not empty. */
export function cellInsertion(source: string, table: Table, row: TableRow, text: CellText): TextEdit | undefined {
  const cell = emptyCell(table, row, text.element)
  if (!cell) return undefined
  const value = inCell(text.text)
  if (table.form !== 'markdown') return { start: cell.start, end: cell.end, newText: value }
  // In Markdown a space is kept on either side.
  let { start, end } = cell
  while (source[start - 1] === ' ') start--
  while (source[end] === ' ') end++
  return { start, end, newText: ` ${value} ` }
}

/** The edits that give the Markdown tables of `tasks` a column for an element that they have none for. */
export function newColumns(plan: Plan, tasks: readonly Task[], text: CellText): TextEdit[] {
  const rows = new Set(tasks.flatMap((task) => task.row ?? []))
  return plan.tree.tables.flatMap((table) => {
    const lacking = table.rows.some((row) => rows.has(row))
    return lacking && table.form === 'markdown' && columnOf(table, text.element) < 0 ? newColumn(plan, table, text) : []
  })
}

function columnOf(table: Table, element: Element): number {
  const kinds = table.columns.map((column) => columnKind(column.reading.text))
  const found = columnKinds[element].map((kind) => kinds.indexOf(kind)).find((at) => at >= 0)
  return found ?? -1
}

/** The cells of a table printed cell by cell have no place of their own while they are empty. */
function emptyCell(table: Table, row: TableRow, element: Element): TableCell | undefined {
  if (table.form === 'lines') return undefined
  const cell = row.cells[columnOf(table, element)]
  return cell && cell.reading.text.trim() === '' ? cell : undefined
}

/** A body in a column of its own needs no role word. */
function inCell(text: string): string {
  return text.replace(/牵头[\s\S]*/, '')
}

/** One cell more at the end of the heading, of the line of dashes and of every row. */
function newColumn({ source }: Plan, table: Table, text: CellText): TextEdit[] {
  const lines = [...source.slice(table.start, table.end).matchAll(/[^\r\n]+/g)]
    .map((match) => ({ start: table.start + match.index, text: match[0] }))
    .filter((line) => line.text.includes('|'))
  return lines.map((line) => {
    const at = line.start + line.text.trimEnd().length
    const closed = line.text.trimEnd().endsWith('|')
    const isRule = /^[\s|:-]+$/.test(line.text) && line.text.includes('-')
    const isHead = line.start <= table.columns[0].start
    const row = table.rows.find((one) => one.start <= at && line.start <= one.start)
    const value = isRule ? '---' : isHead ? text.label : row && isTask(row) ? inCell(text.text) : ''
    // A row may end before the last column: its last cells are empty.
    const gap = row ? ' |'.repeat(table.columns.length - row.cells.length) : ''
    return { start: at, end: at, newText: closed ? `${gap} ${value} |` : `${gap} | ${value}` }
  })
}

/** A row that only names a group has its text in one cell. */
function isTask(row: TableRow): boolean {
  return row.cells.filter((cell) => cell && cell.reading.text !== '').length > 1
}
