/** What a check found, before it takes the form of one output format. */

import type { Analysis } from '../analysis/analyse.js'
import type { Finding } from '../rules/rule.js'
import type { Severity } from '../templates/template.js'
import type { LineIndex } from '../text/lineIndex.js'
import { fill, type Locale, type Localised } from '../text/localised.js'
import type { Failure } from './files.js'
import { messages } from './messages.js'
import type { ProjectDefect } from './projects.js'

/** One file that was checked. */
export interface FileReport {
  readonly path: string
  readonly text: string
  readonly lines: LineIndex
  readonly analysis: Analysis
  /** The findings at or above the severity asked for. */
  readonly shown: readonly Finding[]
}

/** Numbers of findings by severity, shown or not. */
export type Counts = Readonly<Record<Severity, number>>

/** A whole run. */
export interface Report {
  readonly files: readonly FileReport[]
  readonly failures: readonly Failure[]
  readonly counts: Counts
  /** What is wrong with configurations and templates. */
  readonly defects: readonly ProjectDefect[]
  /** True when the template asked for could not be used, so that nothing was checked. */
  readonly hasNoTemplate: boolean
  /** Set when there are more warnings than allowed. */
  readonly warningsAllowed?: number
}

/** True when a configuration or template is defective, not merely odd. */
export function hasDefects(report: Report): boolean {
  return report.defects.some(({ severity }) => severity === 'error')
}

/** How the report is to look. */
export interface ReportStyle {
  readonly locale: Locale
  readonly matrix: boolean
  readonly colour: boolean
}

/** Severities from the heaviest to the lightest. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint']

/** True when `severity` weighs at least as much as `least`. */
export function isAtLeast(severity: Severity, least: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(least)
}

/** Counts findings by severity. */
export function countBySeverity(findings: Iterable<Finding>): Counts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}

/** Says that there are more warnings than allowed. */
export function tooManyWarnings({ counts, warningsAllowed = 0 }: Report): Localised {
  return fill(messages.report.tooManyWarnings, { warnings: counts.warning, max: warningsAllowed })
}
