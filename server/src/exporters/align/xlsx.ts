/** An alignment as a workbook: the traceability table, and the coverage by section. */

import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { AlignmentStatus } from '../../align/alignment.js'
import type { Locale } from '../../text/localised.js'
import { displayWidth } from '../../text/width.js'
import type { TableInput } from './markup.js'
import { sectionRows, tableRows } from './rows.js'
import { columnTitles, tableWords } from './words.js'

/** The bytes of the workbook. */
export async function alignmentXlsx(input: TableInput): Promise<Uint8Array> {
  const { locale } = input
  const range = `'${sheetNames[locale].table}'!$A$1:$F$${tableRows(input.alignment, locale).length + 1}`
  // LibreOffice shows a filter only where this name says what it covers.
  const filter = { name: '_xlnm._FilterDatabase', range, scope: sheetNames[locale].table }
  return writeXlsx({ sheets: [tableSheet(input), sectionSheet(input)], namedRanges: [filter] })
}

const sheetNames: Readonly<Record<Locale, { readonly table: string; readonly sections: string }>> = {
  zh: { table: '对照表', sections: '分部分' },
  en: { table: 'Alignment', sections: 'Sections' },
}

const thin = { style: 'thin', color: { rgb: 'BFBFBF' } } as const
const border = { top: thin, bottom: thin, left: thin, right: thin }
const wrapped: CellStyle = { alignment: { wrapText: true, vertical: 'top' }, border, numFmt: '@' }
const head: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDEBF7' } },
  alignment: { wrapText: true, vertical: 'center', horizontal: 'center' },
  border,
}

const colours: Readonly<Record<AlignmentStatus, string>> = {
  covered: 'C6EFCE',
  partly: 'FFEB9C',
  outdated: 'FFEB9C',
  missing: 'FFC7CE',
  added: 'FFFFFF',
}

/** Of the columns, in characters. */
const widths = [14, 40, 14, 40, 14, 60]
const statusColumn = 4
/** In points: a line, the margin of a cell, and the highest row that Excel takes. */
const [lineHeight, margin, highest] = [15, 4, 409]

function tableSheet({ alignment, locale }: TableInput): WriteSheet {
  const rows = tableRows(alignment, locale)
  const cells = new Map(columnTitles[locale].map((_, column) => [`0,${column}`, { style: head }]))
  for (const [index, { status }] of rows.entries()) {
    const fill = { type: 'pattern', pattern: 'solid', fgColor: { rgb: colours[status] } } as const
    cells.set(`${index + 1},${statusColumn}`, { style: { ...wrapped, fill } })
  }
  const heightOf = (texts: readonly string[]): number => {
    const lines = texts.map((text, column) => Math.ceil(displayWidth(text) / (widths[column] - 2)))
    return Math.min(highest, Math.max(1, ...lines) * lineHeight + margin)
  }
  return {
    name: sheetNames[locale].table,
    columns: widths.map((width) => ({ width, style: wrapped })),
    rows: [[...columnTitles[locale]], ...rows.map((row) => [...row.cells])],
    cells,
    rowDefs: new Map(rows.map((row, index) => [index + 1, { height: heightOf(row.cells) }])),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:F${rows.length + 1}` },
    pageSetup,
  }
}

function sectionSheet({ alignment, locale }: TableInput): WriteSheet {
  const titles = tableWords.sectionColumns[locale]
  return {
    name: sheetNames[locale].sections,
    columns: [40, 40, 10, 10, 10, 16, 10, 10].map((width) => ({ width })),
    rows: [[...titles], ...sectionRows(alignment, locale).map((row) => [...row])],
    cells: new Map(titles.map((_, column) => [`0,${column}`, { style: head }])),
    freezePane: { rows: 1 },
    pageSetup,
  }
}

/** As wide as the page, with the heading on each of them. */
const pageSetup: WriteSheet['pageSetup'] = {
  orientation: 'landscape',
  paperSize: 'a4',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  printTitlesRow: '$1:$1',
}
