/** The cells of a table as they are printed: what they span, and which of them go on with the cell above. */

import type { TableCell as DraftCell, Table as DraftTable } from '../../syntax/node.js'

/** A cell with its place. */
export interface PrintedCell {
  readonly lines: readonly string[]
  /** The column that it begins in, from 0, and the number of columns that it takes. */
  readonly column: number
  readonly span: number
  /** True for the part of a merged cell below its first row. */
  readonly continues: boolean
  /** Rows that it takes, those below included; 1 for one that continues. */
  readonly rows: number
}

/** The head and the rows of `table`, from left to right; every row covers all columns. */
export function printedRows(table: DraftTable, source: string): readonly (readonly PrintedCell[])[] {
  const rows = [{ cells: table.columns, start: table.start }, ...table.rows]
  const placed = rows.map(({ cells, start }, index) => placedRow(cells, { table, source, start, isHead: index === 0 }))
  return placed.map((row, index) => row.map((cell) => ({ ...cell, rows: 1 + continuing(placed, index + 1, cell) })))
}

interface RowOf {
  readonly table: DraftTable
  readonly source: string
  readonly start: number
  readonly isHead: boolean
}

function placedRow(
  cells: readonly (DraftCell | undefined)[],
  { table: { columns, form }, source, start, isHead }: RowOf,
): PrintedCell[] {
  const row: PrintedCell[] = []
  const first = cells.findIndex((cell) => cell !== undefined)
  for (let column = 0; column < columns.length; column++) {
    const cell = cells[column]
    const last = row[row.length - 1]
    if (cell && last && form === 'markdown' && spansOn(cell, source)) {
      row[row.length - 1] = { ...last, span: last.span + 1 }
      continue
    }
    // A cell of an earlier row reaches down to this one; cells missing in front are those of the row above, others are empty.
    const continues = !isHead && (cell ? cell.end < start : column < first)
    const lines = cell && !continues ? linesOf(source.slice(cell.start, cell.end), form) : ['']
    row.push({ lines, column, span: 1, continues, rows: 1 })
  }
  return row
}

function continuing(
  rows: readonly (readonly PrintedCell[])[],
  from: number,
  { column, continues }: PrintedCell,
): number {
  if (continues || from === 1) return 0
  let count = 0
  while (rows[from + count]?.find((cell) => cell.column === column)?.continues) count++
  return count
}

/** Two bars with nothing between them: the cell before is that much wider. */
function spansOn({ start, end }: DraftCell, source: string): boolean {
  return start === end && source[start - 1] === '|' && source[start] === '|'
}

function linesOf(text: string, form: DraftTable['form']): string[] {
  const plain = form === 'markdown' ? text.replace(/\\\|/g, '|') : text
  return plain.split(/<br\s{0,4}\/?>|\r?\n/i).map((line) => line.trim())
}

/** Longer text stands left, a word or a figure in the middle. */
const shortCell = 8

/** True for a cell of a word or a figure, which stands in the middle. */
export function isShort({ lines }: PrintedCell): boolean {
  return lines.every((line) => line.length <= shortCell)
}
