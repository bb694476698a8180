/** A workbook of an earlier version of a plan that people have worked in, for the tests of what an export takes over. */

import { type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx'
import { ledgerXlsx } from '../../server/src/exporters/ledger/xlsx.js'
import { ledgerColumns } from '../../server/src/ledger/columns.js'
import type { Ledger, LedgerEntry } from '../../server/src/ledger/entry.js'
import { idsOf } from '../../server/src/ledger/identity.js'

/**
 * The workbook of `ledger` before its second task was reworded and another one was taken out, with progress typed on
 * several sheets, two contradictory cells, a deadline that the text does not have, a changed target and a column of somebody's own.
 */
export async function earlierWorkbook(ledger: Ledger): Promise<Uint8Array> {
  const entries = [...ledger.entries.map(earlier), lost(ledger)].map((entry, index) => ({
    ...entry,
    number: index + 1,
  }))
  const bytes = await ledgerXlsx({
    ledger: { ...ledger, entries },
    progressOf: () => undefined,
    today: '2022-03-31',
    locale: 'zh',
  })
  const { sheets } = await readXlsx(bytes)
  const [, all] = sheets
  const own = sheets.find(({ name, rows }) => name !== all.name && rows.some((row) => row[1] === entries[2].title))
  type(all.rows, entries[0], { progress: '实施方案已印发，前期工作已启动。', state: '进行中' })
  type(all.rows, entries[1], { progress: '已通过验收', state: '已完成' })
  if (own) type(own.rows, entries[2], { progress: '完成60%，\n年底前可以完成。', state: '进行中' })
  type(all.rows, entries[3], { progress: '正在起草文件', deadline: '2023年3月底前' })
  const contradictory = sheets.find(
    ({ name, rows }) => name !== all.name && rows.some((row) => row[1] === entries[4].title),
  )
  type(all.rows, entries[4], { progress: '已开工' })
  if (contradictory) type(contradictory.rows, entries[4], { progress: '尚未开工' })
  type(all.rows, entries[entries.length - 1], { progress: '已建成急救站12个', state: '已完成' })
  for (const { rows } of sheets.slice(1)) rows[0].push('备注')
  all.rows[1].push('省领导批示件')
  all.rows[3][7] = '以批复为准'
  return writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) })
}

/** The title of the second task as it was. */
function earlier(entry: LedgerEntry, index: number): LedgerEntry {
  if (index !== 1) return entry
  const title = `加快${entry.title}`
  return { ...entry, title, id: idsOf([{ title, section: entry.section }])[0] }
}

/** A task that the text does not hold any more. */
function lost({ entries }: Ledger): LedgerEntry {
  const title = '建立院前急救联动机制'
  const id = idsOf([{ title, section: [] }])[0]
  return { ...entries[0], id, title, measure: '每县设立急救站2个。', persons: [], deadlines: ['2022年3月底前'] }
}

/** Types into the cells of a task. */
function type(rows: CellValue[][], { title }: LedgerEntry, values: Readonly<Record<string, string>>): void {
  const row = rows.find((cells) => cells[1] === title)
  if (!row) throw new Error(`no row ${title}`)
  for (const [key, value] of Object.entries(values))
    row[ledgerColumns.findIndex((column) => column.key === key)] = value
}
