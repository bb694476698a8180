/** `check --format text`: the report that people read, grouped by file. */

import picocolors from 'picocolors'
import type { Finding } from '../../rules/rule.js'
import type { Severity } from '../../templates/template.js'
import { fill, type Locale } from '../../text/localised.js'
import { messages } from '../messages.js'
import type { FileReport, Report, ReportStyle } from '../report.js'
import { padEnd, padStart, widest } from '../width.js'
import { formatMatrix } from './matrix.js'

/** Messages are filled up to this many columns, so that rule names stand below each other without drifting far off. */
const MESSAGE_COLUMNS = 72

type Colours = ReturnType<typeof picocolors.createColors>

/** The report with a final line break. */
export function formatText(report: Report, style: ReportStyle): string {
  const colours = picocolors.createColors(style.colour)
  const blocks = report.files.map((file) => fileBlock(file, style, colours))
  return `${[...blocks, summary(report, style.locale, colours)].join('\n\n')}\n`
}

function fileBlock(file: FileReport, style: ReportStyle, colours: Colours): string {
  const { locale } = style
  return [
    colours.underline(file.path),
    ...head(file, locale).map((line) => colours.dim(`  ${line}`)),
    ...(style.matrix ? formatMatrix(file, locale, colours) : []),
    ...findingLines(file, locale, colours),
  ].join('\n')
}

/** The template with its reason, so that no one wonders what a plan was checked against, and how complete it is. */
function head({ text, analysis }: FileReport, locale: Locale): string[] {
  if (text.trim() === '') return [messages.report.empty[locale]]
  const { template, reason, binding } = analysis.template
  const { requirements, tasks } = analysis.completeness
  const ofStatus = (status: string): number => requirements.filter((one) => one.status === status).length
  const complete = tasks.filter(({ lead, person, deadline }) => [lead, person, deadline].every((one) => one === 'met'))
  const counts = {
    met: ofStatus('met'),
    partial: ofStatus('partial'),
    missing: ofStatus('missing'),
    total: requirements.length,
  }
  const stop = locale === 'zh' ? '；' : '; '
  const parts = [
    ...(requirements.length > 0 ? [fill(messages.report.requirements, counts)] : []),
    fill(messages.report.tasks, { total: tasks.length, complete: complete.length }),
  ]
  return [
    fill(messages.report.template, { id: template.id, title: template.title, reason })[locale],
    ...(binding ? [] : [messages.report.notBinding[locale]]),
    parts.map((part) => part[locale]).join(stop),
  ]
}

function findingLines({ shown, lines }: FileReport, locale: Locale, colours: Colours): string[] {
  if (shown.length === 0) return [colours.green(`  ${messages.report.noFindings[locale]}`)]
  const rows = shown.map((finding) => {
    const { line, character } = lines.position(finding.range.start)
    return { finding, place: `${line + 1}:${character + 1}`, message: oneLine(finding, locale) }
  })
  const placeColumns = widest(rows.map(({ place }) => place))
  const severityColumns = widest(rows.map(({ finding }) => severityName(finding.severity, locale)))
  const messageColumns = Math.min(MESSAGE_COLUMNS, widest(rows.map(({ message }) => message)))
  return rows.map(({ finding, place, message }) =>
    [
      `  ${colours.dim(padStart(place, placeColumns))}`,
      colourOf(finding.severity, colours)(padEnd(severityName(finding.severity, locale), severityColumns)),
      padEnd(message, messageColumns),
      colours.dim(finding.requirement ? `${finding.rule} ${finding.requirement}` : finding.rule),
    ].join('  '),
  )
}

function oneLine({ message }: Finding, locale: Locale): string {
  return message[locale].replace(/\s*[\r\n]+\s*/g, ' ')
}

function severityName(severity: Severity, locale: Locale): string {
  return messages.report.severity[severity][locale]
}

function colourOf(severity: Severity, colours: Colours): (text: string) => string {
  if (severity === 'error') return colours.red
  if (severity === 'warning') return colours.yellow
  return severity === 'information' ? colours.blue : colours.gray
}

function summary({ files, failures, counts }: Report, locale: Locale, colours: Colours): string {
  const numbers = {
    files: files.length,
    errors: counts.error,
    warnings: counts.warning,
    information: counts.information,
    hints: counts.hint,
  }
  const hidden = files.reduce((sum, { analysis, shown }) => sum + analysis.findings.length - shown.length, 0)
  const line = fill(messages.report.summary, numbers)[locale]
  const isFailed = counts.error > 0 || failures.length > 0
  return [
    isFailed ? colours.red(`✗ ${line}`) : counts.warning > 0 ? colours.yellow(`△ ${line}`) : colours.green(`✓ ${line}`),
    ...(hidden > 0 ? [colours.dim(fill(messages.report.hidden, { count: hidden })[locale])] : []),
    ...(failures.length > 0 ? [colours.red(fill(messages.report.failed, { count: failures.length })[locale])] : []),
  ].join('\n')
}
