/** Checks one file after the other, in this thread; knows its work as plain data, so that any thread can do it. */

import { relative } from 'node:path'
import type { Uppers } from '../align/alignment.js'
import { aligner } from '../analysis/aligner.js'
import { type Analysis, analyse } from '../analysis/analyse.js'
import { RuleGuards, type Within } from '../rules/guard.js'
import type { Finding } from '../rules/rule.js'
import type { Severity, Template } from '../templates/template.js'
import type { Encoding } from '../text/decode.js'
import { LineIndex } from '../text/lineIndex.js'
import { fill } from '../text/localised.js'
import type { KnownFinding } from './baseline.js'
import type { Recall } from './cacheEntry.js'
import { type CountsResult, type FileResult, fileResult, totalOf } from './fileResult.js'
import { type Failure, type PlanFile, slashes } from './files.js'
import type { FileReader } from './io.js'
import { messages } from './messages.js'
import type { Project } from './projects.js'
import { type DraftText, draftOf, readDraft } from './readDraft.js'
import type { Format, FormatName, Part, ReportStyle } from './report.js'
import { namedUppers, UpperReader } from './uppers.js'

/** What is the same for all files of a run. */
export interface CheckSetup {
  readonly format: FormatName
  readonly style: ReportStyle
  readonly least: Severity
  /** The template that was asked for. */
  readonly asked?: Template
  /** `compare` leaves out what is known, `record` notes what there is. */
  readonly baseline?: 'compare' | 'record'
  /** Set when results are kept: the file that holds earlier ones, and what they depend on besides the text. */
  readonly cache?: { readonly file: string; readonly setupHash: string }
}

/** One file to check. */
export interface CheckTask extends PlanFile {
  /** Number of the project in the run's list. */
  readonly project: number
  readonly known?: readonly KnownFinding[]
  /** The place of an earlier result in the cache. */
  readonly cached?: Recall
}

/** What came of one file. */
export interface Checked {
  readonly path: string
  readonly encoding: Encoding
  readonly part: Part
  readonly counts: CountsResult
  readonly hidden: number
  readonly known: number
  readonly stale: readonly KnownFinding[]
  /** All findings of the file, for a new baseline. */
  readonly current?: readonly KnownFinding[]
}

/** What came of a task: a result, with what goes into the cache for it, or why there is none. */
export type Outcome =
  | { readonly checked: Checked; readonly hit?: true; readonly entry?: { key: string; bytes: Uint8Array } }
  | { readonly failure: Failure }

/** The findings of a file after a look at the baseline. */
interface Noted {
  readonly fresh: readonly Finding[]
  /** `undefined` without a baseline. */
  readonly known?: number
  readonly stale: readonly KnownFinding[]
  readonly current?: readonly KnownFinding[]
}

/** What a checker calls on. */
export interface CheckerParts {
  readonly reader: FileReader
  readonly format: Format
  readonly projectAt: (index: number) => Project
  /** Stops rules that run too long; without it they have all the time that they take. */
  readonly within?: Within
  /** Set when the setup asks for a baseline. */
  readonly baseline?: typeof import('./baseline.js')
  /** Set when the setup asks for a cache. */
  readonly cache?: typeof import('./cacheEntry.js')
}

/** The checker for `setup`; what it may not need is loaded only when it does. */
export async function createChecker(
  setup: CheckSetup,
  parts: Omit<CheckerParts, 'baseline' | 'cache'>,
): Promise<Checker> {
  return new Checker(setup, {
    ...parts,
    ...(setup.baseline && { baseline: await import('./baseline.js') }),
    ...(setup.cache && { cache: await import('./cacheEntry.js') }),
  })
}

/** Checks files of one run. */
export class Checker {
  private readonly projectHashes = new Map<number, string>()
  private readonly guards: RuleGuards | undefined
  private readonly upperReader: UpperReader
  /** True once a rule was stopped in the file at hand. */
  private isCut = false

  constructor(
    private readonly setup: CheckSetup,
    private readonly parts: CheckerParts,
  ) {
    this.upperReader = new UpperReader(parts.reader)
    const onStop = (): void => {
      this.isCut = true
    }
    this.guards = parts.within && new RuleGuards(parts.within, onStop)
  }

  /** Checks one file; a defect of fangan that it brings out must not keep the others from being checked. */
  async check(task: CheckTask, plan?: DraftText): Promise<Outcome> {
    const { path } = task
    try {
      return await (this.parts.cache && !plan ? this.recalled(task, this.parts.cache) : this.fresh(task, plan))
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error)
      return { failure: { path, message: fill(messages.failures.crashed, { path, detail }) } }
    }
  }

  /** The result for a text of the project at `index`, with the template `asked` before every other reason. */
  result(file: PlanFile, index: number, text: string, asked: Template | undefined): FileResult {
    const analysis = this.analysis(file, index, text, asked)
    return this.resultOf(file.path, { text }, { analysis, findings: analysis.findings })
  }

  private async recalled(task: CheckTask, cache: NonNullable<CheckerParts['cache']>): Promise<Outcome> {
    const { file = '', setupHash = '' } = this.setup.cache ?? {}
    const read = this.parts.reader.readFile(task.absolute)
    // A folder or what vanished is told as without a cache.
    if (read.kind !== 'bytes') return this.fresh(task)
    const decoded = await draftOf(task, read.bytes)
    const uppers = 'text' in decoded ? await this.uppers(task, task.project, decoded.text) : undefined
    const known = [setupHash, this.projectHash(task.project, cache), task.known ?? [], task.path]
    const key = cache.keyOf(read.bytes, uppers ? [...known, contentOf(uppers)] : known)
    const earlier = task.cached?.key === key ? cache.recall(task.cached, file, this.parts.reader) : undefined
    if (earlier) return { checked: earlier, hit: true }
    this.isCut = false
    const outcome = await this.fresh(task, 'text' in decoded ? decoded : undefined)
    // A result that lacks a rule's findings because the machine was busy must not be kept.
    return 'checked' in outcome && !this.isCut
      ? { ...outcome, entry: { key, bytes: cache.pack(key, outcome.checked) } }
      : outcome
  }

  private projectHash(index: number, cache: NonNullable<CheckerParts['cache']>): string {
    const hash = this.projectHashes.get(index) ?? cache.hashOf(this.parts.projectAt(index).source)
    this.projectHashes.set(index, hash)
    return hash
  }

  private async fresh(task: CheckTask, given?: DraftText): Promise<Outcome> {
    const plan = given ?? (await readDraft(task, this.parts.reader))
    if ('failure' in plan) return { failure: this.vanished(task) ?? plan.failure }
    const uppers = await this.uppers(task, task.project, plan.text)
    const analysis = this.analysis(task, task.project, plan.text, this.setup.asked, uppers)
    const noted = this.noted(analysis, plan.text, task.known ?? [])
    const result = this.resultOf(task.path, plan, { analysis, findings: noted.fresh, known: noted.known })
    return {
      checked: {
        path: task.path,
        encoding: plan.encoding,
        part: this.parts.format.partOf(result, this.setup.style),
        counts: result.counts,
        hidden: totalOf(result.counts) - result.diagnostics.length,
        known: noted.known ?? 0,
        stale: noted.stale,
        ...(noted.current && { current: noted.current }),
      },
    }
  }

  /** A text that comes from elsewhere names no files of this machine, so that only files of the run are aligned. */
  private uppers(file: PlanFile, index: number, text: string): Promise<Uppers | undefined> {
    const project = this.parts.projectAt(index)
    const path = slashes(relative(project.folder, file.absolute))
    return this.upperReader.read(file, namedUppers(file, text, project, path))
  }

  private analysis(
    file: PlanFile,
    index: number,
    text: string,
    asked: Template | undefined,
    uppers?: Uppers,
  ): Analysis {
    const project = this.parts.projectAt(index)
    return analyse({
      text,
      path: slashes(relative(project.folder, file.absolute)),
      config: project.config,
      // The one asked for stands first, in case a template of one's own takes the id of another.
      templates: asked ? [asked, ...project.templates.filter(({ id }) => id !== asked.id)] : project.templates,
      templateId: asked?.id,
      ...(uppers ? { uppers, aligner } : {}),
      guard: this.guards?.for(file.absolute),
    })
  }

  /** The findings that count, after the baseline. */
  private noted({ findings }: Analysis, text: string, known: readonly KnownFinding[]): Noted {
    const { baseline } = this.parts
    if (!baseline) return { fresh: findings, stale: [] }
    if (this.setup.baseline === 'compare') return baseline.splitKnown(findings, known, text)
    return { fresh: [], stale: [], known: findings.length, current: baseline.knownFindings(findings, text) }
  }

  private resultOf(
    path: string,
    { text, imported }: Pick<DraftText, 'text' | 'imported'>,
    file: Pick<Parameters<typeof fileResult>[0], 'analysis' | 'findings' | 'known'>,
  ): FileResult {
    const { format, style, least } = this.setup
    const withFixes = format === 'json' || format === 'sarif'
    return fileResult(
      { path, text, lines: new LineIndex(text), ...(imported && { imported }), ...file },
      { locale: style.locale, least, withFixes },
    )
  }

  /** What was listed a moment ago and is gone was not written wrongly. */
  private vanished({ absolute, path }: PlanFile): Failure | undefined {
    if (this.parts.reader.kindOf(absolute) !== 'absent') return undefined
    return { path, message: fill(messages.failures.vanished, { path }) }
  }
}

/** What of the documents above goes into a result. */
function contentOf({ documents, pins, problems }: Uppers): object {
  return { texts: documents.map(({ document, plan }) => [document, plan.source]), pins, problems }
}
