/** Reads one plan; what cannot be read becomes a message. */

import { decode, type Encoding } from '../text/decode.js'
import { fill } from '../text/localised.js'
import type { Failure, PlanFile } from './files.js'
import { type FileBytes, type FileReader, largestFileBytes } from './io.js'
import { messages } from './messages.js'

/** The text of a plan, without byte order mark, and how it was encoded. */
export interface PlanText {
  readonly text: string
  readonly encoding: Encoding
}

/** The text of `file`, or why there is none. */
export function readPlanFile(file: PlanFile, reader: FileReader): PlanText | { readonly failure: Failure } {
  const { path } = file
  const kind = reader.kindOf(file.absolute)
  if (kind === 'folder') return { failure: { path, message: fill(messages.failures.isFolder, { path }) } }
  const read = reader.readFile(file.absolute)
  return read.kind === 'bytes' ? decodePlan(file, read.bytes) : { failure: unreadFile(path, read) }
}

/** Why the file that is shown as `path` could not be read. */
export function unreadFile(path: string, read: Exclude<FileBytes, { kind: 'bytes' }>): Failure {
  const args = {
    path,
    reason: read.kind === 'unreadable' ? read.reason : '',
    megabytes: read.kind === 'tooLarge' ? Math.round(read.bytes / 1e6) : '',
    limit: Math.round(largestFileBytes / 1e6),
  }
  return { path, message: fill(messages.failures[read.kind], args) }
}

/** The text in `bytes`, or why there is none. */
export function decodePlan({ path }: PlanFile, bytes: Uint8Array): PlanText | { readonly failure: Failure } {
  const decoded = decode(bytes)
  if ('text' in decoded) return decoded
  return { failure: { path, message: fill(messages.failures[decoded.error], { path }) } }
}
