/** A ledger as the bytes of a file, with what an earlier file of it holds. */

import type { LedgerFormat } from './formats.js'
import { ledgerJson } from './json.js'
import { ledgerCsv, ledgerMarkdown } from './table.js'
import type { WorkbookInput } from './xlsx.js'

export { mergeReport } from './mergeReport.js'
export { readEarlier } from './readEarlier.js'

/** The ledger in `format`; the library for workbooks is loaded only for them. */
export async function ledgerBytes(input: WorkbookInput, format: LedgerFormat): Promise<Uint8Array> {
  const { ledger, progressOf, locale, gone } = input
  if (format === 'xlsx') return (await import('./xlsx.js')).ledgerXlsx(input)
  if (format === 'json') return encoded(ledgerJson(ledger, progressOf, gone))
  return encoded(format === 'csv' ? ledgerCsv(ledger, progressOf, locale) : ledgerMarkdown(ledger, progressOf, locale))
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
