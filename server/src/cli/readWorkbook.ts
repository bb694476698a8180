/** Reads a workbook of an earlier export from a file; what cannot be read becomes a message. */

import { resolve } from 'node:path'
import { readEarlier } from '../exporters/ledger/readEarlier.js'
import type { SheetRow } from '../ledger/sheet.js'
import type { Localised } from '../text/localised.js'
import { shownPath } from './files.js'
import type { Io } from './io.js'
import { unreadFile } from './readPlanFile.js'

/** The rows of the workbook at `path`, or why there are none. */
export async function readWorkbook(
  path: string,
  io: Io,
): Promise<{ readonly rows: readonly SheetRow[] } | { readonly problem: Localised }> {
  const absolute = resolve(io.cwd, path)
  const shown = shownPath(io, absolute)
  const read = io.readFile(absolute)
  return read.kind === 'bytes' ? readEarlier(read.bytes, shown) : { problem: unreadFile(shown, read).message }
}
