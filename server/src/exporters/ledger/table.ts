/** A ledger as lines of text: CSV for spreadsheets, Markdown for notes, JSON for programs. */

import { ledgerColumns, type Progress } from '../../ledger/columns.js'
import type { Ledger, LedgerEntry } from '../../ledger/entry.js'
import type { Locale } from '../../text/localised.js'
import { unbroken } from '../../text/unbroken.js'

/** What is known of the progress of an entry; `undefined` when nothing is. */
export type ProgressOf = (entry: LedgerEntry) => Progress | undefined

/** RFC 4180 with the byte order mark by which spreadsheets know UTF-8; the last column is the task's identity. */
export function ledgerCsv({ entries }: Ledger, progressOf: ProgressOf, locale: Locale): string {
  const head = [...ledgerColumns.map(({ title }) => title[locale]), identityTitle[locale]]
  const rows = entries.map((entry) => [
    ...ledgerColumns.map(({ cellOf }) => String(cellOf(entry, progressOf(entry)))),
    entry.id,
  ])
  return `\ufeff${[head, ...rows].map((row) => row.map(csvField).join(',')).join('\r\n')}\r\n`
}

const identityTitle = { zh: '标识', en: 'Id' }

/** A field that a spreadsheet would take for a formula is kept from being one by an apostrophe. */
function csvField(value: string): string {
  const plain = /^[=+@\t\r-]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

/** A table of Markdown under the plan's title. */
export function ledgerMarkdown({ title, entries }: Ledger, progressOf: ProgressOf, locale: Locale): string {
  const head = ledgerColumns.map((column) => column.title[locale])
  const rows = entries.map((entry) => ledgerColumns.map(({ cellOf }) => cell(String(cellOf(entry, progressOf(entry))))))
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  const name = locale === 'zh' ? '任务台账' : 'Task ledger'
  return `# ${title === undefined ? name : `${unbroken(title)} ${name}`}\n\n${lines.join('\n')}\n`
}

function cell(value: string): string {
  return value.replace(/\s+/g, ' ').replace(/[\\|]/g, '\\$&')
}
