/** `check --format text`: the report that people read, grouped by file. */

import picocolors from 'picocolors'
import type { Finding } from '../../rules/rule.js'
import type { Severity } from '../../templates/template.js'
import { counted } from '../../text/counted.js'
import { fill, type Locale, type Localised } from '../../text/localised.js'
import { messages } from '../messages.js'
import { type FileReport, type Report, type ReportStyle, tooManyWarnings } from '../report.js'
import { tasksText } from '../taskElements.js'
import { padEnd, padStart, widest } from '../width.js'
import { formatMatrix } from './matrix.js'
import { relatedLines } from './related.js'

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
  if (file.text.trim() === '') {
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
function head({ analysis }: FileReport, locale: Locale): string[] {
  const { template, reason } = analysis.template
  const { requirements } = analysis.completeness
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
    tasksText(analysis.completeness),
  ]
  return [
    fill(messages.report.template, { id: template.id, title: template.title, reason })[locale],
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
  const indent = ' '.repeat(2 + placeColumns + 2 + severityColumns + 2)
  return rows.flatMap(({ finding, place, message }) => {
    const related = relatedLines(finding, lines)
    const line = [
      `  ${colours.dim(padStart(place, placeColumns))}`,
      colourOf(finding.severity, colours)(padEnd(severityName(finding.severity, locale), severityColumns)),
      padEnd(message, messageColumns),
      colours.dim(finding.requirement ? `${finding.rule} ${finding.requirement}` : finding.rule),
    ].join('  ')
    return related ? [line, colours.dim(indent + related[locale])] : [line]
  })
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

function summary(report: Report, locale: Locale, colours: Colours): string {
  const { files, counts } = report
  if (report.hasNoTemplate) return colours.red(`✗ ${messages.report.notChecked[locale]}`)
  const numbers = {
    files: counted(files.length, 'file'),
    errors: counted(counts.error, 'error'),
    warnings: counted(counts.warning, 'warning'),
    information: counted(counts.information, 'info'),
    hints: counted(counts.hint, 'hint'),
  }
  const hidden = files.reduce((sum, { analysis, shown }) => sum + analysis.findings.length - shown.length, 0)
  const obstacles = obstaclesOf(report).map((text) => text[locale])
  const line = [fill(messages.report.summary, numbers)[locale], ...obstacles].join(locale === 'zh' ? '' : ' ')
  const isFailed = counts.error > 0 || obstacles.length > 0
  const count = counted(hidden, 'less severe finding')
  return [
    isFailed ? colours.red(`✗ ${line}`) : counts.warning > 0 ? colours.yellow(`△ ${line}`) : colours.green(`✓ ${line}`),
    ...(hidden > 0 ? [colours.dim(fill(messages.report.hidden, { count })[locale])] : []),
  ].join('\n')
}

/** Why the run fails whatever the findings weigh. */
function obstaclesOf(report: Report): Localised[] {
  const failed = counted(report.failures.length, 'file or folder', 'files or folders')
  const errors = report.defects.filter(({ severity }) => severity === 'error')
  const defects = counted(errors.length, 'defect')
  return [
    ...(report.warningsAllowed === undefined ? [] : [tooManyWarnings(report)]),
    ...(errors.length > 0 ? [fill(messages.report.defects, { count: defects })] : []),
    ...(report.failures.length > 0 ? [fill(messages.report.failed, { count: failed })] : []),
  ]
}
