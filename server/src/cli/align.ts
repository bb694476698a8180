/** `fangan align`: shows what a draft takes up of the documents of the level above. */

import { relative, resolve } from 'node:path'
import type { Uppers } from '../align/alignment.js'
import { pinFileName, printPins } from '../align/pinFile.js'
import { withPins } from '../align/pins.js'
import { aligner } from '../analysis/aligner.js'
import { type Analysis, analyse } from '../analysis/analyse.js'
import { alignmentBytes } from '../exporters/align/index.js'
import { readPlan } from '../semantics/lower.js'
import { LineIndex } from '../text/lineIndex.js'
import { fill, type Locale, type Localised } from '../text/localised.js'
import { unbroken } from '../text/unbroken.js'
import { alignMessages as messages } from './alignMessages.js'
import { type AskedPin, pinsAsked } from './alignPins.js'
import type { AlignOptions } from './args.js'
import { askedTemplate } from './askedTemplate.js'
import { exitCode } from './exitCode.js'
import { fileResult } from './fileResult.js'
import { type PlanFile, shownPath, slashes } from './files.js'
import type { Io } from './io.js'
import { Projects } from './projects.js'
import { readDraft } from './readDraft.js'
import { namedUppers, UpperReader } from './uppers.js'
import { writeNew } from './writeNew.js'

/** Aligns the plan at `path`; resolves to the exit code. */
export async function align(path: string, options: AlignOptions, io: Io, locale: Locale): Promise<number> {
  const projects = new Projects(io, options.config)
  const absolute = resolve(io.cwd, path)
  const file: PlanFile = { absolute, path: shownPath(io, absolute) }
  const project = await projects.for(absolute)
  const language = options.locale ?? project.config.locale ?? locale
  const say = (message: Localised): void => io.writeError(`${message[language]}\n`)
  const asked = await askedTemplate(options.template, io, projects)
  for (const { place, message } of projects.defects) say({ zh: place + message.zh, en: place + message.en })
  const read = await readDraft(file, io)
  if ('failure' in read) say(read.failure.message)
  if ('failure' in read || !asked) return exitCode.failure

  const within = slashes(relative(project.folder, absolute))
  const names = options.upper ? { folder: io.cwd, names: options.upper } : namedUppers(file, read.text, project, within)
  const uppers = await new UpperReader(io).read(file, names)
  if (!uppers) say(fill(messages.noUpper, { path: file.path }))
  for (const { name, message } of uppers?.problems ?? []) say(fill(messages.problem, { name, message }))
  if (!uppers || uppers.documents.length === 0) return exitCode.failure

  const pinned = decided(uppers, read.text, options)
  if ('problems' in pinned) {
    for (const problem of pinned.problems) say(problem)
    return exitCode.failure
  }
  if (pinned.count > 0 && !notePins(file, pinned, { io, say })) return exitCode.failure
  const templates = asked.template ? [asked.template, ...project.templates] : project.templates
  const analysis = analyse({
    text: read.text,
    path: within,
    config: project.config,
    templates,
    templateId: asked.template?.id,
    uppers: pinned.uppers,
    aligner,
  })
  const isWritten = await write(file, analysis, { options, io, say, language })
  return isWritten && uppers.problems?.length === 0 && projects.defects.length === 0
    ? conclude(analysis, { options, say })
    : exitCode.failure
}

interface Decided {
  readonly uppers: Uppers
  readonly count: number
}

/** `uppers` with what `--pin` and `--reject` decide. */
function decided(
  uppers: Uppers,
  text: string,
  { pin = [], reject = [] }: AlignOptions,
): Decided | { readonly problems: readonly Localised[] } {
  const asked: AskedPin[] = [
    ...pin.map((value): AskedPin => ({ value, decision: 'match' })),
    ...reject.map((value): AskedPin => ({ value, decision: 'reject' })),
  ]
  if (asked.length === 0) return { uppers, count: 0 }
  const found = pinsAsked(asked, uppers, readPlan(text))
  if (found.problems.length > 0) return { problems: found.problems }
  return { uppers: { ...uppers, pins: withPins(uppers.pins, found.pins) }, count: found.pins.length }
}

interface Surroundings {
  readonly options: AlignOptions
  readonly io: Io
  readonly say: (message: Localised) => void
  readonly language: Locale
}

/** Writes the side file; false when that failed, which has then been said. */
function notePins(file: PlanFile, { uppers, count }: Decided, { io, say }: Pick<Surroundings, 'io' | 'say'>): boolean {
  const bytes = new TextEncoder().encode(printPins(uppers.pins))
  const { problem } = writeNew(bytes, pinFileName(file.absolute), { io, force: true })
  say(problem ?? fill(messages.pinned, { path: pinFileName(file.path), count }))
  return problem === undefined
}

async function write(
  file: PlanFile,
  analysis: Analysis,
  { options, io, say, language }: Surroundings,
): Promise<boolean> {
  const { alignment, plan, findings } = analysis
  if (!alignment) return false
  for (const { upper, draft } of alignment.stray) say(fill(messages.stray, { upper: upper.title, draft: draft.title }))
  const result = fileResult(
    { path: file.path, text: plan.source, lines: new LineIndex(plan.source), analysis, findings },
    { locale: language, least: 'hint', withFixes: options.format === 'json' },
  )
  const title = unbroken(plan.metadata.title) ?? file.path
  const input = { alignment, title, locale: language, diagnostics: result.diagnostics }
  const bytes = await alignmentBytes(input, options.format)
  const target = targetOf(file, options, io)
  if (target === undefined) {
    io.writeBytes(bytes)
    return true
  }
  const { problem } = writeNew(bytes, target, { io, force: options.force ?? false })
  say(problem ?? fill(messages.written, { path: shownPath(io, target) }))
  return problem === undefined
}

/** Where the result goes; `undefined` for standard output, which no workbook goes to unasked. */
function targetOf(file: PlanFile, { output, format }: AlignOptions, io: Io): string | undefined {
  if (output === '-') return undefined
  if (output !== undefined) return resolve(io.cwd, output)
  return format === 'xlsx' ? `${file.absolute.replace(/\.[^./\\]{1,12}$/, '')}对照表.xlsx` : undefined
}

/** As `check` judges the draft; what is not about alignment is counted and left to it. */
function conclude({ findings }: Analysis, { options, say }: Pick<Surroundings, 'options' | 'say'>): number {
  const [errors, warnings] = (['error', 'warning'] as const).map(
    (level) => findings.filter(({ severity }) => severity === level).length,
  )
  const max = options.maxWarnings
  const hasTooMany = max >= 0 && warnings > max
  if (errors > 0 && options.format === 'text') say(fill(messages.errors, { count: errors }))
  if (hasTooMany) say(fill(messages.tooManyWarnings, { warnings, max }))
  return errors > 0 || hasTooMany ? exitCode.findings : exitCode.ok
}
