/** Tables that a conversion has flattened: one cell per line, or rows that run over several lines. */

import type { Reading } from '../text/reading.js'
import { isFurniture } from './furniture.js'
import { columnKind, isColumnName } from './labels.js'
import { isBlank, type Line } from './lines.js'
import type { TableCell } from './node.js'
import { ordinalOf } from './numbering.js'
import { alignRight, cellOf, type FoundTable, joinLines, tabCells } from './tables.js'

/** At least this many column names in a row make the head of a table. */
const minimumColumns = 3
/** A table has no more columns than a page has room for. */
const maximumColumns = 16
const rowNumber = /^(?:\d{1,3}|[〇零一二三四五六七八九十]{1,3}、)$/

/** The flattened table that starts at line `at`, if any; the lines up to `seen` have been looked at. */
export function readLineTable(lines: readonly Line[], at: number): { readonly table?: FoundTable; seen: number } {
  const first = lines[at].reading.text.trim()
  if (first === '' || first.length > 200 || !isColumnName(first.split('\t')[0])) return { seen: at + 1 }
  const head = columnsOnOneLine(lines, at) ?? columnsOnLines(lines, at)
  if (!head.isHead || !head.columns.some((column) => columnKind(column.reading.text) !== undefined))
    return { seen: head.end + 1 }
  const stop = tableStop(lines, head.end)
  const end = tableEnd(lines, head.end, stop)
  const groups = groupRows(lines, head.end, end, head.columns)
  const rows = groups.map((cells) => rowOf(cells, head.columns)).filter((row) => row.cells.some((cell) => cell))
  if (rows.length === 0) return { seen: stop + 1 }
  return { table: { form: 'lines', firstLine: at, lastLine: end, columns: head.columns, rows }, seen: stop + 1 }
}

interface Head {
  readonly columns: TableCell[]
  readonly end: number
  /** False for lines that are not the head of a table. */
  readonly isHead: boolean
}

function columnsOnOneLine(lines: readonly Line[], at: number): Head | undefined {
  const cells = tabCells(lines[at])
  if (cells.length < minimumColumns || !cells.every((cell) => isColumnName(cell.reading.text))) return undefined
  return { columns: cells, end: at + 1, isHead: true }
}

function columnsOnLines(lines: readonly Line[], at: number): Head {
  const columns: TableCell[] = []
  let end = at
  for (; end < lines.length && columns.length < maximumColumns; end++) {
    const text = lines[end].reading.text
    if (text === '') continue
    if (text.trim() === '') break
    if (!isColumnName(text.trim()) || rowNumber.test(text.trim())) break
    columns.push(cellOf(lines[end].reading))
  }
  const named = columns.filter((column) => columnKind(column.reading.text) !== undefined).length
  return { columns, end, isHead: columns.length >= minimumColumns && named >= 2 }
}

/** A table stops at an annex mark, at a heading, at page furniture, or at the end of the text. */
function tableStop(lines: readonly Line[], from: number): number {
  let end = from
  for (; end < lines.length; end++) {
    const text = lines[end].reading.text.trim()
    if (/^附[件表][一二三四五六七八九十\d]*：?$/.test(text) || isFurniture(text)) break
    if (
      text !== '' &&
      /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)[^\t]{2,}$/.test(text) &&
      !lines[end].reading.text.includes('\t')
    )
      break
  }
  return end
}

/** Where a table ends that stops at `stop`: what is blank or stray before it is left out. */
function tableEnd(lines: readonly Line[], from: number, stop: number): number {
  let end = stop
  while (end > from && (isBlank(lines[end - 1]) || isStrayTail(lines, end - 1, from))) end--
  return end
}

/** A short line behind an empty one at the end, such as a page's button. */
function isStrayTail(lines: readonly Line[], at: number, from: number): boolean {
  const text = lines[at].reading.text
  return (
    at > from &&
    lines[at - 1].reading.text === '' &&
    !text.startsWith('\t') &&
    text.trim().length <= 6 &&
    lines[at].reading.text.startsWith(' ')
  )
}

function groupRows(lines: readonly Line[], from: number, to: number, columns: readonly TableCell[]): TableCell[][] {
  const region = lines.slice(from, to)
  if (
    region.some((line) => line.reading.text.includes('\t') && !/\S/.test(line.reading.text)) &&
    !startsNumbered(region)
  ) {
    return separatedRows(region)
  }
  return numberedRows(region, columns)
}

/** True when rows open with their number and a tab on one line. */
function startsNumbered(region: readonly Line[]): boolean {
  return region.some((line) => /^\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3}、)\t/.test(line.reading.text))
}

/** Rows parted by lines of tabs; inside a row a tab opens a cell and any other line goes on with the last one. */
function separatedRows(region: readonly Line[]): TableCell[][] {
  const rows: TableCell[][] = []
  let cells: Reading[][] = []
  const flush = (): void => {
    if (cells.length > 0) rows.push(cells.map((parts) => joinLines(parts)))
    cells = []
  }
  for (const line of region) {
    const text = line.reading.text
    if (text.trim() === '') flush()
    else if (text.startsWith('\t') || cells.length === 0) cells.push([line.reading.trim()])
    else cells[cells.length - 1].push(line.reading.trim())
  }
  flush()
  return rows
}

/** Rows that open with a number; every tab or line break parts two cells. */
function numberedRows(region: readonly Line[], columns: readonly TableCell[]): TableCell[][] {
  const rows: TableCell[][] = []
  const last = { arabic: 0, han: 0 }
  for (const line of region) {
    for (const [index, part] of tabParts(line).entries()) {
      const form = part.text.endsWith('、') ? 'han' : 'arabic'
      const ordinal = index === 0 && rowNumber.test(part.text) ? ordinalOf(part.text.replace('、', '')) : 0
      const opensRow = ordinal > 0 && (ordinal === last[form] + 1 || (form === 'arabic' && ordinal === 1))
      if (opensRow) {
        last[form] = ordinal
        rows.push([cellOf(part)])
      } else if (rows.length > 0) rows[rows.length - 1].push(cellOf(part))
    }
  }
  if (rows.length > 0) return rows
  return chunks(region.flatMap((line) => tabParts(line)).map(cellOf), columns.length)
}

function tabParts(line: Line): Reading[] {
  const text = line.reading.text
  const parts: Reading[] = []
  for (const match of text.matchAll(/[^\t]+/g)) {
    const part = line.reading.slice(match.index, match.index + match[0].length).trim()
    if (part.text !== '') parts.push(part)
  }
  return parts
}

function chunks(cells: readonly TableCell[], size: number): TableCell[][] {
  if (cells.length % size !== 0) return []
  return Array.from({ length: cells.length / size }, (_, row) => cells.slice(row * size, (row + 1) * size))
}

/** Puts the parts of a row under their columns: organs from the right, the rest of a surplus into the widest column. */
function rowOf(parts: readonly TableCell[], columns: readonly TableCell[]): FoundTable['rows'][number] {
  const start = parts[0].start
  const end = parts[parts.length - 1].end
  if (
    parts.length === columns.length ||
    (parts.length < columns.length && !(rowNumber.test(parts[0].reading.text) && isSequence(columns)))
  ) {
    return { start, end, cells: alignRight(parts, columns.length) }
  }
  return { start, end, cells: distribute(parts, columns) }
}

function isSequence(columns: readonly TableCell[]): boolean {
  return columnKind(columns[0].reading.text) === 'sequence'
}

function distribute(parts: readonly TableCell[], columns: readonly TableCell[]): (TableCell | undefined)[] {
  const cells: (TableCell | undefined)[] = new Array(columns.length).fill(undefined)
  let left = 0
  let right = parts.length
  let column = 0
  while (column < columns.length && left < right && fitsColumn(parts[left], columns[column]))
    cells[column++] = parts[left++]
  const widest = column
  for (let last = columns.length - 1; last > widest && right > left; last--) {
    const from = tailStart(parts, left, right, columns[last])
    if (from < right) cells[last] = joinLines(parts.slice(from, right).map((part) => part.reading))
    right = from
  }
  if (right > left && widest < columns.length)
    cells[widest] = joinLines(parts.slice(left, right).map((part) => part.reading))
  return cells
}

/** Leading columns hold one part each: the number, a short title, a score. */
function fitsColumn(part: TableCell, column: TableCell): boolean {
  const kind = columnKind(column.reading.text)
  const text = part.reading.text
  if (kind === 'sequence') return rowNumber.test(text)
  if (kind === 'title') return true
  return /分值|权重/.test(column.reading.text) && /^\d+(?:\.\d+)?$/.test(text)
}

/** Where the parts of the last column begin: as many as look like the names of bodies, persons or dates. */
function tailStart(parts: readonly TableCell[], left: number, right: number, column: TableCell): number {
  const kind = columnKind(column.reading.text)
  if (kind === undefined || kind === 'content' || kind === 'title') return right - 1
  let from = right
  while (
    from > left &&
    parts[from - 1].reading.text.length <= 30 &&
    !/[。；，]|^\d+[.．]|分$/.test(parts[from - 1].reading.text)
  )
    from--
  return from
}
