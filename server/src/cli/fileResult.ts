/**
 * What a check says of one file, as plain data in one language: it passes between threads, into reports and back out of
 * them. The shape is that of `check --format json`, documented in `docs/cli.md`; it only grows.
 */

import type { Analysis } from '../analysis/analyse.js'
import { type Imported, originAt } from '../importers/imported.js'
import type { Finding } from '../rules/rule.js'
import { elementStatus, type TaskElement } from '../templates/predicates/tasks.js'
import type { Basis, Completeness, Severity, Status } from '../templates/template.js'
import type { LineIndex } from '../text/lineIndex.js'
import type { Locale } from '../text/localised.js'
import type { TextRange } from '../text/range.js'

/** A place, zero-based, in UTF-16 code units. */
export interface Place {
  readonly line: number
  readonly character: number
}

/** A stretch of the text, as offsets and as places; the end is exclusive. */
export interface Span extends TextRange {
  readonly range: { readonly start: Place; readonly end: Place }
  /** Of a Word file: paragraph and character, both counted from 1. */
  readonly word?: { readonly start: WordPlace; readonly end: WordPlace }
}

/** A place in a Word file: the paragraph (0 in notes and text boxes), those in tables included, and the character in its text; an automatic number is none. */
export interface WordPlace {
  readonly paragraph: number
  readonly character: number
}

/** One finding. */
export interface DiagnosticResult extends Span {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly requirement?: string
  readonly basis: readonly Basis[]
  readonly related?: readonly (Span & { readonly message: string })[]
  readonly fixes: readonly FixResult[]
}

/** One way to mend a finding. */
export interface FixResult {
  readonly title: string
  readonly safety: 'safe' | 'unsafe'
  readonly edits: readonly (Span & { readonly newText: string })[]
}

/** One requirement of the template; `line` (zero-based) is where it is met, absent when it is missing. */
export interface RequirementResult {
  readonly id: string
  readonly ref: string
  readonly title: string
  readonly clause: string
  readonly severity: Severity
  readonly status: Status
  readonly line?: number
  readonly evidence: readonly TextRange[]
}

/** One task and which of the four things it has; `line` is zero-based. */
export interface TaskResult {
  readonly path: readonly number[]
  readonly title: string
  readonly start: number
  readonly line: number
  readonly lead: Status
  readonly person: Status
  readonly deadline: Status
  readonly target: Status
}

/** Numbers of findings, shown or not. */
export interface CountsResult {
  readonly errors: number
  readonly warnings: number
  readonly information: number
  readonly hints: number
}

/** One file that was checked. */
export interface FileResult {
  readonly path: string
  /** True when there is nothing in the file but white space. */
  readonly empty?: true
  readonly template: { readonly id: string; readonly title: string; readonly reason: string }
  /** The findings at or above the severity asked for. */
  readonly diagnostics: readonly DiagnosticResult[]
  readonly completeness: {
    readonly requirements: readonly RequirementResult[]
    readonly tasks: readonly TaskResult[]
    /** What the template demands of every task, and how many tasks have it all. */
    readonly demanded: { readonly elements: readonly TaskElement[]; readonly complete: number }
  }
  readonly counts: CountsResult
  /** How many findings the baseline holds; they are neither shown nor counted. Absent without a baseline. */
  readonly known?: number
}

/** What a result is made from. */
export interface FileAnalysis {
  readonly path: string
  readonly text: string
  readonly lines: LineIndex
  /** Set for a Word file: `text` and `lines` are those of the draft made of it. */
  readonly imported?: Imported
  readonly analysis: Analysis
  /** The findings that count: all of the analysis, less those of the baseline. */
  readonly findings: readonly Finding[]
  readonly known?: number
}

/** What of an analysis goes into the result. */
export interface ResultOptions {
  readonly locale: Locale
  readonly least: Severity
  /** Fixes take time to find, and not every format shows them. */
  readonly withFixes: boolean
}

/** The result of one file. */
export function fileResult(file: FileAnalysis, options: ResultOptions): FileResult {
  const { path, text, lines, analysis, findings, known } = file
  const { locale, least } = options
  const { template } = analysis
  return {
    path,
    ...(text.trim() === '' && { empty: true as const }),
    template: { id: template.template.id, title: template.template.title[locale], reason: template.reason[locale] },
    diagnostics: findings
      .filter(({ severity }) => isAtLeast(severity, least))
      .map((finding) => diagnosticResult(finding, file, options)),
    completeness: completenessResult(analysis.completeness, lines, locale),
    counts: countsOf(findings),
    ...(known !== undefined && { known }),
  }
}

/** Severities from the heaviest to the lightest. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint']

/** True when `severity` weighs at least as much as `least`. */
export function isAtLeast(severity: Severity, least: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(least)
}

/** No findings. */
export const noCounts: CountsResult = { errors: 0, warnings: 0, information: 0, hints: 0 }

/** The sum of two counts. */
export function addCounts(one: CountsResult, other: CountsResult): CountsResult {
  return {
    errors: one.errors + other.errors,
    warnings: one.warnings + other.warnings,
    information: one.information + other.information,
    hints: one.hints + other.hints,
  }
}

/** The number of all findings in `counts`. */
export function totalOf({ errors, warnings, information, hints }: CountsResult): number {
  return errors + warnings + information + hints
}

function countsOf(findings: readonly Finding[]): CountsResult {
  const of = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length
  return { errors: of('error'), warnings: of('warning'), information: of('information'), hints: of('hint') }
}

/** Where findings stand: in the text, and in the Word file that it was made of. */
type Places = Pick<FileAnalysis, 'lines' | 'imported'>

function diagnosticResult(finding: Finding, places: Places, { locale, withFixes }: ResultOptions): DiagnosticResult {
  const { rule, severity, message, requirement, basis, related } = finding
  return {
    rule,
    severity,
    message: message[locale],
    ...span(finding.range, places),
    ...(requirement !== undefined && { requirement }),
    basis: basis.map(({ document, clause }) => ({ document, clause })),
    ...(related.length > 0 && {
      related: related.map((one) => ({ ...span(one.range, places), message: one.message[locale] })),
    }),
    // Edits are of the draft; a Word file is not changed.
    fixes: (withFixes && !places.imported ? finding.fixes : []).map(({ title, safety, edits }) => ({
      title: title[locale],
      safety,
      edits: edits.map((edit) => ({ ...span(edit, places), newText: edit.newText })),
    })),
  }
}

function completenessResult(
  { requirements, tasks }: Completeness,
  lines: LineIndex,
  locale: Locale,
): FileResult['completeness'] {
  const elements = demandedElements(requirements.map(({ requirement }) => requirement))
  const isComplete = (task: Completeness['tasks'][number]): boolean =>
    elements.every((element) => elementStatus(task, element) === 'met')
  return {
    requirements: requirements.map(({ requirement, status, evidence, anchor }) => ({
      id: requirement.id,
      ref: requirement.ref,
      title: requirement.title[locale],
      clause: requirement.clause,
      severity: requirement.severity,
      status,
      ...(status !== 'missing' && { line: lines.position((evidence[0] ?? anchor).start).line }),
      evidence: evidence.map(({ start, end }) => ({ start, end })),
    })),
    tasks: tasks.map(({ task, lead, person, deadline, target }) => ({
      path: task.path,
      title: task.title,
      start: task.start,
      line: lines.position(task.start).line,
      ...{ lead, person, deadline, target },
    })),
    demanded: { elements, complete: tasks.filter(isComplete).length },
  }
}

/** Each element that a requirement demands of every task, once. */
function demandedElements(requirements: Completeness['template']['requirements']): TaskElement[] {
  const demanded = requirements.flatMap(({ on, expect }) =>
    on === 'task' && expect.predicate === 'tasks-have' ? [expect.element as TaskElement] : [],
  )
  return [...new Set(demanded)]
}

function span({ start, end }: TextRange, { lines, imported }: Places): Span {
  const range = { start: lines.position(start), end: lines.position(end) }
  const word = imported && wordSpan(imported, start, end)
  return { start, end, range, ...(word && { word }) }
}

function wordSpan(imported: Imported, start: number, end: number): Span['word'] {
  const from = originAt(imported, start)
  // The end belongs to the last character of the range.
  const last = originAt(imported, Math.max(start, end - 1))
  if (!from || !last) return undefined
  const toEnd = end > start ? 2 : 1
  return {
    start: { paragraph: from.paragraph, character: from.character + 1 },
    end: { paragraph: last.paragraph, character: last.character + toEnd },
  }
}
