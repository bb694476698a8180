/** `fangan check`: finds the plans, has them checked, reports. */

import { resolve } from 'node:path'
import type { Severity } from '../templates/template.js'
import type { Locale, Localised } from '../text/localised.js'
import { fill } from '../text/localised.js'
import type { CheckOptions } from './args.js'
import { askedTemplate } from './askedTemplate.js'
import type { Baseline } from './baseline.js'
import type { CheckSetup, CheckTask } from './checker.js'
import { checkFiles, type Run } from './checkFiles.js'
import { wantsColour } from './colour.js'
import { exitCode } from './exitCode.js'
import { type Failure, findFiles, type PlanFile, shownPath } from './files.js'
import type { Io } from './io.js'
import { messages } from './messages.js'
import { misuseOf, shardOf } from './misuse.js'
import { type Project, Projects } from './projects.js'
import { type DraftText, draftOf } from './readDraft.js'
import type { FormatName, Shard } from './report.js'

/** Checks `paths`; resolves to the exit code. */
export async function check(paths: readonly string[], options: CheckOptions, io: Io, locale: Locale): Promise<number> {
  const misuse = misuseOf(paths, options) ?? cacheIsFolder(options, io)
  if (misuse) {
    io.writeError(`fangan: ${misuse[locale]}\n`)
    return exitCode.failure
  }
  const projects = new Projects(io, options.config)
  if (options.jsonl) return (await import('./jsonl.js')).checkLines(options, io, projects, locale)

  const found: Found = options.stdin ? await fromStdin(options, io) : await findFiles(paths, io, projects)
  const [first] = found.files
  const configured = first && (await projects.for(first.absolute)).config.locale
  const style = {
    locale: options.locale ?? configured ?? locale,
    matrix: options.matrix ?? false,
    colour: wantsColour(options.color, io),
  }
  const asked = await askedTemplate(options.template, io, projects)
  const baseline = await askedBaseline(options, io, projects)
  const files = asked && baseline && (await askedFiles(found.files, options, io, projects))
  if (files?.length === 0 && options.since !== undefined && found.files.length > 0) {
    io.writeError(`${fill(messages.run.since.nothing, { revision: options.since })[style.locale]}\n`)
  }
  const setup: CheckSetup = {
    format: options.format,
    style,
    least: options.minSeverity ?? defaultSeverity(options.format),
    ...(asked?.template && { asked: asked.template }),
    ...(options.baseline !== undefined && { baseline: options.updateBaseline ? 'record' : 'compare' }),
  }
  const shard = options.shard === undefined ? undefined : shardOf(options.shard)
  const run: Run = {
    setup,
    options,
    ...(await tasksOf(partOf(files ?? [], shard), projects, baseline?.known)),
    failures: found.failures,
    defects: projects.defects,
    isUnchecked: files === undefined,
    ...(found.plan && { plan: found.plan }),
    ...(baseline?.known && { baseline: baseline.known }),
    ...(shard && { shard }),
  }
  return checkFiles(run, io)
}

/** What is to be checked; `plan` is the text when it came from standard input. */
interface Found {
  readonly files: readonly PlanFile[]
  readonly failures: Failure[]
  readonly plan?: DraftText
}

async function fromStdin(options: CheckOptions, io: Io): Promise<Found> {
  const name = options.stdinFilename
  const absolute = resolve(io.cwd, name ?? 'stdin')
  const file = { absolute, path: name === undefined ? '<stdin>' : shownPath(io, absolute) }
  const decoded = await draftOf(file, await io.readStdin())
  if ('failure' in decoded) return { files: [], failures: [decoded.failure] }
  return { files: [file], failures: [], plan: decoded }
}

/** The baseline, or nothing in it when none is asked for; `undefined` when it cannot be used: the defects then say why. */
async function askedBaseline(
  { baseline: path, updateBaseline }: CheckOptions,
  io: Io,
  projects: Projects,
): Promise<{ readonly known?: Baseline } | undefined> {
  if (path === undefined) return {}
  const read = (await import('./baseline.js')).readBaseline(path, io, updateBaseline ?? false)
  if (!('defect' in read)) return { known: read }
  projects.defects.push({ place: '', message: read.defect, severity: 'error' })
  return undefined
}

/** The files that have changed where only those are asked for; `undefined` when git does not say: the defects say why. */
async function askedFiles(
  files: readonly PlanFile[],
  { since }: CheckOptions,
  io: Io,
  projects: Projects,
): Promise<readonly PlanFile[] | undefined> {
  if (since === undefined) return files
  const { changesSince, hasChangedUpper } = await import('./since.js')
  const changes = await changesSince(since, io)
  if ('defect' in changes) {
    projects.defects.push({ place: '', message: changes.defect, severity: 'error' })
    return undefined
  }
  const chosen: PlanFile[] = []
  for (const file of files) {
    const project = await projects.for(file.absolute)
    // Another configuration or template may find something else in a text that is as it was.
    const known = [file.absolute, ...project.source.files]
    const isAsked = known.some((path) => changes.has(path)) || changes.isOutside(file.absolute)
    if (isAsked || hasChangedUpper(file, { changes, project, io })) chosen.push(file)
  }
  return chosen
}

/** Neighbours in the order of a single run, so that the parts one after the other are that run. */
function partOf(files: readonly PlanFile[], shard: Shard | undefined): readonly PlanFile[] {
  if (!shard) return files
  const at = (index: number): number => Math.floor((index * files.length) / shard.count)
  return files.slice(at(shard.index - 1), at(shard.index))
}

async function tasksOf(files: readonly PlanFile[], projects: Projects, baseline: Baseline | undefined) {
  const list: Project[] = []
  const numbers = new Map<Project, number>()
  const tasks: CheckTask[] = []
  for (const file of files) {
    const project = await projects.for(file.absolute)
    if (!numbers.has(project)) numbers.set(project, list.push(project) - 1)
    tasks.push({ ...file, project: numbers.get(project) ?? 0, ...(baseline && { known: baseline.of(file.absolute) }) })
  }
  return { tasks, projects: list }
}

function cacheIsFolder({ cache }: CheckOptions, io: Io): Localised | undefined {
  if (typeof cache !== 'string' || io.kindOf(resolve(io.cwd, cache)) !== 'folder') return undefined
  return fill(messages.run.cache.folder, { path: cache })
}

/** People read the first two formats, and hints are many; programs read the others and can leave out by themselves. */
export function defaultSeverity(format: FormatName): Severity {
  return format === 'text' || format === 'github' ? 'information' : 'hint'
}
