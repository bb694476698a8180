/** Reads one plan; what cannot be read becomes a message. */

import { decode, type Encoding } from '../text/decode.js'
import { fill } from '../text/localised.js'
import type { Failure, PlanFile } from './files.js'
import type { Io } from './io.js'
import { messages } from './messages.js'

/** The text of a plan, without byte order mark, and how it was encoded. */
export interface PlanText {
  readonly text: string
  readonly encoding: Encoding
}

/** The text of `file`, or why there is none. */
export function readPlanFile(file: PlanFile, io: Io): PlanText | { readonly failure: Failure } {
  const { path } = file
  const kind = io.kindOf(file.absolute)
  if (kind === 'folder') return { failure: { path, message: fill(messages.failures.isFolder, { path }) } }
  const read = io.readFile(file.absolute)
  if (read.kind === 'bytes') return decodePlan(file, read.bytes)
  const reason = read.kind === 'unreadable' ? read.reason : ''
  return { failure: { path, message: fill(messages.failures[read.kind], { path, reason }) } }
}

/** The text in `bytes`, or why there is none. */
export function decodePlan({ path }: PlanFile, bytes: Uint8Array): PlanText | { readonly failure: Failure } {
  const decoded = decode(bytes)
  if ('text' in decoded) return decoded
  return { failure: { path, message: fill(messages.failures[decoded.error], { path }) } }
}
