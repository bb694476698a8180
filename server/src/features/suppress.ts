/** Writes the directives that switch a finding off: for its paragraph, or for the whole file. */

import type { Analysis } from '../analysis/analyse.js'
import { ownRules } from '../analysis/ownRules.js'
import { type Line, lineAt, unitAt, unitOf } from '../analysis/suppressedUnit.js'
import { allRules } from '../rules/allRules.js'
import type { Finding } from '../rules/rule.js'
import type { Plan } from '../semantics/model.js'
import { frontMatterEnd } from '../syntax/frontMatter.js'
import { type DirectiveForm, directive, readDirectives } from '../text/directives.js'
import { lineBreakOf } from '../text/lineBreaks.js'
import type { LineIndex } from '../text/lineIndex.js'
import type { Localised } from '../text/localised.js'
import type { TextEdit } from '../text/range.js'

/** Where a directive goes and what it looks like. */
export interface SuppressOptions {
  readonly lines: LineIndex
  /** The form where the file has no directive yet: `comment` in Markdown, `chinese` in plain text. */
  readonly form: DirectiveForm
}

/** True for what a directive can switch off; the findings about directives themselves are mended instead. */
export function canSuppress({ rule }: Finding): boolean {
  return !rule.startsWith('suppression-') && rule !== 'internal-error'
}

/**
 * The edit that switches `finding` off in its paragraph or table row: a line of its own before it, or a directive at the
 * end of its line where a line between would part a table. `undefined` where no directive can stand: front matter.
 */
export function suppressHere({ plan }: Analysis, finding: Finding, options: SuppressOptions): TextEdit | undefined {
  const { source } = plan
  const { lines } = options
  const { start } = finding.range
  if (start < frontMatterEnd(source)) return undefined
  const first = lineAt(lines, source, unitAt(plan, lines, start).start)
  const form = formOf(plan, options)
  if (!opensUnit(plan, first, start)) return atEndOf(lineAt(lines, source, start), form, finding)
  const indent = /^[ \t\u3000]*/.exec(source.slice(first.start, first.end))?.[0] ?? ''
  const newText = `${indent}${directive(form, 'disable-next-line', finding.rule)}${lineBreakOf(source)}`
  return { start: first.start, end: first.start, newText }
}

/** The edit that switches the rule of `finding` off in the whole file: a line at the top, behind the front matter. */
export function suppressInFile({ plan }: Analysis, finding: Finding, options: SuppressOptions): TextEdit {
  const { source } = plan
  const lineBreak = lineBreakOf(source)
  const text = directive(formOf(plan, options), 'disable-file', finding.rule)
  const behind = frontMatterEnd(source)
  if (behind > 0) return { start: behind, end: behind, newText: lineBreak + text }
  const start = source.startsWith('\ufeff') ? 1 : 0
  return { start, end: start, newText: text + lineBreak }
}

/** What the rule or requirement of `finding` is called. */
export function ruleTitle({ completeness }: Analysis, { rule }: Finding): Localised {
  const meta = allRules.find((one) => one.meta.id === rule)?.meta ?? ownRules.find((one) => one.id === rule)
  if (meta) return meta.title
  const { template, requirements } = completeness
  const found = requirements.find(({ requirement }) => `${template.id}/${requirement.id}` === rule)
  return found?.requirement.title ?? { zh: rule, en: rule }
}

/** True when a directive on the line before `line` covers `offset`, and no table is parted by it. */
function opensUnit(plan: Plan, line: Line, offset: number): boolean {
  const inTable = plan.tree.tables.some((table) => table.start < line.end && line.start < table.end)
  if (inTable) return false
  const unit = unitOf(plan, line)
  return unit.start <= offset && offset <= unit.end
}

function atEndOf({ end }: Line, form: DirectiveForm, { rule }: Finding): TextEdit {
  return { start: end, end, newText: ` ${directive(form, 'disable-line', rule)}` }
}

/** The form of the last directive of the file: a house keeps to one. */
function formOf({ source }: Plan, { form }: SuppressOptions): DirectiveForm {
  return readDirectives(source).at(-1)?.form ?? form
}
