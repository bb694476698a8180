/** A further column for a table that has none for a field, headed as the ledger heads it. */

import { columnKind } from '../../syntax/labels.js'
import type { Table, TableRow } from '../../syntax/node.js'
import type { TextEdit } from '../../text/range.js'
import { ledgerColumns } from '../columns.js'
import type { FieldChange } from './field.js'
import { blankOf, type CellPlace, cellBehind, cellBeyond, cellText } from './printedRow.js'

/** The edits that give `table` the column, with the value in `row`; `undefined` where each cell has a line of its own. */
export function newColumnEdits(
  source: string,
  table: Table,
  row: TableRow,
  { field, value }: FieldChange,
): readonly TextEdit[] | undefined {
  const label = ledgerColumns.find(({ key }) => key === field)?.title.zh
  if (label === undefined || value === '' || table.form === 'lines') return undefined
  const before = placeFor(table, field) - 1
  const blank = blankOf(source, table)
  const rows = table.rows.flatMap((one) => {
    const text = one === row ? cellText(value) : blank
    const cell = one.cells[before]
    if (cell) return cellBehind(source, table, cell, text)
    return (one === row && withColumn(source, table, one, { column: before + 1, text })) || []
  })
  return [cellBehind(source, table, table.columns[before], label), ...ruleEdit(source, table, before), ...rows]
}

type Kind = ReturnType<typeof columnKind>

/** Behind which columns that of a field stands, and else in front of which. */
const neighbours: Readonly<
  Record<FieldChange['field'], { readonly behind: readonly Kind[]; readonly front: readonly Kind[] }>
> = {
  lead: { behind: [], front: ['support', 'office', 'person', 'contact', 'deadline'] },
  support: { behind: ['lead', 'listed'], front: ['office', 'person', 'contact', 'deadline'] },
  person: { behind: ['lead', 'listed', 'support', 'office'], front: ['contact', 'deadline'] },
  deadline: { behind: ['lead', 'listed', 'support', 'office', 'person', 'contact'], front: [] },
}
/** Columns for what is noted later; they stay the last ones. */
const notes = /备注|说明|进展|完成情况|签字/

/** The number of the new column, from 1: the first one stays. */
function placeFor({ columns }: Table, field: FieldChange['field']): number {
  const names = columns.map((column) => column.reading.text.replace(/\s/g, ''))
  const kinds = names.map((name) => columnKind(name))
  const { behind, front } = neighbours[field]
  const last = kinds.findLastIndex((kind) => behind.includes(kind))
  if (last >= 0) return last + 1
  const first = kinds.findIndex((kind) => front.includes(kind))
  const note = names.findIndex((name) => notes.test(name))
  return Math.max(1, [first, note].find((at) => at >= 0) ?? columns.length)
}

/** A row that lacks the cells around the new one; in a table with one column more, those below merged cells stand one further on. */
function withColumn(source: string, table: Table, row: TableRow, place: CellPlace): TextEdit | undefined {
  if (table.form === 'markdown') return cellBeyond(source, table, row, place)
  return cellBeyond(source, table, { ...row, cells: [undefined, ...row.cells] }, place)
}

/** The dashes of the new column, as those of the column in front of it. */
function ruleEdit(source: string, table: Table, before: number): TextEdit[] {
  if (table.form !== 'markdown') return []
  const heading = /[\r\n]/g
  heading.lastIndex = table.columns[table.columns.length - 1].end
  const from = heading.exec(source)?.index ?? source.length
  const rules = [...source.slice(from, table.rows[0].start).matchAll(/[:：]?(?<!-)-{2,}[:：]?/g)]
  const rule = rules[before]
  if (!rule) return []
  const at = from + rule.index + rule[0].length
  const gap = source[at] === ' ' || source[from + rule.index - 1] === ' ' ? ' ' : ''
  return [{ start: at, end: at, newText: `${gap}|${gap}${rule[0]}` }]
}
