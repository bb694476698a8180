/** Tables as Word has them: ruled, the head repeated on each page, merged cells one cell again. */

import {
  AlignmentType,
  BorderStyle,
  FootnoteReferenceRun,
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
import { displayWidth } from '../../text/width.js'
import { stretchesOf } from '../printed/stretches.js'
import { isShort, type PrintedCell } from '../printed/tableRows.js'
import type { WordInput } from './input.js'

import { runOf, styleIds } from './styles.js'
import { twips } from './units.js'

/** The table of these rows, the first of which is its head. */
export function tableFor(rows: readonly (readonly PrintedCell[])[], input: WordInput): Table {
  const { layout } = input
  const columns = columnWidths(rows, layout)
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: columns,
    alignment: AlignmentType.CENTER,
    margins: { left: 57, right: 57, top: 28, bottom: 28, marginUnitType: WidthType.DXA },
    borders: ruled(layout),
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          tableHeader: index === 0,
          cantSplit: true,
          height: { value: 400, rule: HeightRule.ATLEAST },
          children: cells.map((cell) => cellFor(cell, columns, index === 0, input)),
        }),
    ),
  })
}

function ruled(layout: Layout) {
  const rule = { style: BorderStyle.SINGLE, size: Math.round(numberIn(layout, 'table.rule') * 8), color: '000000' }
  return { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule }
}

function cellFor(cell: PrintedCell, columns: readonly number[], isHead: boolean, input: WordInput): TableCell {
  const { column, span, continues, rows, lines } = cell
  const merge = continues ? VerticalMergeType.CONTINUE : rows > 1 ? VerticalMergeType.RESTART : undefined
  const size = columns.slice(column, column + span).reduce((sum, one) => sum + one, 0)
  const isCentred = !isHead && isShort(cell)
  return new TableCell({
    width: { size, type: WidthType.DXA },
    ...(span > 1 ? { columnSpan: span } : {}),
    ...(merge === undefined ? {} : { verticalMerge: merge }),
    verticalAlign: VerticalAlign.CENTER,
    children: lines.map((line) => cellParagraph(line, { isHead, isCentred }, input)),
  })
}

function cellParagraph(
  text: string,
  { isHead, isCentred }: { readonly isHead: boolean; readonly isCentred: boolean },
  { layout, footnotes }: WordInput,
): Paragraph {
  const kind = isHead ? 'tableHead' : 'tableText'
  const run = runOf(kind, layout)
  return new Paragraph({
    style: styleIds[kind],
    ...(isCentred ? { alignment: AlignmentType.CENTER } : {}),
    children: stretchesOf(text, footnotes).map((one) =>
      one.footnote === undefined
        ? new TextRun({ ...run, bold: one.bold || run.bold, text: one.text })
        : new FootnoteReferenceRun(one.footnote),
    ),
  })
}

/** Columns share the type area by what stands in them: as wide as needed, the longest texts in what is left. */
function columnWidths(rows: readonly (readonly PrintedCell[])[], layout: Layout): number[] {
  const total = twips(numberIn(layout, 'page.textWidth'))
  const character = numberIn(layout, 'table.size') * 20
  const count = rows[0].reduce((sum, { span }) => sum + span, 0)
  const widest = new Array<number>(count).fill(2)
  for (const { column, span, lines } of rows.flat()) {
    if (span > 1) continue
    for (const line of lines) widest[column] = Math.max(widest[column], displayWidth(line) / 2)
  }
  return shared(
    widest.map((characters) => characters * character + cellMargins),
    total,
  )
}

/** At both sides of a cell, in twips. */
const cellMargins = 160

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
