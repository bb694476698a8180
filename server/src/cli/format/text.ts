/** `check --format text`: the report that people read, grouped by file. */

import picocolors from 'picocolors'
import type { Severity } from '../../templates/template.js'
import { counted } from '../../text/counted.js'
import { fill, type Locale, type Localised } from '../../text/localised.js'
import { padEnd, padStart, widest } from '../../text/width.js'
import type { DiagnosticResult, FileResult } from '../fileResult.js'
import { messages } from '../messages.js'
import { type Format, type ReportStyle, type Summary, tooManyWarnings } from '../report.js'
import { staleText } from '../staleText.js'
import { tasksText } from '../taskElements.js'
import { formatMatrix } from './matrix.js'
import { relatedLines } from './related.js'
import { wordPlace } from './wordPlace.js'

/** Messages are filled up to this many columns, so that rule names stand below each other without drifting far off. */
const MESSAGE_COLUMNS = 72

type Colours = ReturnType<typeof picocolors.createColors>

/** One block a file and a summary, with blank lines between them. */
export const text: Format = {
  partOf: (file, style) => ({ text: fileBlock(file, style, picocolors.createColors(style.colour)) }),
  writer: ({ locale, colour }) => ({
    begin: () => '',
    add: ({ text }) => `${text}\n\n`,
    end: (summary) => `${summaryText(summary, locale, picocolors.createColors(colour))}\n`,
  }),
}

function fileBlock(file: FileResult, style: ReportStyle, colours: Colours): string {
  const { locale } = style
  if (file.empty) {
    return `${colours.underline(file.path)}\n${colours.dim(`  ${messages.report.empty[locale]}`)}`
  }
  return [
    colours.underline(file.path),
    ...head(file, locale).map((line) => colours.dim(`  ${line}`)),
    ...(style.matrix ? formatMatrix(file, locale, colours) : []),
    ...findingLines(file, locale, colours),
  ].join('\n')
}

/** The template with its reason, so that no one wonders what a plan was checked against, and how complete it is. */
function head({ template, completeness }: FileResult, locale: Locale): string[] {
  const { requirements } = completeness
  const ofStatus = (status: string): number => requirements.filter((one) => one.status === status).length
  const counts = {
    met: ofStatus('met'),
    partial: ofStatus('partial'),
    missing: ofStatus('missing'),
    total: requirements.length,
  }
  const stop = locale === 'zh' ? '；' : '; '
  const parts = [
    ...(requirements.length > 0 ? [fill(messages.report.requirements, counts)] : []),
    tasksText(completeness),
  ]
  return [fill(messages.report.template, { ...template })[locale], parts.map((part) => part[locale]).join(stop)]
}

function findingLines({ diagnostics }: FileResult, locale: Locale, colours: Colours): string[] {
  if (diagnostics.length === 0) return [colours.green(`  ${messages.report.noFindings[locale]}`)]
  const rows = diagnostics.map((diagnostic) => {
    return { diagnostic, place: placeOf(diagnostic, locale), message: oneLine(diagnostic) }
  })
  const placeColumns = widest(rows.map(({ place }) => place))
  const severityColumns = widest(rows.map(({ diagnostic }) => severityName(diagnostic.severity, locale)))
  const messageColumns = Math.min(MESSAGE_COLUMNS, widest(rows.map(({ message }) => message)))
  const indent = ' '.repeat(2 + placeColumns + 2 + severityColumns + 2)
  return rows.flatMap(({ diagnostic, place, message }) => {
    const { severity, rule, requirement } = diagnostic
    const related = relatedLines(diagnostic)
    const line = [
      `  ${colours.dim(padStart(place, placeColumns))}`,
      colourOf(severity, colours)(padEnd(severityName(severity, locale), severityColumns)),
      padEnd(message, messageColumns),
      colours.dim(requirement ? `${rule} ${requirement}` : rule),
    ].join('  ')
    return related ? [line, colours.dim(indent + related[locale])] : [line]
  })
}

/** Line and column, or paragraph and character of a Word file. */
function placeOf({ range, word }: DiagnosticResult, locale: Locale): string {
  if (word) return wordPlace(word.start)[locale]
  return `${range.start.line + 1}:${range.start.character + 1}`
}

function oneLine({ message }: DiagnosticResult): string {
  return message.replace(/\s+/g, (gap) => (/[\r\n]/.test(gap) ? ' ' : gap))
}

function severityName(severity: Severity, locale: Locale): string {
  return messages.report.severity[severity][locale]
}

function colourOf(severity: Severity, colours: Colours): (text: string) => string {
  if (severity === 'error') return colours.red
  if (severity === 'warning') return colours.yellow
  return severity === 'information' ? colours.blue : colours.gray
}

function summaryText(summary: Summary, locale: Locale, colours: Colours): string {
  const { files, counts, hidden, baseline } = summary
  if (summary.isUnchecked) return colours.red(`✗ ${messages.report.notChecked[locale]}`)
  const numbers = {
    files: counted(files, 'file'),
    errors: counted(counts.errors, 'error'),
    warnings: counted(counts.warnings, 'warning'),
    information: counted(counts.information, 'info'),
    hints: counted(counts.hints, 'hint'),
  }
  const obstacles = obstaclesOf(summary).map((text) => text[locale])
  const line = [fill(messages.report.summary, numbers)[locale], ...obstacles].join(locale === 'zh' ? '' : ' ')
  const isFailed = counts.errors > 0 || obstacles.length > 0
  const lighter = counted(hidden, 'less severe finding')
  const known = counted(baseline?.known ?? 0, 'finding')
  return [
    ...(baseline?.stale ?? []).map((one) => staleText(one)[locale]),
    isFailed
      ? colours.red(`✗ ${line}`)
      : counts.warnings > 0
        ? colours.yellow(`△ ${line}`)
        : colours.green(`✓ ${line}`),
    ...(hidden > 0 ? [colours.dim(fill(messages.report.hidden, { count: lighter })[locale])] : []),
    ...(baseline && baseline.known > 0
      ? [colours.dim(fill(messages.run.baseline.known, { count: known })[locale])]
      : []),
  ].join('\n')
}

/** Why the run fails whatever the findings weigh. */
function obstaclesOf(summary: Summary): Localised[] {
  const failed = counted(summary.failures.length, 'file or folder', 'files or folders')
  const errors = summary.defects.filter(({ severity }) => severity === 'error')
  const defects = counted(errors.length, 'defect')
  const stale = counted(
    (summary.baseline?.stale ?? []).reduce((sum, { count }) => sum + count, 0),
    'finding',
  )
  return [
    ...(summary.warningsAllowed === undefined ? [] : [tooManyWarnings(summary)]),
    ...(stale.zh !== '0' ? [fill(messages.run.baseline.stale, { count: stale })] : []),
    ...(errors.length > 0 ? [fill(messages.report.defects, { count: defects })] : []),
    ...(summary.failures.length > 0 ? [fill(messages.report.failed, { count: failed })] : []),
  ]
}
