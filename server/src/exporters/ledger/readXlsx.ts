/** Reads a workbook that people have worked in: sorted, filtered, with columns moved and rows added, it is still a ledger. */

import { type CellValue, readXlsx } from 'hucre/xlsx'
import { ledgerColumns } from '../../ledger/columns.js'
import { type SheetField, type SheetRow, type SheetValues, sheetFields } from '../../ledger/sheet.js'
import { locales } from '../../text/localised.js'
import { workbookWords } from './sheetNames.js'

/** The rows of every sheet that is a ledger; `undefined` when none is. Throws for bytes that are no workbook. */
export async function readLedgerXlsx(bytes: Uint8Array): Promise<SheetRow[] | undefined> {
  const { sheets } = await readXlsx(bytes)
  const ledgers = sheets.flatMap(({ name, rows }) => rowsOf(name, rows) ?? [])
  const found = sheets.some(({ rows }) => headOf(rows) !== undefined)
  return found ? ledgers : undefined
}

/** The heading may stand below a title that somebody has put over the table. */
const deepestHead = 10

interface Head {
  readonly line: number
  /** Columns by the keys of the ledger's columns and of those that are hidden. */
  readonly columns: ReadonlyMap<string, number>
}

function headOf(rows: readonly (readonly CellValue[])[]): Head | undefined {
  for (const [line, cells] of rows.slice(0, deepestHead).entries()) {
    const columns = new Map<string, number>()
    for (const [column, value] of cells.entries()) {
      const key = keysByTitle.get(textOf(value).replace(/\s+/g, ''))
      if (key !== undefined && !columns.has(key)) columns.set(key, column)
    }
    if (columns.has('title') && (columns.has('id') || columns.size >= 4)) return { line, columns }
  }
  return undefined
}

const keysByTitle: ReadonlyMap<string, string> = new Map(
  locales.flatMap((locale) => [
    ...ledgerColumns.map(({ key, title }) => [title[locale].replace(/\s+/g, ''), key] as const),
    ...Object.entries(workbookWords[locale].hidden).map(([key, title]) => [title.replace(/\s+/g, ''), key] as const),
  ]),
)

function rowsOf(sheet: string, rows: readonly (readonly CellValue[])[]): SheetRow[] | undefined {
  const head = headOf(rows)
  if (!head) return undefined
  const { line: first, columns } = head
  return rows.slice(first + 1).flatMap((cells, index): SheetRow[] => {
    const text = (key: string): string => {
      const column = columns.get(key)
      return column === undefined ? '' : textOf(cells[column])
    }
    const values = Object.fromEntries(sheetFields.map((field) => [field, text(field)])) as Record<SheetField, string>
    const isEmpty = text('title') === '' && sheetFields.every((field) => values[field] === '')
    if (isEmpty) return []
    const exported = exportedIn(text('exported'))
    return [
      {
        id: text('id'),
        title: text('title'),
        measure: text('measure'),
        values,
        exported,
        sheet,
        line: first + index + 2,
      },
    ]
  })
}

/** A cell that somebody typed a date into is a date for the spreadsheet and a text for the ledger. */
function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) {
    return `${value.getUTCFullYear()}年${value.getUTCMonth() + 1}月${value.getUTCDate()}日`
  }
  return String(value).trim()
}

function exportedIn(json: string): SheetValues | undefined {
  try {
    const value: unknown = JSON.parse(json)
    if (typeof value !== 'object' || value === null) return undefined
    const fields = sheetFields.map((field) => [field, (value as Record<string, unknown>)[field]] as const)
    return fields.every(([, text]) => typeof text === 'string')
      ? (Object.fromEntries(fields) as SheetValues)
      : undefined
  } catch {
    return undefined
  }
}
