/** The end of a run: what is said beside the report, and the exit code. */

import { counted } from '../text/counted.js'
import { fill, type Locale } from '../text/localised.js'
import { exitCode } from './exitCode.js'
import type { Io } from './io.js'
import { messages } from './messages.js'
import { type FormatName, hasDefects, type Summary, tooManyWarnings } from './report.js'

/** How a run is judged. */
export interface Judgement {
  readonly format: FormatName
  readonly locale: Locale
  readonly exitZero?: boolean
}

/** Says on standard error what only the text format says in its summary; gives the exit code. */
export function conclude(summary: Summary, { format, locale, exitZero }: Judgement, io: Io): number {
  const stale = (summary.baseline?.stale ?? []).reduce((sum, { count }) => sum + count, 0)
  if (format !== 'text') {
    if (summary.warningsAllowed !== undefined) io.writeError(`${tooManyWarnings(summary)[locale]}\n`)
    const count = counted(stale, 'finding')
    if (stale > 0) io.writeError(`${fill(messages.run.baseline.stale, { count })[locale]}\n`)
  }
  if (summary.failures.length > 0 || hasDefects(summary)) return exitCode.failure
  const isFailed = summary.counts.errors > 0 || summary.warningsAllowed !== undefined || stale > 0
  return isFailed && !exitZero ? exitCode.findings : exitCode.ok
}

/** `allowed` when there are more warnings than that; a negative number allows any. */
export function warningsExceeded({ counts }: Pick<Summary, 'counts'>, allowed: number) {
  return allowed >= 0 && counts.warnings > allowed ? { warningsAllowed: allowed } : {}
}
