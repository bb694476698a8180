/** Reads a workbook of an earlier export; what cannot be read becomes a message. */

import { resolve } from 'node:path'
import type { SheetRow } from '../ledger/sheet.js'
import { fill, type Localised } from '../text/localised.js'
import { shownPath } from './files.js'
import type { Io } from './io.js'
import { ledgerMessages as messages } from './ledgerMessages.js'
import { unreadFile } from './readPlanFile.js'

/** The rows of the workbook at `path`, or why there are none. */
export async function readWorkbook(
  path: string,
  io: Io,
): Promise<{ readonly rows: readonly SheetRow[] } | { readonly problem: Localised }> {
  const absolute = resolve(io.cwd, path)
  const shown = shownPath(io, absolute)
  const read = io.readFile(absolute)
  if (read.kind !== 'bytes') return { problem: unreadFile(shown, read).message }
  const { readLedgerXlsx } = await import('../exporters/ledger/readXlsx.js')
  try {
    const rows = await readLedgerXlsx(read.bytes)
    return rows ? { rows } : { problem: fill(messages.noLedger, { path: shown }) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { problem: fill(messages.noWorkbook, { path: shown, reason }) }
  }
}
