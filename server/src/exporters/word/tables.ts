/** Tables as Word has them: ruled, the head repeated on each page, merged cells one cell again. */

import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  VerticalMergeType,
  WidthType,
} from 'docx'
import { type Layout, numberIn } from '../../layout/layout.js'
import type { TableCell as DraftCell, Table as DraftTable } from '../../syntax/node.js'
import { displayWidth } from '../../text/width.js'
import type { WordInput } from './input.js'
import { stretchesOf } from './stretches.js'
import { runOf, styleIds } from './styles.js'
import { twips } from './units.js'

/** A cell with its place: what it spans, and whether it goes on with the cell above. */
interface Placed {
  readonly lines: readonly string[]
  readonly span: number
  readonly continues: boolean
}

/** The table. */
export function tableFor(table: DraftTable, input: WordInput): Table {
  const { plan, layout } = input
  const width = table.columns.length
  const place = (cells: readonly (DraftCell | undefined)[], rowStart: number): Placed[] =>
    placed(cells, { width, rowStart, form: table.form, source: plan.source })
  const head = place(table.columns, table.start)
  const body = table.rows.map(({ cells, start }) => place(cells, start))
  const columns = columnWidths([head, ...body], width, layout)
  const rows = [head, ...body].map((cells, index) => {
    const next = [head, ...body][index + 1]
    return new TableRow({
      tableHeader: index === 0,
      cantSplit: true,
      height: { value: 400, rule: HeightRule.ATLEAST },
      children: cellsFor(cells, next, columns, index === 0, input),
    })
  })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: columns,
    alignment: AlignmentType.CENTER,
    margins: { left: 57, right: 57, top: 28, bottom: 28, marginUnitType: WidthType.DXA },
    borders: ruled(layout),
    rows,
  })
}

function ruled(layout: Layout) {
  const rule = { style: BorderStyle.SINGLE, size: Math.round(numberIn(layout, 'table.rule') * 8), color: '000000' }
  return { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule }
}

/** Cells from left to right; one that the row does not have goes on with the one above. */
function placed(
  cells: readonly (DraftCell | undefined)[],
  { width, rowStart, form, source }: { width: number; rowStart: number; form: DraftTable['form']; source: string },
): Placed[] {
  const row: Placed[] = []
  const first = cells.findIndex((cell) => cell !== undefined)
  for (let at = 0; at < width; at++) {
    const cell = cells[at]
    const last = row[row.length - 1]
    if (cell && form === 'markdown' && last && spansOn(cell, source))
      row[row.length - 1] = { ...last, span: last.span + 1 }
    else if (cell && cell.end < rowStart) row.push({ lines: [''], span: 1, continues: true })
    else if (cell) row.push({ lines: linesOf(source.slice(cell.start, cell.end), form), span: 1, continues: false })
    // Cells missing in front are those of the row above; others are empty.
    else row.push({ lines: [''], span: 1, continues: at < first })
  }
  return row
}

/** Two bars with nothing between them: the cell before is that much wider. */
function spansOn({ start, end }: DraftCell, source: string): boolean {
  return start === end && source[start - 1] === '|' && source[start] === '|'
}

function linesOf(text: string, form: DraftTable['form']): string[] {
  const plain = form === 'markdown' ? text.replace(/\\\|/g, '|') : text
  return plain.split(/<br\s*\/?>|\r?\n/i).map((line) => line.trim())
}

function cellsFor(
  cells: readonly Placed[],
  below: readonly Placed[] | undefined,
  columns: readonly number[],
  isHead: boolean,
  input: WordInput,
): TableCell[] {
  let column = 0
  return cells.map((cell) => {
    const from = column
    column += cell.span
    const goesOn = startingAt(below, from)?.continues === true
    const merge = cell.continues ? VerticalMergeType.CONTINUE : goesOn ? VerticalMergeType.RESTART : undefined
    const size = columns.slice(from, column).reduce((sum, one) => sum + one, 0)
    return new TableCell({
      width: { size, type: WidthType.DXA },
      ...(cell.span > 1 ? { columnSpan: cell.span } : {}),
      ...(merge === undefined ? {} : { verticalMerge: merge }),
      verticalAlign: VerticalAlign.CENTER,
      children: (cell.continues ? [''] : cell.lines).map((line) => cellParagraph(line, isHead, input)),
    })
  })
}

function startingAt(row: readonly Placed[] | undefined, column: number): Placed | undefined {
  let at = 0
  for (const cell of row ?? []) {
    if (at === column) return cell
    at += cell.span
  }
  return undefined
}

/** Longer text stands left, a word or a figure in the middle. */
const shortCell = 8

function cellParagraph(text: string, isHead: boolean, { layout, footnotes }: WordInput): Paragraph {
  const kind = isHead ? 'tableHead' : 'tableText'
  const run = runOf(kind, layout)
  return new Paragraph({
    style: styleIds[kind],
    ...(!isHead && text.length <= shortCell ? { alignment: AlignmentType.CENTER } : {}),
    children: stretchesOf(text, footnotes).map(
      (one) => new TextRun({ ...run, bold: one.bold || run.bold, text: one.text }),
    ),
  })
}

/** Columns share the type area by what stands in them: as wide as needed, the longest texts in what is left. */
function columnWidths(rows: readonly (readonly Placed[])[], width: number, layout: Layout): number[] {
  const total = twips(numberIn(layout, 'page.textWidth'))
  const character = numberIn(layout, 'table.size') * 20
  const margin = 160
  const needs = Array.from({ length: width }, (_, column) => {
    const widths = rows.map((row) => {
      const cell = startingAt(row, column)
      return cell && cell.span === 1 ? Math.max(...cell.lines.map((line) => displayWidth(line) / 2)) : 0
    })
    return Math.max(2, ...widths) * character + margin
  })
  return shared(needs, total)
}

/** Narrow columns have what they need; the others share the rest by the root of their need, so that none is squeezed. */
function shared(needs: readonly number[], total: number): number[] {
  const fair = total / needs.length
  const sum = needs.reduce((all, need) => all + need, 0)
  if (sum <= total) return needs.map((need) => Math.floor((need * total) / sum))
  const narrow = needs.map((need) => need <= fair * 0.6)
  const fixed = needs.reduce((all, need, at) => all + (narrow[at] ? need : 0), 0)
  const weights = needs.map((need, at) => (narrow[at] ? 0 : Math.sqrt(need)))
  const weight = weights.reduce((all, one) => all + one, 0)
  return needs.map((need, at) => Math.floor(narrow[at] ? need : ((total - fixed) * weights[at]) / weight))
}
