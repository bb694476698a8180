/** From the core's offsets, findings and fixes to the protocol. */

import {
  type CodeDescription,
  type Diagnostic,
  DiagnosticSeverity,
  type TextEdit as ProtocolEdit,
  type Range,
} from 'vscode-languageserver'
import { publishedPage } from '../analysis/docsUrl.js'
import type { Finding } from '../rules/rule.js'
import type { Severity } from '../templates/template.js'
import type { LineIndex } from '../text/lineIndex.js'
import type { Locale } from '../text/localised.js'
import type { TextEdit, TextRange } from '../text/range.js'
import type { Client } from './client.js'

/** The document that findings belong to, and how to say them. */
export interface Target {
  readonly uri: string
  readonly version: number
  readonly lines: LineIndex
  readonly locale: Locale
  readonly client: Client
  /** Links to the requirements of one's own templates, by the id of the rule. */
  readonly pages: ReadonlyMap<string, string>
}

/** What a diagnostic carries beside what editors show: the edits are given by `textDocument/codeAction`. */
export interface DiagnosticData {
  /** The document version that was checked. */
  readonly version: number
  readonly requirement?: string
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
}

/** The protocol's number for a severity. */
function toSeverity(severity: Severity): DiagnosticSeverity {
  return severities[severity]
}

/** The range as lines and UTF-16 characters. */
export function toRange(lines: LineIndex, range: TextRange): Range {
  return { start: lines.position(range.start), end: lines.position(range.end) }
}

/** One edit of the core as a protocol edit. */
export function toEdit(lines: LineIndex, edit: TextEdit): ProtocolEdit {
  return { range: toRange(lines, edit), newText: edit.newText }
}

/** One finding as a diagnostic. */
export function toDiagnostic(target: Target, finding: Finding): Diagnostic {
  const { lines, locale, client, uri } = target
  return {
    range: toRange(lines, finding.range),
    severity: toSeverity(finding.severity),
    source: 'fangan',
    code: finding.rule,
    ...(client.showsCodeDescription && toCodeDescription(finding, target)),
    message: finding.message[locale],
    ...(client.showsRelatedInformation &&
      finding.related.length > 0 && {
        relatedInformation: finding.related.map((related) => ({
          location: { uri, range: toRange(lines, related.range) },
          message: related.message[locale],
        })),
      }),
    data: toData(target, finding),
  }
}

/** The link to the rule's page; that of a requirement of one's own template leads into its file. */
function toCodeDescription({ rule }: Finding, { pages }: Target): { codeDescription?: CodeDescription } {
  const href = publishedPage(rule) ?? pages.get(rule)
  return href === undefined ? {} : { codeDescription: { href } }
}

function toData({ version }: Target, finding: Finding): DiagnosticData {
  return {
    version,
    ...(finding.requirement !== undefined && { requirement: finding.requirement }),
  }
}
