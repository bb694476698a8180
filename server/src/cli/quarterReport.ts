/** `fangan ledger report`: drafts the report on a quarter. */

import { resolve } from 'node:path'
import { analyse } from '../analysis/analyse.js'
import { mergeReport } from '../exporters/ledger/mergeReport.js'
import { ledgerOf } from '../ledger/ledger.js'
import { mergeSheet } from '../ledger/merge.js'
import { quarterIn, quarterReport } from '../ledger/quarter.js'
import { fill, type Locale, type Localised } from '../text/localised.js'
import type { ReportOptions } from './args.js'
import { askedTemplate } from './askedTemplate.js'
import { exitCode } from './exitCode.js'
import { shownPath } from './files.js'
import type { Io } from './io.js'
import { ledgerMessages as messages } from './ledgerMessages.js'
import { Projects } from './projects.js'
import { readDraft } from './readDraft.js'
import { readWorkbook } from './readWorkbook.js'
import { writeNew } from './writeNew.js'

/** Writes the report on the plan at `path`; resolves to the exit code. */
export async function writeQuarterReport(
  path: string,
  options: ReportOptions,
  io: Io,
  locale: Locale,
): Promise<number> {
  const say = (message: Localised): void => io.writeError(`${message[locale]}\n`)
  const fail = (message: Localised): number => {
    say(message)
    return exitCode.failure
  }
  const quarter = quarterIn(options.quarter)
  if (!quarter) return fail(fill(messages.noQuarter, { value: options.quarter }))
  const absolute = resolve(io.cwd, path)
  const read = await readDraft({ absolute, path: shownPath(io, absolute) }, io)
  if ('failure' in read) return fail(read.failure.message)
  const sheet = options.merge === undefined ? undefined : await readWorkbook(options.merge, io)
  if (sheet && 'problem' in sheet) return fail(sheet.problem)
  const projects = new Projects(io, options.config)
  const { config, templates } = await projects.for(absolute)
  const asked = await askedTemplate(options.template, io, projects)
  for (const { place, message } of projects.defects) say({ zh: `${place}${message.zh}`, en: `${place}${message.en}` })
  if (!asked) return exitCode.failure
  const all = asked.template ? [asked.template, ...templates] : templates
  const ledger = ledgerOf(analyse({ text: read.text, config, templates: all, templateId: asked.template?.id }))
  const merged = sheet && mergeSheet(ledger, sheet.rows)
  const report = quarterReport(ledger, merged?.progressOf ?? (() => undefined), quarter)
  if (merged) for (const line of mergeReport(merged, false)) say(line)
  if (options.output === undefined) {
    io.write(report)
    return exitCode.ok
  }
  const target = resolve(io.cwd, options.output)
  const written = writeNew(new TextEncoder().encode(report), target, { io, force: options.force ?? false })
  say(written.problem ?? fill(messages.reportWritten, { path: shownPath(io, target) }))
  return written.problem ? exitCode.failure : exitCode.ok
}
