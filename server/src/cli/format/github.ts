/** `check --format github`: workflow commands, which GitHub shows beside the lines of a pull request. */

import type { Severity } from '../../templates/template.js'
import type { Report, ReportStyle } from '../report.js'
import { relatedLines } from './related.js'

/** GitHub knows three levels. */
const LEVEL: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
}

/** One line per finding and per thing that could not be read or used; lines and columns count from 1. */
export function formatGithub(report: Report, { locale }: ReportStyle): string {
  const commands = report.files.flatMap(({ path, lines, shown }) =>
    shown.map((finding) => {
      const { rule, severity, message, range } = finding
      const start = lines.position(range.start)
      const end = lines.position(range.end)
      const properties = {
        file: path,
        line: start.line + 1,
        endLine: end.line + 1,
        // GitHub takes columns only within one line.
        ...(start.line === end.line && { col: start.character + 1, endColumn: end.character + 1 }),
        title: rule,
      }
      const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
      const related = relatedLines(finding, lines)
      const text = related ? `${message[locale]}\n${related[locale]}` : message[locale]
      return `::${LEVEL[severity]} ${list.join(',')}::${escapeData(text)}\n`
    }),
  )
  const obstacles = [
    ...report.defects.map(({ place, message, severity }) => ({ severity, text: place + message[locale] })),
    ...report.failures.map(({ message }) => ({ severity: 'error', text: message[locale] })),
  ].map(({ severity, text }) => `::${severity}::${escapeData(text)}\n`)
  return [...commands, ...obstacles].join('')
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
}
