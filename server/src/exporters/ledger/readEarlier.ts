/** Reads a workbook of an earlier export; what cannot be read becomes a message. */

import type { SheetRow } from '../../ledger/sheet.js'
import { fill, type Localised } from '../../text/localised.js'
import { mergeMessages as messages } from './mergeMessages.js'

/** The rows of the workbook in `bytes`, or why there are none; `path` is what it is called in messages. */
export async function readEarlier(
  bytes: Uint8Array,
  path: string,
): Promise<{ readonly rows: readonly SheetRow[] } | { readonly problem: Localised }> {
  const { readLedgerXlsx } = await import('./readXlsx.js')
  try {
    const rows = await readLedgerXlsx(bytes)
    return rows ? { rows } : { problem: fill(messages.noLedger, { path }) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { problem: fill(messages.noWorkbook, { path, reason }) }
  }
}
