/** `fangan ledger`: writes the task ledger of each plan, with the progress of an earlier workbook. */

import { basename, dirname, extname, join, resolve } from 'node:path'
import { analyse } from '../analysis/analyse.js'
import { ledgerBytes } from '../exporters/ledger/index.js'
import { mergeReport } from '../exporters/ledger/mergeReport.js'
import { ledgerOf } from '../ledger/ledger.js'
import { mergeSheet } from '../ledger/merge.js'
import { fill, type Locale, type Localised } from '../text/localised.js'
import type { LedgerOptions } from './args.js'
import { askedTemplate } from './askedTemplate.js'
import { exitCode } from './exitCode.js'
import { findFiles, type PlanFile, shownPath } from './files.js'
import type { Io } from './io.js'
import { ledgerMessages as messages } from './ledgerMessages.js'
import { Projects } from './projects.js'
import { readDraft } from './readDraft.js'
import { readWorkbook } from './readWorkbook.js'
import { writeNew } from './writeNew.js'

/** Writes the ledgers of `paths`; resolves to the exit code. */
export async function ledger(
  paths: readonly string[],
  options: LedgerOptions,
  io: Io,
  locale: Locale,
): Promise<number> {
  const projects = new Projects(io, options.config)
  const { files, failures } = await findFiles(paths, io, projects)
  const asked = await askedTemplate(options.template, io, projects)
  const say = (message: Localised): void => io.writeError(`${message[locale]}\n`)
  for (const { message } of failures) say(message)
  for (const { place, message } of projects.defects) say({ zh: `${place}${message.zh}`, en: `${place}${message.en}` })
  if (!asked || files.length === 0) return exitCode.failure
  const today = options.date ?? io.today()
  const misuse = misuseOf(files, options, today, io)
  if (misuse) say(misuse)
  if (misuse) return exitCode.failure
  const rows = options.merge === undefined ? undefined : await readWorkbook(options.merge, io)
  if (rows && 'problem' in rows) {
    say(rows.problem)
    return exitCode.failure
  }
  let isWhole = failures.length === 0
  for (const file of files) {
    const project = await projects.for(file.absolute)
    const read = await readDraft(file, io)
    if ('failure' in read) {
      say(read.failure.message)
      isWhole = false
      continue
    }
    const templates = asked.template ? [asked.template, ...project.templates] : project.templates
    const analysis = analyse({ text: read.text, config: project.config, templates, templateId: asked.template?.id })
    const found = ledgerOf(analysis)
    if (found.entries.length === 0) say(fill(messages.noTasks, { path: file.path }))
    const merged = rows && mergeSheet(found, rows.rows)
    const progressOf = merged?.progressOf ?? (() => undefined)
    const bytes = await ledgerBytes({ ledger: found, progressOf, today, locale, gone: merged?.gone }, options.format)
    const isWritten = write(bytes, targetOf(file, options, files.length, io), { options, io, say })
    isWhole &&= isWritten
    if (merged) for (const line of mergeReport(merged, options.format === 'xlsx')) say(line)
  }
  return isWhole ? exitCode.ok : exitCode.failure
}

function misuseOf(files: readonly PlanFile[], options: LedgerOptions, today: string, io: Io): Localised | undefined {
  if (!isDate(today)) return fill(messages.noDate, { value: today })
  if (files.length > 1 && options.merge !== undefined) return messages.mergeOne
  if (files.length > 1 && options.output !== undefined && io.kindOf(resolve(io.cwd, options.output)) !== 'folder')
    return fill(messages.outputFolder, { path: options.output })
  return undefined
}

function isDate(value: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(value) && new Date(`${value}T00:00:00Z`).toISOString().startsWith(value)
}

/** Where the ledger goes; `undefined` for standard output. */
function targetOf(file: PlanFile, { output, format }: LedgerOptions, count: number, io: Io): string | undefined {
  const name = `${basename(file.absolute, extname(file.absolute))}任务台账.${format}`
  if (output === '-') return undefined
  if (output === undefined) return format === 'xlsx' || count > 1 ? join(dirname(file.absolute), name) : undefined
  const path = resolve(io.cwd, output)
  return io.kindOf(path) === 'folder' ? join(path, name) : path
}

interface Surroundings {
  readonly options: LedgerOptions
  readonly io: Io
  readonly say: (message: Localised) => void
}

/** False when it was not written, which has then been said. */
function write(bytes: Uint8Array, target: string | undefined, { options, io, say }: Surroundings): boolean {
  if (target === undefined) {
    io.writeBytes(bytes)
    return true
  }
  const { problem } = writeNew(bytes, target, { io, force: options.force ?? false })
  say(problem ?? fill(messages.written, { path: shownPath(io, target) }))
  return problem === undefined
}
