/** `check --format sarif`: SARIF 2.1.0 for code scanning services. */

import { isAbsolute } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Invocation, Location, Region, ReportingDescriptor, Result } from 'sarif'
import { publishedPage } from '../../analysis/docsUrl.js'
import { ownRules } from '../../analysis/ownRules.js'
import { allRules } from '../../rules/allRules.js'
import type { Severity } from '../../templates/template.js'
import type { Locale } from '../../text/localised.js'
import type { DiagnosticResult, FileResult, Span } from '../fileResult.js'
import {
  type Format,
  hasDefects,
  type Named,
  type Part,
  type ReportStyle,
  type ReportWriter,
  type Summary,
} from '../report.js'
import { staleText } from '../staleText.js'
import { version } from '../version.js'
import { indented } from './indented.js'
import { summaryResult } from './json.js'

/** SARIF's levels. */
const LEVEL = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const satisfies Record<
  Severity,
  string
>

/** Columns that rules and results stand in from the left. */
const RULE_COLUMNS = 12
const RESULT_COLUMNS = 8

/**
 * One run. The results come first, so that they can be written while files are still checked; rules, of which the first
 * to be met has number 0, and everything else follow. Lines and columns count from 1, columns in UTF-16 code units.
 */
export const sarif: Format = { partOf, writer: ({ locale }) => new SarifWriter(locale) }

class SarifWriter implements ReportWriter {
  private readonly rules = new Map<string, { readonly index: number; readonly text: string }>()
  private isFirst = true

  constructor(private readonly locale: Locale) {}

  begin(): string {
    return `{
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "columnKind": "utf16CodeUnits",
      "results": [`
  }

  add(part: Part): string {
    const { rules } = this
    for (const { id, text } of part.rules ?? []) if (!rules.has(id)) rules.set(id, { index: rules.size, text })
    const results = (part.results ?? []).map(({ id, text }) => {
      const index = rules.get(id)?.index ?? -1
      return `\n        {\n          "ruleId": ${JSON.stringify(id)},\n          "ruleIndex": ${index},${text}`
    })
    if (results.length === 0) return ''
    const comma = this.isFirst ? '' : ','
    this.isFirst = false
    return comma + results.join(',')
  }

  end(summary: Summary): string {
    const rules = [...this.rules.values()].map(({ text }) => `\n            ${text}`).join(',')
    return `${this.isFirst ? '' : '\n      '}],
      "tool": {
        "driver": {
          "name": "fangan",
          "version": ${JSON.stringify(version)},
          "informationUri": "https://github.com/fangan/fangan",
          "rules": [${rules}${rules === '' ? '' : '\n          '}]
        }
      },
      "invocations": [
        ${indented(invocationOf(summary, this.locale), 8)}
      ],
      "properties": ${indented({ locale: this.locale, summary: summaryResult(summary, this.locale) }, 6)}
    }
  ]
}
`
  }
}

/** The rules and results of a run as they are passed to the writer. */
export function sarifPart(rules: readonly ReportingDescriptor[], results: readonly Result[]): Part {
  return { text: '', rules: rules.map(namedRule), results: results.map(namedResult) }
}

function partOf(file: FileResult, { locale }: ReportStyle): Part {
  const examples = new Map<string, DiagnosticResult>()
  for (const diagnostic of file.diagnostics) {
    if (!examples.has(diagnostic.rule)) examples.set(diagnostic.rule, diagnostic)
  }
  return sarifPart(
    [...examples.values()].map((example) => ruleOf(example, file, locale)),
    file.diagnostics.map((diagnostic) => resultOf(diagnostic, uriOf(file.path))),
  )
}

function namedRule(rule: ReportingDescriptor): Named {
  return { id: rule.id, text: indented(rule, RULE_COLUMNS) }
}

/** The text goes without the opening bracket, the id of the rule and its number. */
function namedResult({ ruleId = '', ruleIndex: _, ...rest }: Result): Named {
  return { id: ruleId, text: indented(rest, RESULT_COLUMNS).slice(1) }
}

function invocationOf(summary: Summary, locale: Locale): Invocation {
  const { failures, defects, baseline } = summary
  const notes = [
    ...defects.map(({ place, message, severity }) => ({ level: severity, text: place + message[locale] })),
    ...failures.map(({ message }) => ({ level: 'error' as const, text: message[locale] })),
    ...(baseline?.stale ?? []).map((one) => ({ level: 'error' as const, text: staleText(one)[locale] })),
  ]
  return {
    executionSuccessful: failures.length === 0 && !hasDefects(summary),
    toolExecutionNotifications: notes.map(({ level, text }) => ({ level, message: { text } })),
  }
}

function ruleOf(example: DiagnosticResult, { completeness }: FileResult, locale: Locale): ReportingDescriptor {
  const id = example.rule
  const meta = [...allRules.map((rule) => rule.meta), ...ownRules].find((candidate) => candidate.id === id)
  const requirement = completeness.requirements.find((one) => id.endsWith(`/${one.id}`))
  const title = meta?.title[locale] ?? requirement?.title ?? id
  const helpUri = publishedPage(id)
  return {
    id,
    shortDescription: { text: title },
    fullDescription: {
      text: [title, ...example.basis.map(({ document, clause }) => `${document} ${clause}`)].join('\n'),
    },
    ...(helpUri !== undefined && { helpUri }),
    defaultConfiguration: { level: LEVEL[meta?.severity ?? requirement?.severity ?? example.severity] },
  }
}

function resultOf(diagnostic: DiagnosticResult, uri: string): Result {
  const { rule, severity, message, related, fixes } = diagnostic
  const placeOf = (span: Span) => ({ artifactLocation: { uri }, ...(span.word ? {} : { region: regionOf(span) }) })
  return {
    ruleId: rule,
    level: LEVEL[severity],
    message: { text: message },
    locations: [{ physicalLocation: placeOf(diagnostic), ...logicalPlace(diagnostic) }],
    ...(related && {
      relatedLocations: related.map((one, index) => ({
        id: index + 1,
        physicalLocation: placeOf(one),
        ...logicalPlace(one),
        message: { text: one.message },
      })),
    }),
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => fixOf(fix, uri)) }),
  }
}

/** A Word file has paragraphs instead of lines. */
function logicalPlace({ word }: Span): Pick<Location, 'logicalLocations'> {
  if (!word) return {}
  const { paragraph, character } = word.start
  return { logicalLocations: [{ fullyQualifiedName: `paragraph ${paragraph}, character ${character}` }] }
}

function fixOf({ title, edits }: DiagnosticResult['fixes'][number], uri: string) {
  return {
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation: { uri },
        replacements: edits.map((edit) => ({
          deletedRegion: regionOf(edit),
          insertedContent: { text: edit.newText },
        })),
      },
    ],
  }
}

/** Relative to the working folder; a file outside has a path of the machine, which only a full URI can name. */
function uriOf(path: string): string {
  return isAbsolute(path) ? pathToFileURL(path).href : encodeURI(path).replace(/[?#]/g, encodeURIComponent)
}

function regionOf({ range: { start, end } }: Span): Region {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  }
}
