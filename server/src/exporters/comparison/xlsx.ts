/** A comparison as a workbook: one sheet, a row for each item that has changed. */

import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { columnTitles } from '../../compare/table.js'
import type { Stretch } from '../../compare/wording.js'
import { displayWidth } from '../../text/width.js'
import type { PrintedTable } from './printedTable.js'

/** In characters of half width. */
const widths = [60, 60, 40]

/** The bytes of the workbook. */
export async function comparisonXlsx({ title, names, summary, rows, locale }: PrintedTable): Promise<Uint8Array> {
  const head = columnTitles.map((column) => column[locale])
  const cells = rows.map(({ before, after, notes }): string[] => [textOf(before), textOf(after), notes.join('\n')])
  const above: CellValue[][] = [[title], [`${names.before} → ${names.after}`], [summary], head]
  const sheet: WriteSheet = {
    name: title.slice(0, 31),
    columns: widths.map((width) => ({ width, style: wrapped })),
    rows: [...above, ...cells],
    cells: new Map([
      ['0,0', { style: heading }],
      ...head.map((_, column) => [`3,${column}`, { style: columnHead }] as const),
    ]),
    rowDefs: new Map(cells.map((row, index) => [index + above.length, { height: heightOf(row) }])),
    freezePane: { rows: above.length, columns: 0 },
    pageSetup: {
      ...{ orientation: 'landscape', paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      printTitlesRow: '$4:$4',
    },
  }
  return writeXlsx({ sheets: [sheet] })
}

const thin = { style: 'thin', color: { rgb: 'BFBFBF' } } as const
const border = { top: thin, bottom: thin, left: thin, right: thin }
const wrapped: CellStyle = { alignment: { wrapText: true, vertical: 'top' }, numFmt: '@' }
const heading: CellStyle = { font: { bold: true, size: 14 }, alignment: { wrapText: false } }
const columnHead: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDEBF7' } },
  alignment: { horizontal: 'center' },
  border,
}

/** A cell has one style, so what changed stands in the note. */
function textOf(stretches: readonly Stretch[]): string {
  return stretches.map(({ text }) => text).join('')
}

/** In points: a line of eleven points, the margin of a cell, and the highest row that Excel takes. */
const [lineHeight, margin, highest] = [15, 4, 409]

function heightOf(row: readonly string[]): number {
  const lines = row.map((text, column) =>
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / (widths[column] - 2))), 0),
  )
  return Math.min(highest, Math.max(...lines) * lineHeight + margin)
}
