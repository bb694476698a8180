/** Has the files of a run checked, here or in threads, and writes the report while they are. */

import { resolve } from 'node:path'
import { counted } from '../text/counted.js'
import { fill, type Locale, type Localised } from '../text/localised.js'
import type { CheckOptions } from './args.js'
import type { Baseline, KnownFinding } from './baseline.js'
import type { Cache } from './cache.js'
import { type Checked, type CheckSetup, type CheckTask, createChecker, type Outcome } from './checker.js'
import { conclude, warningsExceeded } from './conclude.js'
import { exitCode } from './exitCode.js'
import { addCounts, noCounts } from './fileResult.js'
import { type Failure, shownPath } from './files.js'
import type { Io } from './io.js'
import { messages } from './messages.js'
import { progressBar } from './progress.js'
import type { Project, ProjectDefect } from './projects.js'
import type { DraftText } from './readDraft.js'
import { type Format, loadFormat, type Shard, type StaleFinding, type Summary } from './report.js'
import { inOrder, ownThread, type Runner } from './runner.js'
import { version } from './version.js'

/** A run that is ready to begin. */
export interface Run {
  readonly setup: CheckSetup
  readonly options: CheckOptions
  readonly tasks: readonly CheckTask[]
  readonly projects: readonly Project[]
  /** What could not be found; grows by what cannot be read. */
  readonly failures: Failure[]
  readonly defects: readonly ProjectDefect[]
  readonly isUnchecked: boolean
  /** The text of the only task, when it came from standard input. */
  readonly plan?: DraftText
  readonly baseline?: Baseline
  readonly shard?: Shard
}

/** Checks the files of `run`; resolves to the exit code. */
export async function checkFiles(run: Run, io: Io): Promise<number> {
  const { setup, options, failures, defects } = run
  const { locale } = setup.style
  for (const { place, message } of defects) io.writeError(`${place}${message[locale]}\n`)
  for (const { message } of failures) io.writeError(`${message[locale]}\n`)

  const format = await loadFormat(setup.format)
  const writer = format.writer(setup.style)
  const total = new Total(run)
  io.write(writer.begin())
  await forEachOutcome(run, format, io, async (task, outcome, clear) => {
    const note = noteOn(outcome, options, locale)
    if (note) {
      clear()
      io.writeError(note)
    }
    total.add(task, outcome)
    if ('failure' in outcome) return
    const text = writer.add(outcome.checked.part)
    if (text === '') return
    clear()
    io.write(text)
    await io.drained()
  })
  const summary = await total.summary(io)
  io.write(writer.end(summary))
  const code = conclude(summary, { format: setup.format, locale, exitZero: options.exitZero }, io)
  return options.updateBaseline && !run.isUnchecked ? written(run, code, io) : code
}

/** The sum over the outcomes. */
class Total {
  private files = 0
  private counts = noCounts
  private hidden = 0
  private known = 0
  private readonly stale: StaleFinding[] = []

  constructor(private readonly run: Run) {}

  add(task: CheckTask, outcome: Outcome): void {
    if ('failure' in outcome) {
      this.run.failures.push(outcome.failure)
      return
    }
    const { counts, hidden, known, stale, current } = outcome.checked
    this.files++
    this.counts = addCounts(this.counts, counts)
    this.hidden += hidden
    this.known += known
    this.stale.push(...stale.map((one: KnownFinding) => ({ path: task.path, ...one })))
    if (current) this.run.baseline?.set(task.absolute, current)
  }

  async summary(io: Io): Promise<Summary> {
    const { failures, defects, isUnchecked, shard, baseline, options } = this.run
    const counts = this.counts
    return {
      ...{ files: this.files, counts, hidden: this.hidden, failures, defects, isUnchecked },
      ...warningsExceeded({ counts }, options.maxWarnings),
      ...(baseline && { baseline: { known: this.known, stale: await this.staleFindings(baseline, io) } }),
      ...(shard && { shard }),
    }
  }

  private async staleFindings(baseline: Baseline, io: Io): Promise<StaleFinding[]> {
    const gone = baseline.removeAbsent(io, (file) => shownPath(io, file))
    if (this.run.options.updateBaseline) return []
    return (await import('./baseline.js')).sortStale([...this.stale, ...gone])
  }
}

/** Calls `take` for each file in order; `clear` takes the progress bar away. */
async function forEachOutcome(
  run: Run,
  format: Format,
  io: Io,
  take: (task: CheckTask, outcome: Outcome, clear: () => void) => Promise<void>,
): Promise<void> {
  const { setup, plan, tasks } = run
  const [only] = tasks
  if (plan && only) {
    const checker = await createChecker(setup, {
      reader: io,
      format,
      projectAt: (index) => run.projects[index],
      within: io.within,
    })
    return take(only, await checker.check(only, plan), () => {})
  }
  const cache = await openedCache(run, io)
  const prepared = cache ? tasks.map((task) => ({ ...task, cached: cache.of(task.path) })) : tasks
  const runner = await runnerOf(run, cache, format, io)
  const progress = progressBar(tasks.length, io, setup.style.locale)
  try {
    for await (const { task, outcome } of inOrder(prepared, runner)) {
      if (cache && 'checked' in outcome) remember(cache, outcome)
      await take(task, outcome, progress.clear)
      progress.step()
    }
  } finally {
    progress.clear()
    await runner.close()
  }
  cache?.finish((path) => io.kindOf(resolve(io.cwd, path)) === 'file')
}

async function runnerOf(run: Run, cache: Cache | undefined, format: Format, io: Io): Promise<Runner> {
  const { setup, projects, tasks, options } = run
  const whole: CheckSetup = {
    ...setup,
    ...(cache && { cache: { file: cache.file, setupHash: await hashOf(setup, io) } }),
  }
  const threads = threadsFor(tasks, options.threads, io)
  if (threads > 1 && io.startThreads) {
    return io.startThreads({ ...whole, projects: projects.map(({ source }) => source) }, threads)
  }
  return ownThread(
    await createChecker(whole, { reader: io, format, projectAt: (index) => projects[index], within: io.within }),
  )
}

/** What all results of the run depend on, besides the text and the project. */
async function hashOf(setup: CheckSetup, io: Io): Promise<string> {
  return (await import('./cacheEntry.js')).hashOf([version, await io.buildId(), setup])
}

/** Below so many bytes in all, starting threads takes longer than they save. */
const FEW_BYTES = 1_500_000
/** More threads bring little: reading and writing then hold them up. */
const MOST_THREADS = 16

function threadsFor(tasks: readonly CheckTask[], asked: number | undefined, io: Io): number {
  if (asked !== undefined) return Math.min(asked, tasks.length)
  let bytes = 0
  for (const { absolute } of tasks) {
    bytes += io.sizeOf(absolute)
    if (bytes > FEW_BYTES) return Math.min(io.processors, tasks.length, MOST_THREADS)
  }
  return 1
}

async function openedCache({ options, setup }: Run, io: Io): Promise<Cache | undefined> {
  if (options.cache === undefined) return undefined
  const { defaultCacheFile, openCache } = await import('./cache.js')
  const shown = options.cache === true ? defaultCacheFile : options.cache
  const say = (note: Localised) => io.writeError(`${note[setup.style.locale]}\n`)
  return openCache(resolve(io.cwd, shown), shown, io, say)
}

function remember(cache: Cache, outcome: Extract<Outcome, { checked: Checked }>): void {
  const { checked, entry, hit } = outcome
  if (hit) cache.keep(checked.path)
  else if (entry) cache.add(checked.path, entry.key, entry.bytes)
}

/** What is said on standard error of one file. */
function noteOn(outcome: Outcome, { format }: CheckOptions, locale: Locale): string | undefined {
  if ('failure' in outcome) return `${outcome.failure.message[locale]}\n`
  const { encoding, path } = outcome.checked
  if (encoding === 'utf-8' || format !== 'text') return undefined
  return `${fill(messages.report.encoding, { path, encoding: encoding.toUpperCase() })[locale]}\n`
}

/** Writes the new baseline; a defective one is not left behind. */
function written({ baseline, options, setup }: Run, code: number, io: Io): number {
  if (!baseline || options.baseline === undefined) return code
  const text = messages.run.baseline
  const path = options.baseline
  try {
    const file = io.newFile(resolve(io.cwd, path))
    file.write(new TextEncoder().encode(baseline.print()))
    file.commit()
  } catch (error) {
    const { code: reason, message } = error as NodeJS.ErrnoException
    io.writeError(`${fill(text.notWritten, { path, reason: reason ?? message })[setup.style.locale]}\n`)
    return exitCode.failure
  }
  const count = counted(baseline.size, 'finding')
  io.writeError(`${fill(text.written, { path, count })[setup.style.locale]}\n`)
  return code
}
