/** `check --format json`: one object for programs; the shape is documented in `docs/cli.md` and only grows. */

import type { Locale } from '../../text/localised.js'
import type { CountsResult, FileResult } from '../fileResult.js'
import type { ProjectDefect } from '../projects.js'
import type { Format, Shard, StaleFinding, Summary } from '../report.js'
import { version } from '../version.js'
import { indented } from './indented.js'

/** The whole report as it is read back. */
export interface JsonReport {
  readonly version: 1
  /** The version of fangan that made the report. */
  readonly fangan: string
  readonly locale: Locale
  readonly files: readonly FileResult[]
  readonly summary: SummaryResult
}

/** What the whole run came to. */
export interface SummaryResult extends CountsResult {
  readonly files: number
  readonly failed: readonly { readonly path: string; readonly message: string }[]
  /** Absent when nothing is wrong with configurations and templates. */
  readonly defects?: readonly (Pick<ProjectDefect, 'place' | 'severity'> & { readonly message: string })[]
  /** True when the template, baseline or revision asked for could not be used, so that nothing was checked. */
  readonly unchecked?: true
  readonly baseline?: { readonly known: number; readonly stale: readonly StaleFinding[] }
  readonly shard?: Shard
}

/** One object, written member by member. */
export const json: Format = {
  partOf: (file) => ({ text: indented(file, 4) }),
  writer: ({ locale }) => {
    let isFirst = true
    return {
      begin: () =>
        `{\n  "version": 1,\n  "fangan": ${JSON.stringify(version)},\n  "locale": ${JSON.stringify(locale)},\n  "files": [`,
      add: ({ text }) => {
        const comma = isFirst ? '' : ','
        isFirst = false
        return `${comma}\n    ${text}`
      },
      end: (summary) => `${isFirst ? '' : '\n  '}],\n  "summary": ${indented(summaryResult(summary, locale), 2)}\n}\n`,
    }
  },
}

/** The summary as plain data in one language. */
export function summaryResult(summary: Summary, locale: Locale): SummaryResult {
  const { files, counts, failures, defects, isUnchecked, baseline, shard } = summary
  return {
    files,
    ...counts,
    failed: failures.map(({ path, message }) => ({ path, message: message[locale] })),
    ...(defects.length > 0 && {
      defects: defects.map(({ place, severity, message }) => ({ place, severity, message: message[locale] })),
    }),
    ...(isUnchecked && { unchecked: true as const }),
    ...(baseline && { baseline }),
    ...(shard && { shard }),
  }
}
