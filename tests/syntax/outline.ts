/** Views of a parsed document that fit on a few lines of a test. */

import type { Table } from '../../server/src/syntax/node.js'
import { parse } from '../../server/src/syntax/parse.js'

/** The paragraphs and tables as `zone: text`, in order; a text in more than one part carries the part's number. */
export function zonesOf(source: string): string[] {
  const { paragraphs, tables } = parse(source)
  const parts = new Set(paragraphs.map((paragraph) => paragraph.part)).size
  const items = [
    ...paragraphs.map(({ start, zone, part, reading }) => ({ start, zone, part, text: reading.text })),
    ...tables.map(({ start, zone, part, form }) => ({ start, zone, part, text: `[${form}]` })),
  ]
  return items
    .sort((a, b) => a.start - b.start)
    .map(({ zone, part, text }) => `${parts > 1 ? `${part} ` : ''}${zone}: ${text}`)
}

/** The texts of one zone, in order. */
export function textsOf(source: string, zone: string): string[] {
  return parse(source)
    .paragraphs.filter((paragraph) => paragraph.zone === zone)
    .map((paragraph) => paragraph.reading.text)
}

/** The headings as `level ordinal title`, in order. */
export function headingsOf(source: string): string[] {
  return parse(source).paragraphs.flatMap(({ heading, reading }) =>
    heading ? [`${heading.level} ${heading.ordinal} ${reading.text.slice(heading.titleStart, heading.titleEnd)}`] : [],
  )
}

/** A table as rows of cells, its columns first; `·` stands for a cell that the row does not have. */
export function cellsOf(table: Table): string[] {
  const rows = table.rows.map((row) => row.cells.map((cell) => cell?.reading.text.replaceAll('\n', '⏎') ?? '·'))
  return [table.columns.map((column) => column.reading.text), ...rows].map((cells) => cells.join(' | '))
}

/** The cells of all tables in `source`. */
export function tablesOf(source: string): string[][] {
  return parse(source).tables.map(cellsOf)
}
