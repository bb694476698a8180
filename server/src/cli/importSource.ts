/** Tells what a file is and has it read: Word, an old format, a page, a text; what cannot be read becomes a message. */

import { fileKindOf } from '../importers/fileKind.js'
import type { Imported } from '../importers/imported.js'
import { simplify } from '../text/glyphs.js'
import { fill, type Localised } from '../text/localised.js'
import { readingMode } from '../text/normalise.js'
import type { ImportOptions } from './args.js'
import type { PlanFile } from './files.js'
import { importMessages } from './importMessages.js'
import { conversionSeconds, type Io, largestFileBytes } from './io.js'
import { messages } from './messages.js'
import { unreadFile } from './readPlanFile.js'

/** What became of the file; `isConverted` when another program had to open it first. */
export type ImportResult =
  | { readonly imported: Imported; readonly isConverted: boolean }
  | { readonly failure: Localised }

/** The draft of `file`, or why there is none. */
export async function importFile(file: PlanFile, options: ImportOptions, io: Io): Promise<ImportResult> {
  const { path, absolute } = file
  if (io.kindOf(absolute) === 'folder') return { failure: fill(messages.failures.isFolder, { path }) }
  const read = io.readFile(absolute, largestFileBytes)
  if (read.kind !== 'bytes') return { failure: unreadFile(path, read).message }
  const { bytes } = read
  const kind = fileKindOf(bytes, absolute)
  if (kind === 'ofd' || kind === 'mht') return { failure: fill(importMessages[kind], { path }) }
  if (kind === 'rtf') return converted(file, bytes, '.rtf', options, io)
  if (kind === 'page') return pageDraft(file, bytes, options)
  const word = await wordDraft(bytes, options)
  if ('text' in word)
    return word.text.trim() === ''
      ? { failure: fill(importMessages.emptyWord, { path }) }
      : { imported: word, isConverted: false }
  if (word.refused === 'oldWord') return converted(file, bytes, /\.wps$/i.test(absolute) ? '.wps' : '.doc', options, io)
  return { failure: fill(messages.failures.notImported, { path, reason: word.message }) }
}

async function pageDraft({ path }: PlanFile, bytes: Uint8Array, { simplified }: ImportOptions): Promise<ImportResult> {
  const { draftOfPageFile } = await import('../importers/pageFile.js')
  const imported = draftOfPageFile(bytes, path, { simplified })
  if ('error' in imported) {
    const { error } = imported
    return { failure: fill(error === 'pdf' ? importMessages.pdf : messages.failures[error], { path }) }
  }
  return imported.text.trim() === ''
    ? { failure: fill(importMessages.empty, { path }) }
    : { imported, isConverted: false }
}

async function wordDraft(bytes: Uint8Array, { changes, simplified }: ImportOptions) {
  const { draftOfWordFile } = await import('../importers/wordFile.js')
  const draft = draftOfWordFile(bytes, changes)
  // Character by character, so that the places in the document stay right.
  if ('text' in draft && simplified)
    return { ...draft, text: simplify(draft.text, readingMode(draft.text).traditional) }
  return draft
}

async function converted(
  { path }: PlanFile,
  bytes: Uint8Array,
  extension: OldExtension,
  options: ImportOptions,
  io: Io,
): Promise<ImportResult> {
  const answer = (await io.convert?.(bytes, extension)) ?? { kind: 'missing' }
  switch (answer.kind) {
    case 'missing':
      return { failure: fill(importMessages.noOffice, { path }) }
    case 'tookTooLong':
      return { failure: fill(importMessages.tookTooLong, { path, seconds: conversionSeconds }) }
    case 'failed':
      return { failure: fill(importMessages.notConverted, { path, reason: answer.error || importMessages.noReason }) }
    case 'done': {
      const word = await wordDraft(answer.bytes, options)
      if ('text' in word)
        return word.text.trim() === ''
          ? { failure: fill(importMessages.notConverted, { path, reason: importMessages.noText }) }
          : { imported: word, isConverted: true }
      return { failure: fill(messages.failures.notImported, { path, reason: word.message }) }
    }
  }
}

type OldExtension = Parameters<NonNullable<Io['convert']>>[1]
