/** Writes a file that is not there yet, or replaces one that may be replaced. */

import { fill, type Localised } from '../text/localised.js'
import { shownPath } from './files.js'
import type { Io } from './io.js'
import { ledgerMessages as messages } from './ledgerMessages.js'

/** Writes `bytes` to the absolute path `target`; `problem` says why it was not done. */
export function writeNew(
  bytes: Uint8Array,
  target: string,
  { io, force }: { readonly io: Io; readonly force: boolean },
): { readonly problem?: Localised } {
  const path = shownPath(io, target)
  if (io.kindOf(target) !== 'absent' && !force) return { problem: fill(messages.exists, { path }) }
  try {
    const file = io.newFile(target)
    file.write(bytes)
    file.commit()
    return {}
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { problem: fill(messages.notWritten, { path, reason }) }
  }
}
