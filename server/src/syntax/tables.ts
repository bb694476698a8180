/** Tables, whatever they were printed as: Markdown, tab-separated, or one cell per line. */

import { isMarked, type Mark, markOf } from '../text/marks.js'
import { once, onceAt } from '../text/memo.js'
import { Reading } from '../text/reading.js'
import { columnKind, isColumnName } from './labels.js'
import { isBlank, type Line } from './lines.js'
import type { TableCell } from './node.js'
import { readLineTable } from './tableLines.js'

/** A table over the lines `[firstLine, lastLine)`. */
export interface FoundTable {
  readonly form: 'markdown' | 'tabs' | 'lines'
  readonly firstLine: number
  readonly lastLine: number
  readonly columns: readonly TableCell[]
  readonly rows: readonly {
    readonly start: number
    readonly end: number
    readonly cells: readonly (TableCell | undefined)[]
  }[]
}

/** The tables in `lines`, in order, without overlap. */
export function findTables(lines: readonly Line[]): FoundTable[] {
  const tables: FoundTable[] = []
  for (let at = 0; at < lines.length; ) {
    const { reading } = lines[at]
    const table = reading.text !== '' && mayOpenTable(reading) ? tableAt(lines, at) : undefined
    if (table) tables.push(table)
    at = table ? table.lastLine : at + 1
  }
  return tables
}

/** A table, or none, with the lines by which it is known again: its own and those that decided where it ends. */
interface Known {
  readonly table: FoundTable | undefined
  readonly marks: readonly Mark[]
  /** True when the text ends with the last of them. */
  readonly toEnd: boolean
}

/** The table that begins at `at`: the one known for the same lines, or a new one. */
function tableAt(lines: readonly Line[], at: number): FoundTable | undefined {
  const held = knownFrom(lines[at].reading, undefined)
  if (!held.known || !isSame(held.known, lines, at)) held.known = readTable(lines, at)
  const { table } = held.known
  return table && { ...table, firstLine: table.firstLine + at, lastLine: table.lastLine + at }
}

const knownFrom = onceAt<undefined, { known?: Known }>(
  () => ({}),
  ({ known }, delta) =>
    known ? { known: known.table ? { ...known, table: movedTable(known.table, delta) } : known } : {},
)

function isSame({ marks, toEnd }: Known, lines: readonly Line[], at: number): boolean {
  if (toEnd ? at + marks.length !== lines.length : at + marks.length > lines.length) return false
  const first = lines[at].reading
  return marks.every((mark, index) => isMarked(mark, lines[at + index].reading, first))
}

/** Lines behind a table of Markdown or tabs that may decide where it ends. */
const lookAhead = 8

/** The table from `at` on, its lines counted from there. */
function readTable(lines: readonly Line[], at: number): Known {
  const ruled = markdownTable(lines, at) ?? tabTable(lines, at)
  const flattened = ruled ? undefined : readLineTable(lines, at)
  const found = ruled ?? flattened?.table
  const seen = Math.min(lines.length, Math.max((ruled?.lastLine ?? at) + lookAhead, flattened?.seen ?? 0))
  const first = lines[at].reading
  const marks = lines.slice(at, seen).map(({ reading }) => markOf(reading, first))
  const table = found && { ...found, firstLine: 0, lastLine: found.lastLine - at }
  return { table, marks, toEnd: seen === lines.length }
}

function movedTable(table: FoundTable, delta: number): FoundTable {
  return {
    ...table,
    columns: table.columns.map((cell) => movedCell(cell, delta)),
    rows: table.rows.map(({ start, end, cells }) => ({
      start: start + delta,
      end: end + delta,
      cells: cells.map((cell) => cell && movedCell(cell, delta)),
    })),
  }
}

function movedCell({ reading, start, end }: TableCell, delta: number): TableCell {
  return { reading: reading.moved(delta), start: start + delta, end: end + delta }
}

/** True for a line with cells, or with a column's name alone. */
const mayOpenTable = once(({ text }) => {
  const trimmed = text.trim()
  if (trimmed === '') return false
  return text.includes('|') || /\t| {2}/.test(trimmed) || isColumnName(trimmed)
})

/** A cell over a trimmed reading. */
export function cellOf(reading: Reading): TableCell {
  const trimmed = reading.trim()
  const span = trimmed.span
  return { reading: trimmed, start: span.start, end: Math.max(span.start, span.end) }
}

function markdownTable(lines: readonly Line[], at: number): FoundTable | undefined {
  const next = lines[at + 1]
  if (!lines[at].reading.text.includes('|') || !next) return undefined
  if (!/^\s*(?:\|\s*)?[：:]?-{2,}[：:]?\s*(?:\|\s*[：:]?-{2,}[：:]?\s*)*(?:\|\s*)?$/.test(next.reading.text))
    return undefined
  const columns = markdownCells(lines[at])
  if (columns.length < 2) return undefined
  let end = at + 2
  const rows: FoundTable['rows'][number][] = []
  while (end < lines.length && lines[end].reading.text.includes('|') && !isBlank(lines[end])) {
    const cells = markdownCells(lines[end])
      .slice(0, columns.length)
      .map((cell, column) => (cell.reading.text === mergedAbove ? rows.at(-1)?.cells[column] : cell))
    rows.push({ start: lines[end].start, end: lines[end].end, cells })
    end++
  }
  if (rows.length === 0) return undefined
  return { form: 'markdown', firstLine: at, lastLine: end, columns, rows }
}

/** In the place of a cell that is one with the cell above it, as MultiMarkdown prints it; the row has the cell above. */
export const mergedAbove = '^^'

function markdownCells(line: Line): TableCell[] {
  const text = line.reading.text
  const from = text.search(/\S/)
  const edges = [text[from] === '|' ? from : from - 1]
  for (let at = edges[0] + 1; at < text.length; at++) if (text[at] === '|' && text[at - 1] !== '\\') edges.push(at)
  if (text.slice(edges[edges.length - 1] + 1).trim() !== '') edges.push(text.length)
  return edges.slice(1).map((edge, index) => cellOf(line.reading.slice(edges[index] + 1, edge)))
}

/** Cells parted by tabs; a row of known column names opens the table. */
function tabTable(lines: readonly Line[], at: number): FoundTable | undefined {
  const separator = lines[at].reading.text.trim().includes('\t') ? '\t' : '  '
  if (!lines[at].reading.text.trim().includes(separator)) return undefined
  const columns = tabCells(lines[at], separator)
  if (!isTableHead(columns) || (separator !== '\t' && columns.length < 3)) return undefined
  const mayTrail = separator === '\t' && !tailOf(lines[at]).includes('\t')
  const cellsIn = (line: Line): TableCell[] => [
    ...tabCells(line, separator),
    ...(mayTrail ? trailingCells(line, columns.length) : []),
  ]
  const rows: FoundTable['rows'][number][] = []
  let end = at + 1
  for (; end < lines.length; end++) {
    if (isBlank(lines[end])) {
      if (end + 1 < lines.length && cellsIn(lines[end + 1]).length === columns.length) continue
      break
    }
    const cells = cellsIn(lines[end])
    if (isGroupRow(lines, end, columns.length, cellsIn)) continue
    if (cells.length < 2 || cells.length > columns.length) break
    rows.push({ start: lines[end].start, end: lines[end].end, cells: alignRight(cells, columns.length) })
  }
  if (rows.length === 0) return undefined
  while (end > at + 1 && isBlank(lines[end - 1])) end--
  return { form: 'tabs', firstLine: at, lastLine: end, columns, rows }
}

/** A row of one cell over the whole width, such as 一、经济发展, with rows of the table below it. */
function isGroupRow(lines: readonly Line[], at: number, width: number, cellsIn: (line: Line) => TableCell[]): boolean {
  const [first, ...others] = cellsIn(lines[at])
  if (others.some((cell) => cell.reading.text !== '') || first.reading.text.length > 40) return false
  // In two columns a title with a tab behind it is a row whose other cell is empty.
  if (width === 2 && others.length === 1) return false
  const next = lines.slice(at + 1, at + 4).find((line) => !isBlank(line))
  return next !== undefined && cellsIn(next).length >= Math.max(2, width - 1)
}

/** The cells of a line parted by tabs or by wide gaps; white space that indents or trails is no cell. */
export function tabCells(line: Line, separator = '\t'): TableCell[] {
  const text = line.reading.text
  const from = text.search(/\S/)
  if (from < 0) return []
  const to = text.trimEnd().length
  const cells: TableCell[] = []
  let start = from
  for (let at = from; at <= to; at++) {
    if (at < to && !text.startsWith(separator, at)) continue
    if (separator === '\t' || at > start) cells.push(cellOf(line.reading.slice(start, at)))
    while (separator !== '\t' && text[at + 1] === ' ') at++
    start = at + 1
  }
  return cells
}

/** The empty cells behind the last tabs of a row that prints as many tabs as `width` cells need; of other rows white space at the end is none. */
function trailingCells(line: Line, width: number): TableCell[] {
  const { reading } = line
  const tail = tailOf(line)
  if (!tail.includes('\t') || reading.text.split('\t').length !== width) return []
  const tailStart = reading.text.length - tail.length
  return [...tail.matchAll(/\t/g)].map(({ index }) =>
    cellOf(reading.slice(tailStart + index + 1, tailStart + index + 1)),
  )
}

/** The white space at the end of a line. */
function tailOf({ reading: { text } }: Line): string {
  return text.slice(text.trimEnd().length)
}

/** True when enough of the cells are column names, one of them with a fact that a task carries. */
function isTableHead(cells: readonly TableCell[]): boolean {
  if (cells.length < 2) return false
  const named = cells.filter(({ reading: { text } }) => isColumnName(text) || yearColumn.test(text)).length
  return named >= 2 && named * 2 >= cells.length && cells.some((cell) => columnKind(cell.reading.text) !== undefined)
}

/** The figures of a year: 2025年. */
const yearColumn = /^20\d\d年(?:度|底|末)?$/

/** Rows of merged tables print fewer cells: those that are there belong to the last columns. */
export function alignRight(cells: readonly TableCell[], width: number): (TableCell | undefined)[] {
  const missing = Math.max(0, width - cells.length)
  return [...new Array<undefined>(missing).fill(undefined), ...cells.slice(0, width)]
}

/** One cell over several lines, their breaks kept as they are. */
export function joinLines(parts: readonly Reading[]): TableCell {
  const pieces: Reading[] = []
  for (const part of parts) {
    if (pieces.length > 0) pieces.push(Reading.plain('\n', part.source(0) - 1))
    pieces.push(part)
  }
  return cellOf(Reading.join(pieces))
}
