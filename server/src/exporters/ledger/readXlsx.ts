/** Reads a workbook that people have worked in: sorted, filtered, with columns moved and rows added, it is still a ledger. */

import { type CellValue, readXlsx } from 'hucre/xlsx'
import { ledgerColumns } from '../../ledger/columns.js'
import {
  type SheetField,
  type SheetRow,
  type SheetValues,
  sheetFields,
  type TextMarks,
  textFields,
} from '../../ledger/sheet.js'
import { locales } from '../../text/localised.js'
import { columnLetter, workbookWords } from './sheetNames.js'

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
  /** Columns that a ledger does not have, with their headings. */
  readonly others: readonly (readonly [heading: string, column: number])[]
}

function headOf(rows: readonly (readonly CellValue[])[]): Head | undefined {
  for (const [line, cells] of rows.slice(0, deepestHead).entries()) {
    const columns = new Map<string, number>()
    const others: [string, number][] = []
    for (const [column, value] of cells.entries()) {
      const key = keysByTitle.get(textOf(value).replace(/\s+/g, ''))
      if (key !== undefined && !columns.has(key)) columns.set(key, column)
      else others.push([textOf(value) || columnLetter(column), column])
    }
    if (columns.has('title') && (columns.has('id') || columns.size >= 4)) return { line, columns, others }
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
  const { line: first, columns, others } = head
  return rows.slice(first + 1).flatMap((cells, index): SheetRow[] => {
    const text = (key: string): string => {
      const column = columns.get(key)
      return column === undefined ? '' : textOf(cells[column])
    }
    const values = Object.fromEntries(sheetFields.map((field) => [field, text(field)])) as Record<SheetField, string>
    const [title, measure, target, basis] = textFields.map(text)
    // A note below the table stands in its first column.
    const note = /^\d*$/.test(text('number')) ? [] : [{ column: 'number', value: text('number') }]
    const typed = others.flatMap(([column, at]) => {
      const value = textOf(cells[at])
      return value === '' ? [] : [{ column, value }]
    })
    const extras = [...note, ...typed]
    const isEmpty = [title, measure, target, basis, ...Object.values(values)].every((one) => one === '')
    if (isEmpty && extras.length === 0) return []
    const rest = { target, basis, extras, marks: marksIn(text('exported')) }
    const { id, exported } = { id: text('id'), exported: exportedIn(text('exported')) }
    return [{ id, title, measure, values, exported, sheet, line: first + index + 2, rest }]
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
  const values = textsIn(json, sheetFields)
  return values && (values as SheetValues)
}

function marksIn(json: string): TextMarks | undefined {
  const marks = textsIn(json, textFields)
  return marks && (marks as TextMarks)
}

/** The texts under `keys` in what was exported; `undefined` when one of them is not there. */
function textsIn(json: string, keys: readonly string[]): Readonly<Record<string, string>> | undefined {
  try {
    const value: unknown = JSON.parse(json)
    if (typeof value !== 'object' || value === null) return undefined
    const texts = Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    const found = Object.fromEntries(texts.filter(([key]) => keys.includes(key)))
    return keys.every((key) => key in found) ? found : undefined
  } catch {
    return undefined
  }
}
