/** `fangan ledger annex`: the annexed list made from the text; shows it, and writes when told to. */

import { resolve } from 'node:path'
import { analyse } from '../analysis/analyse.js'
import { annexListEdits, rowsTakenOut } from '../ledger/annexList.js'
import { fill, type Locale, type Localised } from '../text/localised.js'
import type { AnnexOptions } from './args.js'
import { askedTemplate } from './askedTemplate.js'
import { exitCode } from './exitCode.js'
import { shownPath } from './files.js'
import type { Io } from './io.js'
import { ledgerMessages as messages } from './ledgerMessages.js'
import { Projects } from './projects.js'
import { readPlanFile } from './readPlanFile.js'
import { rewritePlan } from './rewritePlan.js'

/** Writes the list into the plan at `path`; resolves to the exit code. */
export async function ledgerAnnex(path: string, options: AnnexOptions, io: Io, locale: Locale): Promise<number> {
  const say = (message: Localised): void => io.writeError(`${message[locale]}\n`)
  const absolute = resolve(io.cwd, path)
  const shown = shownPath(io, absolute)
  const read = readPlanFile({ absolute, path: shown }, io)
  if ('failure' in read) {
    say(read.failure.message)
    return exitCode.failure
  }
  const projects = new Projects(io, options.config)
  const { config, templates } = await projects.for(absolute)
  const asked = await askedTemplate(options.template, io, projects)
  for (const { place, message } of projects.defects) say({ zh: `${place}${message.zh}`, en: `${place}${message.en}` })
  if (!asked) return exitCode.failure
  const all = asked.template ? [asked.template, ...templates] : templates
  const analysis = analyse({ text: read.text, config, templates: all, templateId: asked.template?.id })
  const edits = annexListEdits(analysis, options.list)
  if (edits === 'unwritable') {
    say(fill(messages.annexLines, { path: shown }))
    return exitCode.findings
  }
  if (edits === 'nothing' || edits.length === 0) {
    say(fill(edits === 'nothing' ? messages.annexNone : messages.annexSame, { path: shown }))
    return exitCode.ok
  }
  const gone = rowsTakenOut(analysis, options.list)
  if (gone.length > 0) say(fill(messages.annexGone, { count: gone.length }))
  for (const title of gone) say(fill(messages.annexGoneOne, { title: title || '—' }))
  if (!options.write) {
    io.write(`${edits.map(({ newText }) => newText.trim()).join('\n\n')}\n`)
    say(messages.dry)
    return exitCode.ok
  }
  const { problem } = rewritePlan({ absolute, path: shown }, read, edits, io)
  if (problem) {
    say(problem)
    return exitCode.failure
  }
  say(fill(messages.annexWritten, { path: shown }))
  return exitCode.ok
}
