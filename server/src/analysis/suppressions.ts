/** Leaves out the findings that the text itself switches off, and says which suppressions were of no use. */

import { registry } from '../rules/registry.generated.js'
import { type Finding, type Problem, type RuleMeta, toFinding } from '../rules/rule.js'
import { applySettings, matchesRule, type RuleSettings } from '../rules/settings.js'
import type { Plan } from '../semantics/model.js'
import { type Directive, type DirectiveRule, readDirectives } from '../text/directives.js'
import { LineIndex } from '../text/lineIndex.js'
import type { TextEdit, TextRange } from '../text/range.js'
import { nearest } from './nearest.js'
import { ownRules, suppressionUnknownRule, suppressionUnused } from './ownRules.js'
import { lineAt, nextUnit, unitAt } from './suppressedUnit.js'

/** One rule that a directive names, or all of them. */
interface Switch {
  readonly directive: Directive
  /** `undefined` stands for every rule. */
  readonly rule?: DirectiveRule
  /** Findings that start in here are switched, both ends counting; `undefined` for blocks. */
  readonly range?: TextRange
  used: boolean
}

/**
 * `findings` without those that directives in the text switch off, with a finding for every suppression that is unused
 * or names an unknown rule; in order of place. `settings` are those of the document, `ruleIds` the rules there are.
 */
export function applySuppressions(
  plan: Plan,
  findings: readonly Finding[],
  settings: RuleSettings = {},
  ruleIds: readonly string[] = [...registry.map((rule) => rule.meta), ...ownRules].map((meta) => meta.id),
): Finding[] {
  const directives = readDirectives(plan.source)
  if (directives.length === 0) return inOrder(findings)
  const lines = new LineIndex(plan.source)
  const switches = directives.flatMap((directive) => switchesOf(plan, lines, directive))
  const shown = withoutSuppressed(findings, switches)
  const isKnown = ({ rule }: Switch): boolean =>
    !rule || rule.id.includes('/') || ruleIds.some((id) => matchesRule(rule.id, id))
  const idle = switches.filter(({ directive, used }) => directive.kind !== 'enable' && !used)
  const about = [
    ...switches.flatMap((one) => (one.rule && !isKnown(one) ? [unknownFinding(one.rule, ruleIds)] : [])),
    ...idle
      .filter((one) => isKnown(one) && !concernsSuppressions(one))
      .map((one) => unusedFinding(lines, plan.source, one)),
  ]
  const own = withoutSuppressed(applySettings(about, settings), switches.filter(concernsSuppressions))
  return inOrder([...shown, ...own])
}

function switchesOf(plan: Plan, lines: LineIndex, directive: Directive): Switch[] {
  const range = rangeOf(plan, lines, directive)
  const rules = directive.rules.length === 0 ? [undefined] : directive.rules
  return rules.map((rule) => ({ directive, rule, range, used: false }))
}

function rangeOf(plan: Plan, lines: LineIndex, directive: Directive): TextRange | undefined {
  if (directive.kind === 'disable-file') return { start: 0, end: plan.source.length }
  if (directive.kind === 'disable-next-line') return nextUnit(plan, lines, directive.end)
  if (directive.kind === 'disable-line') return unitAt(plan, lines, directive.start)
  return undefined
}

/** The findings that no switch turns off, in order of place; marks the switches that did something as used. */
function withoutSuppressed(findings: readonly Finding[], switches: readonly Switch[]): Finding[] {
  const blocks = switches.filter(({ range }) => !range)
  const ranged = switches.flatMap((one) => (one.range ? [{ one, ...one.range }] : []))
  ranged.sort((a, b) => a.start - b.start)
  let next = 0
  let begun = 0
  let open: typeof ranged = []
  // One pass over findings and switches together: a text may hold ten thousands of each.
  return inOrder(findings).filter(({ rule, range: { start } }) => {
    while (next < ranged.length && ranged[next].start <= start) open.push(ranged[next++])
    open = open.filter(({ end }) => start <= end)
    while (begun < blocks.length && blocks[begun].directive.start <= start) begun++
    const holding = open.filter(({ one }) => concerns(one, rule)).map(({ one }) => one)
    // Of the blocks that begin before the finding the last one holds, be it `disable` or `enable`.
    const block = blocks.findLast((one, index) => index < begun && concerns(one, rule))
    if (block?.directive.kind === 'disable') holding.push(block)
    for (const one of holding) one.used = true
    return holding.length === 0
  })
}

function concerns({ rule }: Switch, id: string): boolean {
  return !rule || matchesRule(rule.id, id)
}

/** Findings about suppressions are switched off by name only: `disable-file` of everything must not hide itself. */
function concernsSuppressions({ rule }: Switch): boolean {
  return rule?.id.startsWith('suppression-') === true
}

function unknownFinding(rule: DirectiveRule, ruleIds: readonly string[]): Finding {
  const meant = nearest(rule.id, ruleIds)
  const args = { rule: rule.id, meant: meant ?? '' }
  if (meant === undefined) return finding(suppressionUnknownRule, { range: rule, message: 'unknown', args })
  const edits = [{ start: rule.start, end: rule.end, newText: meant }]
  const title = {
    zh: suppressionUnknownRule.messages.fix.zh.replace('{meant}', meant),
    en: suppressionUnknownRule.messages.fix.en.replace('{meant}', meant),
  }
  return finding(suppressionUnknownRule, {
    range: rule,
    message: 'meant',
    args,
    fixes: [{ title, safety: 'unsafe', edits }],
  })
}

function unusedFinding(lines: LineIndex, source: string, { directive, rule }: Switch): Finding {
  const edits = [directive.rules.length > 1 && rule ? removal(source, rule) : lineRemoval(lines, source, directive)]
  return finding(suppressionUnused, {
    range: rule ?? directive,
    message: rule ? 'rule' : 'all',
    args: { rule: rule?.id ?? '' },
    fixes: [{ title: suppressionUnused.messages.fix, safety: 'safe', edits }],
  })
}

function finding(meta: RuleMeta, problem: Problem): Finding {
  const range = { start: problem.range.start, end: problem.range.end }
  return toFinding(meta, { ...problem, range })
}

/** Takes one rule out of a list, with the separator in front of it. */
function removal(source: string, rule: DirectiveRule): TextEdit {
  const separator = /[\s,，、]+$/.exec(source.slice(Math.max(0, rule.start - 8), rule.start))?.[0].length ?? 0
  return { start: rule.start - separator, end: rule.end, newText: '' }
}

/** Takes the directive out, with its line when nothing else stands on it. */
function lineRemoval(lines: LineIndex, source: string, directive: Directive): TextEdit {
  const line = lineAt(lines, source, directive.start)
  const isAlone = source.slice(line.start, line.end).trim() === source.slice(directive.start, directive.end)
  const range = isAlone ? { start: line.start, end: line.next } : directive
  return { start: range.start, end: range.end, newText: '' }
}

function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      a.range.start - b.range.start || a.range.end - b.range.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  )
}
