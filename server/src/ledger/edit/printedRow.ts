/** How a table prints its rows, and where in them a cell can be put. */

import type { Table, TableCell, TableRow } from '../../syntax/node.js'
import type { TextEdit } from '../../text/range.js'

/** A column, counted from 0, and what is to stand in it. */
export interface CellPlace {
  readonly column: number
  readonly text: string
}

/** A cell's text as the table can hold it. */
export function cellText(value: string): string {
  return value.replaceAll('|', '\\|').replace(/\s+/g, ' ')
}

/** What the table prints where a cell says nothing: a dash where it has them or where nothing would be no cell. */
export function blankOf(source: string, table: Table): string {
  const cells = table.rows.flatMap((row) => row.cells)
  const dash = cells.find((cell) => cell && isDash(cell.reading.text))
  if (dash) return dash.reading.text
  const holdsBlanks = table.form === 'markdown' || (gapOf(source, table) === '\t' && !hasShortRows(source, table))
  return holdsBlanks && table.form !== 'lines' ? '' : '—'
}

/** True when rows print fewer tabs than the heading, as they do below merged cells: one at their end is no cell then. */
function hasShortRows(source: string, { columns, rows }: Table): boolean {
  return rows.some(({ start, end }) => source.slice(start, end).split('\t').length < columns.length)
}

/** True for what stands in a cell that says nothing. */
export function isDash(text: string): boolean {
  return /^(?:—{1,2}|-|－|\/|／)$/.test(text.trim())
}

/** What stands between two cells besides the bar: a space or nothing in Markdown, else all there is. */
export function gapOf(source: string, { form, columns: [first, second] }: Table): string {
  if (form === 'markdown') return source[(second ?? first).start - 1] === ' ' ? ' ' : ''
  return second && source.slice(first.end, second.start).includes('\t') ? '\t' : '  '
}

/** Puts `text` into the cell, with its spaces in Markdown. */
export function cellReplacement(source: string, { form }: Table, { start, end }: TableCell, text: string): TextEdit {
  if (form !== 'markdown') return { start, end, newText: text }
  const range = { start, end }
  while (source[range.start - 1] === ' ') range.start--
  while (source[range.end] === ' ') range.end++
  return { ...range, newText: text === '' ? ' ' : ` ${text} ` }
}

/** Puts a cell with `text` behind another one. */
export function cellBehind(source: string, table: Table, { start, end }: TableCell, text: string): TextEdit {
  const gap = gapOf(source, table)
  if (table.form !== 'markdown') return { start: end, end, newText: `${gap}${text}` }
  // An empty cell ends in front of its bar; one space of it stays there.
  const at = start === end && gap !== '' && source[end - 1] === gap ? end - 1 : end
  return { start: at, end: at, newText: `${gap}|${gap}${text}` }
}

/**
 * Puts `text` where the row has no cell: behind its last one, with empty cells between, or in front of its first one, as rows
 * below merged cells have theirs on the right; `undefined` when the table's form has no such place.
 */
export function cellBeyond(
  source: string,
  table: Table,
  row: TableRow,
  { column, text }: CellPlace,
): TextEdit | undefined {
  const gap = gapOf(source, table)
  if (table.form === 'tabs') {
    const first = row.cells.findIndex((cell) => cell !== undefined)
    const cell = row.cells[first]
    if (!cell || first <= column || gap !== '\t') return undefined
    return { start: cell.start, end: cell.start, newText: `${text}${gap.repeat(first - column)}` }
  }
  if (table.form === 'lines' || column < row.cells.length) return undefined
  const printed = source.slice(row.start, row.end).trimEnd()
  const at = row.start + printed.length
  const cells = [...new Array<string>(column - row.cells.length).fill(''), text]
  const newText = cells.map((one) => (isClosed(printed) ? `${gap}${one}${gap}|` : `${gap}|${gap}${one}`)).join('')
  return { start: at, end: at, newText }
}

function isClosed(printed: string): boolean {
  return printed.endsWith('|') && !printed.endsWith('\\|')
}
