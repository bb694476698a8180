/** Prints a table that was read from HTML. */

import { metadataLabel } from '../../syntax/furniture.js'
import { mergedAbove } from '../../syntax/tables.js'

/** A cell with the lines of its text. */
export interface Cell {
  readonly lines: readonly string[]
  readonly columns: number
  readonly rows: number
}

/** The cells of a row as they stand in the source: merged ones once. */
export type Row = Cell[]

/** The lines of a table, as Markdown or with tabs; one of a single column only lays out text, which is given as it is. */
export function tableText(rows: readonly Row[], markdown: boolean): string[] {
  const grid = gridOf(rows, markdown ? [mergedAbove] : [])
  const width = Math.max(0, ...grid.map((row) => row.length))
  if (width < 2) return textOfRows(rows)
  const filled = grid.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? []))
  if (!markdown) return filled.map((row) => row.map((cell) => oneLine(cell).replace(/\t/g, ' ')).join('\t'))
  const [head, ...body] = filled.map(
    (row) => `| ${row.map((cell) => cell.join('<br>').replace(/\|/g, '\\|')).join(' | ')} |`,
  )
  return [head, `|${' --- |'.repeat(width)}`, ...body]
}

/** True for a table that only puts parts of a page side by side: one row, or a cell that holds a text. */
export function isLayout(rows: readonly Row[]): boolean {
  const filled = rows.filter((row) => row.some(({ lines }) => lines.length > 0))
  return filled.length < 2 || filled.some((row) => row.some(({ lines }) => lines.length > MOST_LINES))
}

/** A cell of a table of tasks has a fifth of it. */
const MOST_LINES = 60

/** True for the block of a page that names number, issuer and date. */
export function isMetadata(rows: readonly Row[]): boolean {
  const labels = rows.flat().filter(({ lines }) => lines.length > 0 && metadataLabel(lines[0].trim()) !== undefined)
  return labels.length >= 2 && labels.length >= rows.length / 2
}

/** The lines of all cells one behind the other. */
export function textOfRows(rows: readonly Row[]): string[] {
  return rows.flatMap((row) => row.flatMap(({ lines }) => lines))
}

/** Names of bodies one below the other stay apart; the lines of a sentence are joined. */
function oneLine(lines: readonly string[]): string {
  const areNames = lines.every((line) => line.length <= LONGEST_NAME && !/[，。；：、]/.test(line))
  return lines.join(areNames ? ' ' : '')
}

/** In characters. */
const LONGEST_NAME = 16

/** A span of more columns or rows than this is a slip of the source. */
const WIDEST = 60

/** Every cell in its column; in the places of a merged cell below its first row stands `below`, its others are empty. */
function gridOf(rows: readonly Row[], below: readonly string[]): (readonly string[])[][] {
  const grid: (readonly string[])[][] = rows.map(() => [])
  for (const [at, row] of rows.entries()) {
    let column = 0
    for (const cell of row) {
      while (grid[at][column] !== undefined) column++
      const columns = Math.min(cell.columns, WIDEST)
      for (let down = 0; down < Math.min(cell.rows, rows.length - at, WIDEST); down++) {
        for (let right = 0; right < columns; right++) {
          grid[at + down][column + right] = right > 0 ? [] : down === 0 ? cell.lines : below
        }
      }
      column += columns
    }
  }
  return grid.map((row) => Array.from(row, (cell) => cell ?? [])).filter((row) => row.some((cell) => cell.length > 0))
}
