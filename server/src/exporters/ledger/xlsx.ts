/** A ledger as a workbook: an overview, all tasks, one sheet for each body in charge. */

import {
  type CellStyle,
  type CellValue,
  type ConditionalRule,
  type WriteOptions,
  type WriteSheet,
  writeXlsx,
} from 'hucre/xlsx'
import { doneState, ledgerColumns, states } from '../../ledger/columns.js'
import { soonDays } from '../../ledger/due.js'
import type { Ledger, LedgerEntry } from '../../ledger/entry.js'
import { groupEntries } from '../../ledger/groups.js'
import { type SheetTask, sheetFields, sheetValues, textMarks } from '../../ledger/sheet.js'
import type { Locale } from '../../text/localised.js'
import { displayWidth } from '../../text/width.js'
import { overviewSheet, todayCell } from './overview.js'
import { columnLetter, sheetNames, workbookWords } from './sheetNames.js'
import type { ProgressOf } from './table.js'

/** What a workbook is made of. */
export interface WorkbookInput {
  readonly ledger: Ledger
  readonly progressOf: ProgressOf
  /** ISO date that the colours are reckoned for. */
  readonly today: string
  readonly locale: Locale
  /** Tasks of an earlier workbook that the text does not hold any more. */
  readonly gone?: readonly SheetTask[]
}

/** The bytes of the workbook. */
export async function ledgerXlsx(input: WorkbookInput): Promise<Uint8Array> {
  const { ledger, locale, gone = [] } = input
  const words = workbookWords[locale]
  const groups = groupEntries(ledger.entries, 'lead').filter(({ key }) => !key.startsWith('~'))
  const names = sheetNames(
    groups.map(({ title }) => title[locale]),
    Object.values(words.sheets),
  )
  const sheets = [
    overviewSheet(input, groups),
    ledgerSheet(input, words.sheets.ledger, ledger.entries),
    ...groups.map(({ entries }, index) => ledgerSheet(input, names[index], entries)),
    ...(gone.length > 0 ? [goneSheet(input, gone)] : []),
  ]
  const day = { name: todayCell, range: `'${words.sheets.overview}'!$B$2` }
  return writeXlsx({ sheets, namedRanges: [day, ...sheets.flatMap(filterName)] })
}

/** LibreOffice shows a filter only where this name, which Excel gives to each, says what it covers. */
function filterName({ name, autoFilter }: WriteSheet): NonNullable<WriteOptions['namedRanges']> {
  if (!autoFilter) return []
  const range = autoFilter.range.replace(/[A-Z]+|\d+/g, '$$$&')
  return [{ name: '_xlnm._FilterDatabase', range: `'${name}'!${range}`, scope: name }]
}

const thin = { style: 'thin', color: { rgb: 'BFBFBF' } } as const
const bordered = { top: thin, bottom: thin, left: thin, right: thin }
const wrapped: CellStyle = { alignment: { wrapText: true, vertical: 'top' }, border: bordered }
const centred: CellStyle = { alignment: { wrapText: true, vertical: 'top', horizontal: 'center' }, border: bordered }
/** Where people type, a text stays what it is: Excel makes 0.8 of 80%, and a day of 2024年3月. */
const typed: CellStyle = { ...wrapped, numFmt: '@' }
const head: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDEBF7' } },
  alignment: { wrapText: true, vertical: 'center', horizontal: 'center' },
  border: bordered,
}

function styleOf(key: string): CellStyle {
  if (key === 'number' || key === 'state') return centred
  return (sheetFields as readonly string[]).includes(key) ? typed : wrapped
}

/** Behind the columns that people read: the last day as a date, the task's identity, and the cells as they were exported. */
export const hiddenColumns = ['due', 'id', 'exported'] as const

function ledgerSheet({ progressOf, locale }: WorkbookInput, name: string, entries: readonly LedgerEntry[]): WriteSheet {
  const words = workbookWords[locale]
  const last = entries.length + 1
  const titles = [...ledgerColumns.map(({ title }) => title[locale]), ...hiddenColumns.map((key) => words.hidden[key])]
  const rows = entries.map((entry): CellValue[] => [
    ...ledgerColumns.map(({ cellOf }) => cellOf(entry, progressOf(entry))),
    entry.due?.date === undefined ? null : new Date(`${entry.due.date}T00:00:00Z`),
    entry.id,
    JSON.stringify({ ...sheetValues(entry, progressOf(entry)), ...textMarks(entry) }),
  ])
  const cells = new Map(titles.map((_, column) => [`0,${column}`, { style: head }]))
  const end = columnLetter(ledgerColumns.length - 1)
  const state = columnLetter(ledgerColumns.findIndex(({ key }) => key === 'state'))
  return {
    name,
    columns: [
      ...ledgerColumns.map(({ key, width }) => ({
        width,
        style: styleOf(key),
      })),
      { width: 12, hidden: true, numFmt: 'yyyy-mm-dd' },
      { width: 14, hidden: true },
      { width: 14, hidden: true },
    ],
    rows: [titles, ...rows],
    cells,
    rowDefs: new Map(rows.map((row, index) => [index + 1, { height: heightOf(row) }])),
    freezePane: { rows: 1, columns: 2 },
    autoFilter: { range: `A1:${end}${last}` },
    dataValidations:
      entries.length === 0
        ? []
        : [
            {
              type: 'list',
              values: [...states],
              range: `${state}2:${state}${last}`,
              allowBlank: true,
              showErrorMessage: true,
              errorTitle: words.stateTitle,
              errorMessage: words.stateMessage,
            },
          ],
    conditionalRules: entries.length === 0 ? [] : lights(end, state, last),
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

/** In points: a line of eleven points, the margin of a cell, and the highest row that Excel takes. */
const [lineHeight, margin, highest] = [15, 4, 409]

/** Room for the cell with most lines; not every program finds the height of wrapped text when it opens a file. */
function heightOf(cells: readonly CellValue[]): number {
  const lines = ledgerColumns.map(({ width }, column) =>
    Math.ceil(displayWidth(String(cells[column] ?? '')) / (width - 2)),
  )
  return Math.min(highest, Math.max(1, ...lines) * lineHeight + margin)
}

const colours = { green: 'C6EFCE', yellow: 'FFEB9C', red: 'FFC7CE' } as const

/** 绿 done or in time, 黄 due soon, 红 overdue, by the date in the overview: whoever changes it sees the colours of that day. */
function lights(end: string, state: string, last: number): ConditionalRule[] {
  const due = `$${columnLetter(ledgerColumns.length)}2`
  const isDone = `$${state}2="${doneState}"`
  const deadline = columnLetter(ledgerColumns.findIndex(({ key }) => key === 'deadline'))
  const rules: readonly (readonly [keyof typeof colours, string])[] = [
    ['green', isDone],
    ['red', `AND(${due}<>"",${due}<${todayCell})`],
    ['yellow', `AND(${due}<>"",${due}-${todayCell}<=${soonDays})`],
    ['green', `${due}<>""`],
  ]
  return [`${deadline}2:${deadline}${last}`, `${state}2:${end}${last}`].flatMap((range, turn) =>
    rules.map(([colour, formula], index): ConditionalRule => {
      const fill = {
        type: 'pattern',
        pattern: 'solid',
        fgColor: { rgb: colours[colour] },
        bgColor: { rgb: colours[colour] },
      } as const
      return {
        type: 'expression',
        priority: turn * rules.length + index + 1,
        formula,
        range,
        stopIfTrue: true,
        style: { fill },
      }
    }),
  )
}

/** What was typed about tasks that the text has lost; nothing is dropped. */
function goneSheet({ locale }: WorkbookInput, gone: readonly SheetTask[]): WriteSheet {
  const words = workbookWords[locale]
  const columns = ledgerColumns.filter(({ key }) => key !== 'number')
  const titles = [...columns.map(({ title }) => title[locale]), words.hidden.id]
  return {
    name: words.sheets.gone,
    columns: [...columns.map(({ key, width }) => ({ width, style: styleOf(key) })), { width: 14, hidden: true }],
    rows: [
      titles,
      ...gone.map(({ id, title, measure, target, basis, values }) => {
        const texts: Readonly<Record<string, string>> = { title, measure, target, basis, ...values }
        return [...columns.map(({ key }) => texts[key]), id]
      }),
    ],
    cells: new Map(titles.map((_, column) => [`0,${column}`, { style: head }])),
    freezePane: { rows: 1 },
    pageSetup,
  }
}
