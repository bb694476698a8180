/** `check --format sarif`: SARIF 2.1.0 for code scanning services. */

import { isAbsolute } from 'node:path'
import { pathToFileURL } from 'node:url'
import { SarifBuilder, SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder } from 'node-sarif-builder'
import { publishedPage } from '../../analysis/docsUrl.js'
import { ownRules } from '../../analysis/ownRules.js'
import { registry } from '../../rules/registry.generated.js'
import type { Finding } from '../../rules/rule.js'
import type { Severity } from '../../templates/template.js'
import type { LineIndex } from '../../text/lineIndex.js'
import type { Locale } from '../../text/localised.js'
import type { TextRange } from '../../text/range.js'
import { type FileReport, hasDefects, type Report, type ReportStyle } from '../report.js'
import { version } from '../version.js'

/** SARIF's levels. */
const LEVEL = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const satisfies Record<
  Severity,
  string
>

type SarifResult = SarifResultBuilder['result']

/** The log as JSON text with a final line break; lines and columns count from 1, columns in UTF-16 code units. */
export function formatSarif(report: Report, { locale }: ReportStyle): string {
  const run = new SarifRunBuilder().initSimple({
    toolDriverName: 'fangan',
    toolDriverVersion: version,
    url: 'https://github.com/fangan/fangan',
  })
  run.run.columnKind = 'utf16CodeUnits'
  for (const [id, example] of firstByRule(report)) run.addRule(ruleOf(id, example, report, locale))
  for (const file of report.files) {
    for (const finding of file.shown) run.addResult(resultOf(finding, file, locale))
  }
  run.run.invocations = [
    {
      executionSuccessful: report.failures.length === 0 && !hasDefects(report),
      toolExecutionNotifications: [
        ...report.defects.map(({ place, message, severity }) => ({ level: severity, text: place + message[locale] })),
        ...report.failures.map(({ message }) => ({ level: 'error' as const, text: message[locale] })),
      ].map(({ level, text }) => ({ level, message: { text } })),
    },
  ]
  const log = new SarifBuilder()
  log.addRun(run)
  return `${log.buildSarifJsonString({ indent: true })}\n`
}

function firstByRule(report: Report): Map<string, Finding> {
  const found = new Map<string, Finding>()
  for (const finding of report.files.flatMap(({ shown }) => shown)) {
    if (!found.has(finding.rule)) found.set(finding.rule, finding)
  }
  return found
}

function ruleOf(id: string, example: Finding, report: Report, locale: Locale): SarifRuleBuilder {
  const meta = [...registry.map((rule) => rule.meta), ...ownRules].find((candidate) => candidate.id === id)
  const requirement = report.files
    .flatMap(({ analysis }) => analysis.completeness.requirements)
    .find((status) => id.endsWith(`/${status.requirement.id}`))?.requirement
  const title = meta?.title[locale] ?? requirement?.title[locale] ?? id
  const helpUri = publishedPage(id)
  const rule = new SarifRuleBuilder().initSimple({
    ruleId: id,
    shortDescriptionText: title,
    fullDescriptionText: [title, ...example.basis.map(({ document, clause }) => `${document} ${clause}`)].join('\n'),
    ...(helpUri !== undefined && { helpUri }),
  })
  rule.rule.defaultConfiguration = { level: LEVEL[meta?.severity ?? requirement?.severity ?? example.severity] }
  return rule
}

function resultOf(finding: Finding, file: FileReport, locale: Locale): SarifResultBuilder {
  const uri = uriOf(file.path)
  const builder = new SarifResultBuilder().initSimple({
    ruleId: finding.rule,
    level: LEVEL[finding.severity],
    messageText: finding.message[locale],
    fileUri: uri,
  })
  builder.setLocationRegion(regionOf(finding.range, file.lines))
  const { result } = builder
  if (finding.related.length > 0) {
    result.relatedLocations = finding.related.map(({ range, message }, index) => ({
      id: index + 1,
      physicalLocation: { artifactLocation: { uri }, region: regionOf(range, file.lines) },
      message: { text: message[locale] },
    }))
  }
  if (finding.fixes.length > 0) result.fixes = fixesOf(finding, uri, file.lines, locale)
  return builder
}

/** Relative to the working folder; a file outside has a path of the machine, which only a full URI can name. */
function uriOf(path: string): string {
  return isAbsolute(path) ? pathToFileURL(path).href : encodeURI(path).replace(/[?#]/g, encodeURIComponent)
}

function fixesOf(finding: Finding, uri: string, lines: LineIndex, locale: Locale): SarifResult['fixes'] {
  return finding.fixes.map(({ title, edits }) => ({
    description: { text: title[locale] },
    artifactChanges: [
      {
        artifactLocation: { uri },
        replacements: edits.map((edit) => ({
          deletedRegion: regionOf(edit, lines),
          insertedContent: { text: edit.newText },
        })),
      },
    ],
  }))
}

function regionOf({ start, end }: TextRange, lines: LineIndex) {
  const from = lines.position(start)
  const to = lines.position(end)
  return {
    startLine: from.line + 1,
    startColumn: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
  }
}
