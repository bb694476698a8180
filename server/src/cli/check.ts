/** `fangan check`: reads, analyses and reports. */

import { relative, resolve } from 'node:path'
import { analyse } from '../analysis/analyse.js'
import type { Severity, Template } from '../templates/template.js'
import { LineIndex } from '../text/lineIndex.js'
import { fill, type Locale } from '../text/localised.js'
import type { CheckOptions } from './args.js'
import { askedTemplate } from './askedTemplate.js'
import { wantsColour } from './colour.js'
import { exitCode } from './exitCode.js'
import { type Failure, findFiles, type PlanFile, shownPath, slashes } from './files.js'
import type { Io } from './io.js'
import { messages } from './messages.js'
import { Projects } from './projects.js'
import { decodePlan, type PlanText, readPlanFile } from './readPlanFile.js'
import {
  countBySeverity,
  type FileReport,
  hasDefects,
  isAtLeast,
  type Report,
  type ReportStyle,
  tooManyWarnings,
} from './report.js'

/** Checks `paths`; resolves to the exit code. */
export async function check(paths: readonly string[], options: CheckOptions, io: Io, locale: Locale): Promise<number> {
  const misuse = misuseOf(paths, options)
  if (misuse) {
    io.writeError(`fangan: ${misuse[locale]}\n`)
    return exitCode.failure
  }
  const projects = new Projects(io, options.config)
  const { inputs, failures } = options.stdin ? await fromStdin(options, io) : await fromPaths(paths, io, projects)
  const [first] = inputs
  const configured = first && (await projects.for(first.file.absolute)).config.locale
  const style = styleOf(options, io, options.locale ?? configured ?? locale)

  const asked = await askedTemplate(options.template, io, projects)
  const files: FileReport[] = []
  for (const { file, read } of inputs) {
    if (!asked) break
    const plan = read()
    if ('failure' in plan) {
      failures.push(plan.failure)
      continue
    }
    announceEncoding(file, plan, options, io, style.locale)
    const result = await guarded(file, () => checkOne(file, plan, { projects, asked, options }))
    if ('failure' in result) failures.push(result.failure)
    else files.push(result)
  }
  const counts = countBySeverity(files.flatMap(({ analysis }) => analysis.findings))
  const isExceeded = options.maxWarnings >= 0 && counts.warning > options.maxWarnings
  const report: Report = {
    files,
    failures,
    counts,
    defects: projects.defects,
    hasNoTemplate: asked === undefined,
    ...(isExceeded && { warningsAllowed: options.maxWarnings }),
  }
  for (const { place, message } of report.defects) io.writeError(`${place}${message[style.locale]}\n`)
  for (const { message } of failures) io.writeError(`${message[style.locale]}\n`)
  // In the text format the summary says so.
  if (isExceeded && options.format !== 'text') io.writeError(`${tooManyWarnings(report)[style.locale]}\n`)
  io.write(await formatted(report, options.format, style))
  return verdict(report)
}

/** A plan to check, read only when its turn comes. */
interface Input {
  readonly file: PlanFile
  readonly read: () => PlanText | { readonly failure: Failure }
}

function misuseOf(paths: readonly string[], options: CheckOptions) {
  if (options.stdin && paths.length > 0) return messages.stdinWithPaths
  if (options.stdinFilename !== undefined && !options.stdin) return messages.stdinFilenameAlone
  return !options.stdin && paths.length === 0 ? messages.noInput : undefined
}

async function fromPaths(paths: readonly string[], io: Io, projects: Projects) {
  const { files, failures } = await findFiles(paths, io, projects)
  return { inputs: files.map((file): Input => ({ file, read: () => readPlanFile(file, io) })), failures }
}

async function fromStdin(options: CheckOptions, io: Io): Promise<{ inputs: Input[]; failures: Failure[] }> {
  const name = options.stdinFilename
  const absolute = resolve(io.cwd, name ?? 'stdin')
  const file = { absolute, path: name === undefined ? '<stdin>' : shownPath(io, absolute) }
  const bytes = await io.readStdin()
  return { inputs: [{ file, read: () => decodePlan(file, bytes) }], failures: [] }
}

interface Run {
  readonly projects: Projects
  readonly asked: { readonly template?: Template }
  readonly options: CheckOptions
}

async function checkOne(file: PlanFile, plan: PlanText, { projects, asked, options }: Run): Promise<FileReport> {
  const project = await projects.for(file.absolute)
  const { template } = asked
  const analysis = analyse({
    text: plan.text,
    path: slashes(relative(project.folder, file.absolute)),
    config: project.config,
    // The one asked for stands first, in case a template of one's own takes the id of another.
    templates: template ? [template, ...project.templates.filter(({ id }) => id !== template.id)] : project.templates,
    templateId: template?.id,
  })
  const least = options.minSeverity ?? defaultSeverity(options.format)
  const shown = analysis.findings.filter(({ severity }) => isAtLeast(severity, least))
  return { path: file.path, text: plan.text, lines: new LineIndex(plan.text), analysis, shown }
}

/** A defect of fangan that one file brings out must not keep the others from being checked. */
async function guarded(
  file: PlanFile,
  run: () => Promise<FileReport>,
): Promise<FileReport | { readonly failure: Failure }> {
  try {
    return await run()
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return { failure: { path: file.path, message: fill(messages.failures.crashed, { path: file.path, detail }) } }
  }
}

/** People read the first two formats, and hints are many; programs read the others and can leave out by themselves. */
function defaultSeverity(format: CheckOptions['format']): Severity {
  return format === 'text' || format === 'github' ? 'information' : 'hint'
}

function announceEncoding(file: PlanFile, plan: PlanText, options: CheckOptions, io: Io, locale: Locale): void {
  if (plan.encoding === 'utf-8' || options.format !== 'text') return
  const args = { path: file.path, encoding: plan.encoding.toUpperCase() }
  io.writeError(`${fill(messages.report.encoding, args)[locale]}\n`)
}

function styleOf(options: CheckOptions, io: Io, locale: Locale): ReportStyle {
  return { locale, matrix: options.matrix ?? false, colour: wantsColour(options.color, io) }
}

async function formatted(report: Report, format: CheckOptions['format'], style: ReportStyle): Promise<string> {
  if (format === 'json') return (await import('./format/json.js')).formatJson(report, style)
  if (format === 'sarif') return (await import('./format/sarif.js')).formatSarif(report, style)
  if (format === 'github') return (await import('./format/github.js')).formatGithub(report, style)
  return (await import('./format/text.js')).formatText(report, style)
}

function verdict(report: Report): number {
  const { failures, counts, warningsAllowed } = report
  if (failures.length > 0 || hasDefects(report)) return exitCode.failure
  return counts.error > 0 || warningsAllowed !== undefined ? exitCode.findings : exitCode.ok
}
