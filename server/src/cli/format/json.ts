/** `check --format json`: one object for programs; the shape is documented in `docs/cli.md` and only grows. */

import type { Finding } from '../../rules/rule.js'
import type { Completeness } from '../../templates/template.js'
import type { Locale } from '../../text/localised.js'
import type { TextRange } from '../../text/range.js'
import type { FileReport, Report, ReportStyle } from '../report.js'

/** The report as JSON text with a final line break. */
export function formatJson(report: Report, { locale }: ReportStyle): string {
  const { counts } = report
  const value = {
    version: 1,
    files: report.files.map((file) => fileValue(file, locale)),
    summary: {
      files: report.files.length,
      errors: counts.error,
      warnings: counts.warning,
      information: counts.information,
      hints: counts.hint,
      failed: report.failures.map(({ path, message }) => ({ path, message: message[locale] })),
    },
  }
  return `${JSON.stringify(value, null, 2)}\n`
}

function fileValue(file: FileReport, locale: Locale): object {
  const { template, completeness } = file.analysis
  return {
    path: file.path,
    template: { id: template.template.id, reason: template.reason[locale] },
    diagnostics: file.shown.map((finding) => diagnostic(finding, file, locale)),
    completeness: completenessValue(completeness, locale),
  }
}

function diagnostic(finding: Finding, { lines }: FileReport, locale: Locale): object {
  const { start, end } = finding.range
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message[locale],
    start,
    end,
    range: { start: lines.position(start), end: lines.position(end) },
    requirement: finding.requirement,
    basis: finding.basis.map(({ document, clause }) => ({ document, clause })),
    ...(finding.related.length > 0 && {
      related: finding.related.map(({ range, message }) => ({
        ...span(range),
        range: { start: lines.position(range.start), end: lines.position(range.end) },
        message: message[locale],
      })),
    }),
    fixes: finding.fixes.map(({ title, safety, edits }) => ({
      title: title[locale],
      safety,
      edits: edits.map((edit) => ({ start: edit.start, end: edit.end, newText: edit.newText })),
    })),
  }
}

function completenessValue({ requirements, tasks }: Completeness, locale: Locale): object {
  return {
    requirements: requirements.map(({ requirement, status, evidence }) => ({
      id: requirement.id,
      ref: requirement.ref,
      title: requirement.title[locale],
      status,
      evidence: evidence.map(span),
    })),
    tasks: tasks.map(({ task, lead, person, deadline, target }) => ({
      path: task.path,
      title: task.title,
      start: task.start,
      lead,
      person,
      deadline,
      target,
    })),
  }
}

function span({ start, end }: TextRange): TextRange {
  return { start, end }
}
