/** Reads one plan from a text file or from a Word file; what cannot be read becomes a message. */

import { fileKindOf } from '../importers/fileKind.js'
import type { Imported } from '../importers/imported.js'
import { fill } from '../text/localised.js'
import type { Failure, PlanFile } from './files.js'
import { type FileReader, largestFileBytes } from './io.js'
import { messages } from './messages.js'
import { decodePlan, type PlanText, unreadFile } from './readPlanFile.js'

/** The text of a plan; one that came from a Word file knows the paragraphs. */
export interface DraftText extends PlanText {
  readonly imported?: Imported
}

/** The text of `file`, or why there is none. What reads Word files is loaded for the first of them. */
export async function readDraft(
  file: PlanFile,
  reader: FileReader,
): Promise<DraftText | { readonly failure: Failure }> {
  const { path } = file
  if (reader.kindOf(file.absolute) === 'folder')
    return { failure: { path, message: fill(messages.failures.isFolder, { path }) } }
  const read = reader.readFile(file.absolute, largestFileBytes)
  return read.kind === 'bytes' ? draftOf(file, read.bytes) : { failure: unreadFile(path, read) }
}

/** The text in `bytes`, or why there is none. */
export async function draftOf(file: PlanFile, bytes: Uint8Array): Promise<DraftText | { readonly failure: Failure }> {
  const kind = fileKindOf(bytes, file.path)
  if (kind === 'page' || kind === 'rtf' || kind === 'mht') return decodePlan(file, bytes)
  const { draftOfWordFile } = await import('../importers/wordFile.js')
  const imported = draftOfWordFile(bytes)
  if ('text' in imported) return { text: imported.text, encoding: 'utf-8', imported }
  const { path } = file
  return { failure: { path, message: fill(messages.failures.notImported, { path, reason: imported.message }) } }
}
