/** Writes changes into the file of a plan, which keeps its encoding, its byte order mark and every byte that no change touches. */

import { editBytes } from '../text/encode.js'
import { fill, type Localised } from '../text/localised.js'
import type { TextEdit } from '../text/range.js'
import type { PlanFile } from './files.js'
import type { Io } from './io.js'
import { ledgerMessages as messages } from './ledgerMessages.js'
import { decodePlan, type PlanText, unreadFile } from './readPlanFile.js'

/** Makes `edits` in `file`, whose text is still that of `plan`; `problem` says why it was not done. */
export function rewritePlan(
  file: PlanFile,
  plan: PlanText,
  edits: readonly TextEdit[],
  io: Io,
): { readonly problem?: Localised } {
  const { absolute, path } = file
  const read = io.readFile(absolute)
  if (read.kind !== 'bytes') return { problem: unreadFile(path, read).message }
  const now = decodePlan(file, read.bytes)
  if ('failure' in now) return { problem: now.failure.message }
  if (now.text !== plan.text) return { problem: fill(messages.changedMeanwhile, { path }) }
  const rewritten = editBytes(read.bytes, edits)
  const encoding = plan.encoding.toUpperCase()
  if (!rewritten) return { problem: fill(messages.encoding, { path, encoding }) }
  if ('missing' in rewritten)
    return { problem: fill(messages.missing, { path, encoding, characters: rewritten.missing }) }
  try {
    const target = io.newFile(absolute, { follow: true })
    target.write(rewritten.bytes)
    target.commit()
    return {}
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { problem: fill(messages.notWritten, { path, reason }) }
  }
}
