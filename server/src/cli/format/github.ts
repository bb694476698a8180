/** `check --format github`: workflow commands, which GitHub shows beside the lines of a pull request. */

import type { Severity } from '../../templates/template.js'
import type { Locale } from '../../text/localised.js'
import type { DiagnosticResult } from '../fileResult.js'
import type { Format } from '../report.js'
import { staleText } from '../staleText.js'
import { relatedLines } from './related.js'
import { wordPlace } from './wordPlace.js'

/** GitHub knows three levels. */
const LEVEL: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
}

/** One line per finding and per thing that could not be read or used; lines and columns count from 1. */
export const github: Format = {
  partOf: ({ path, diagnostics }, { locale }) => ({
    text: diagnostics.map((diagnostic) => command(path, diagnostic, locale)).join(''),
  }),
  writer: ({ locale }) => ({
    begin: () => '',
    add: ({ text }) => text,
    end: ({ defects, failures, baseline }) =>
      [
        ...defects.map(({ place, message, severity }) => ({ severity, text: place + message[locale] })),
        ...failures.map(({ message }) => ({ severity: 'error', text: message[locale] })),
        ...(baseline?.stale ?? []).map((one) => ({ severity: 'error', text: staleText(one)[locale] })),
      ]
        .map(({ severity, text }) => `::${severity}::${escapeData(text)}\n`)
        .join(''),
  }),
}

function command(path: string, diagnostic: DiagnosticResult, locale: Locale): string {
  const { rule, severity, range, word } = diagnostic
  // A Word file has no lines to show a finding beside.
  const message = word ? `${wordPlace(word.start)[locale]} ${diagnostic.message}` : diagnostic.message
  const { start, end } = range
  const properties = {
    file: path,
    ...(!word && { line: start.line + 1, endLine: end.line + 1 }),
    // GitHub takes columns only within one line.
    ...(!word && start.line === end.line && { col: start.character + 1, endColumn: end.character + 1 }),
    title: rule,
  }
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  const related = relatedLines(diagnostic)
  return `::${LEVEL[severity]} ${list.join(',')}::${escapeData(related ? `${message}\n${related[locale]}` : message)}\n`
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
}
