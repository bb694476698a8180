/** A whole run, as the output formats need it. */

import { fill, type Locale, type Localised } from '../text/localised.js'
import type { KnownFinding } from './baseline.js'
import { type CountsResult, type FileResult, noCounts } from './fileResult.js'
import type { Failure } from './files.js'
import { messages } from './messages.js'
import type { ProjectDefect } from './projects.js'

/** How the report is to look. */
export interface ReportStyle {
  readonly locale: Locale
  readonly matrix: boolean
  readonly colour: boolean
}

/** What one file adds to a report, made where the file was checked; a few strings pass between threads cheaply. */
export interface Part {
  readonly text: string
  /** Rules and results of SARIF, each with the id of its rule; the numbers of rules are given when it is written. */
  readonly rules?: readonly Named[]
  readonly results?: readonly Named[]
}

/** A text that goes by the id of a rule. */
export interface Named {
  readonly id: string
  readonly text: string
}

/** A listed finding that no longer occurs, or occurs less often by `count`. */
export interface StaleFinding extends KnownFinding {
  readonly path: string
}

/** Which part of a check this was: the `index`th of `count`, from 1. */
export interface Shard {
  readonly index: number
  readonly count: number
}

/** What is said after all files. */
export interface Summary {
  readonly files: number
  readonly counts: CountsResult
  /** The number of findings below the severity asked for. */
  readonly hidden: number
  readonly failures: readonly Failure[]
  /** What is wrong with configurations and templates. */
  readonly defects: readonly ProjectDefect[]
  /** True when something asked for (template, baseline, revision) could not be used, so that nothing was checked. */
  readonly isUnchecked: boolean
  /** Set when there are more warnings than allowed. */
  readonly warningsAllowed?: number
  /** Set when a baseline was used. */
  readonly baseline?: { readonly known: number; readonly stale: readonly StaleFinding[] }
  readonly shard?: Shard
}

/** The summary of a run over no file. */
export const emptySummary: Summary = {
  files: 0,
  counts: noCounts,
  hidden: 0,
  failures: [],
  defects: [],
  isUnchecked: false,
}

/** Writes one report from its beginning to its end. */
export interface ReportWriter {
  begin(): string
  add(part: Part): string
  end(summary: Summary): string
}

/** One output format. */
export interface Format {
  partOf(file: FileResult, style: ReportStyle): Part
  writer(style: ReportStyle): ReportWriter
}

/** The names of the formats. */
export type FormatName = 'text' | 'json' | 'sarif' | 'github'

/** The format by its name; each is loaded only when it is asked for. */
export async function loadFormat(name: FormatName): Promise<Format> {
  if (name === 'json') return (await import('./format/json.js')).json
  if (name === 'sarif') return (await import('./format/sarif.js')).sarif
  if (name === 'github') return (await import('./format/github.js')).github
  return (await import('./format/text.js')).text
}

/** True when a configuration or template is defective, not merely odd. */
export function hasDefects({ defects }: Pick<Summary, 'defects'>): boolean {
  return defects.some(({ severity }) => severity === 'error')
}

/** Says that there are more warnings than allowed. */
export function tooManyWarnings({ counts, warningsAllowed = 0 }: Summary): Localised {
  return fill(messages.report.tooManyWarnings, { warnings: counts.warnings, max: warningsAllowed })
}
