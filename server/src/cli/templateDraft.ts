/** `fangan template draft`: proposes a template from a notice. */

import { resolve } from 'node:path'
import { draftTemplate } from '../templates/draft/draft.js'
import { printDraft } from '../templates/draft/print.js'
import { fill, type Locale } from '../text/localised.js'
import { exitCode } from './exitCode.js'
import { shownPath } from './files.js'
import type { Io } from './io.js'
import { readDraft } from './readDraft.js'
import type { DraftOptions } from './templateArgs.js'
import { templateMessages as messages } from './templateMessages.js'
import { isTemplateId, writeTemplate } from './templateWrite.js'

/** Writes the template that the notice at `path` asks for; resolves to the exit code. */
export async function draftFromNotice(path: string, options: DraftOptions, io: Io, locale: Locale): Promise<number> {
  const absolute = resolve(io.cwd, path)
  const shown = shownPath(io, absolute)
  if (options.id !== undefined && !isTemplateId(options.id)) {
    io.writeError(`${fill(messages.badId, { id: options.id })[locale]}\n`)
    return exitCode.failure
  }
  const read = await readDraft({ absolute, path: shown }, io)
  if ('failure' in read) {
    io.writeError(`${read.failure.message[locale]}\n`)
    return exitCode.failure
  }
  const draft = draftTemplate(read.text, options.id)
  const { proposals, undecided } = draft
  if (proposals.length === 0) {
    io.writeError(`${messages.nothing[locale]}\n`)
    return exitCode.findings
  }
  const code = writeTemplate(printDraft(draft, locale), options.output, io, locale)
  if (code !== exitCode.ok) return code
  const doubts = proposals.filter(({ doubt }) => doubt !== undefined).length
  const told = fill(messages.drafted, { count: proposals.length, doubts, undecided: undecided.length })
  io.writeError(`${told[locale]}\n`)
  return exitCode.ok
}
