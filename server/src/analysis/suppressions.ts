/** Leaves out the findings that the text itself switches off, and says which suppressions were of no use. */

import { alignmentRuleIds, registry } from '../rules/registry.generated.js'
import { type Finding, type Problem, type RuleMeta, toFinding } from '../rules/rule.js'
import { applySettings, matchesRule, type RuleSettings } from '../rules/settings.js'
import type { Plan } from '../semantics/model.js'
import { type Directive, type DirectiveRule, misspeltDirectives, readDirectives } from '../text/directives.js'
import { shortened } from '../text/excerpt.js'
import { LineIndex } from '../text/lineIndex.js'
import { nearest } from '../text/nearest.js'
import type { TextEdit, TextRange } from '../text/range.js'
import { ownRules, suppressionUnknownRule, suppressionUnused } from './ownRules.js'
import { lineAt, nextUnit, unitAt } from './suppressedUnit.js'

/** One rule that a directive names, or all of them. */
interface Switch {
  readonly directive: Directive
  /** `undefined` stands for every rule. */
  readonly rule?: DirectiveRule
  /** Findings that start in here are switched, both ends counting; `undefined` for blocks and for the whole file. */
  readonly range?: TextRange
  used: boolean
}

/**
 * `findings` without those that directives in the text switch off, with a finding for every suppression that is unused
 * or misspelt or names an unknown rule; in order of place. `settings` are those of the document, `ruleIds` the rules there are.
 */
export function applySuppressions(
  plan: Plan,
  findings: readonly Finding[],
  settings: RuleSettings = {},
  ruleIds: readonly string[] = [
    ...[...registry.map((rule) => rule.meta), ...ownRules].map((meta) => meta.id),
    ...alignmentRuleIds,
  ],
): Finding[] {
  const directives = readDirectives(plan.source)
  const misspelt = misspeltDirectives(plan.source)
  if (directives.length === 0 && misspelt.length === 0) return inOrder(findings)
  const lines = new LineIndex(plan.source)
  const known = new Map<number, TextRange>()
  const switches = directives.flatMap((directive) => switchesOf(plan, lines, directive, known))
  const shown = withoutSuppressed(findings, switches)
  const isKnown = ({ rule }: Switch): boolean =>
    !rule || rule.id.includes('/') || ruleIds.some((id) => matchesRule(rule.id, id))
  const idle = switches.filter(({ directive, used }) => directive.kind !== 'enable' && !used)
  const about = [
    ...misspelt.map((range) => misspeltFinding(plan.source, range)),
    ...switches.flatMap((one) => (one.rule && !isKnown(one) ? [unknownFinding(one.rule, ruleIds)] : [])),
    ...idle
      .filter((one) => isKnown(one) && !concernsSuppressions(one))
      .map((one) => unusedFinding(lines, plan.source, one)),
  ]
  const own = withoutSuppressed(applySettings(about, settings), switches.filter(concernsSuppressions))
  return inOrder([...shown, ...own])
}

function switchesOf(plan: Plan, lines: LineIndex, directive: Directive, known: Map<number, TextRange>): Switch[] {
  const range = rangeOf(plan, lines, directive, known)
  const rules = directive.rules.length === 0 ? [undefined] : directive.rules
  return rules.map((rule) => ({ directive, rule, range, used: false }))
}

function rangeOf(
  plan: Plan,
  lines: LineIndex,
  directive: Directive,
  known: Map<number, TextRange>,
): TextRange | undefined {
  if (directive.kind === 'disable-next-line') return nextUnit(plan, lines, directive.end, known)
  if (directive.kind === 'disable-line') return unitAt(plan, lines, directive.start)
  return undefined
}

/** The findings that no switch turns off, in order of place; marks the switches that did something as used. */
function withoutSuppressed(findings: readonly Finding[], switches: readonly Switch[]): Finding[] {
  const ranged = switches.flatMap((one) => (one.range ? [{ one, ...one.range }] : []))
  ranged.sort((a, b) => a.start - b.start)
  const states = new Map<string, BlockState>()
  let next = 0
  let open: typeof ranged = []
  // One pass over findings and switches together: a text may hold ten thousands of each.
  return inOrder(findings).filter(({ rule, range: { start } }) => {
    while (next < ranged.length && ranged[next].start <= start) open.push(ranged[next++])
    open = open.filter(({ end }) => start <= end)
    const state = states.get(rule) ?? newState(switches, rule)
    states.set(rule, state)
    const holding = open.filter(({ one }) => concerns(one, rule)).map(({ one }) => one)
    const block = lastBlock(state, start)
    if (block?.directive.kind === 'disable') holding.push(block)
    for (const one of holding) one.used = true
    return holding.length === 0 && !state.wholeFile
  })
}

/** What the switches without a range say of one rule, as far as the findings of that rule have been gone through. */
interface BlockState {
  readonly blocks: readonly Switch[]
  readonly wholeFile: boolean
  begun: number
}

function newState(switches: readonly Switch[], rule: string): BlockState {
  const concerned = switches.filter((one) => !one.range && concerns(one, rule))
  const wholeFile = concerned.filter(({ directive }) => directive.kind === 'disable-file')
  for (const one of wholeFile) one.used = true
  const blocks = concerned.filter(({ directive }) => directive.kind !== 'disable-file')
  return { blocks, wholeFile: wholeFile.length > 0, begun: 0 }
}

/** Of the blocks that begin before `start` the last one, which holds, be it `disable` or `enable`. */
function lastBlock(state: BlockState, start: number): Switch | undefined {
  const { blocks } = state
  while (state.begun < blocks.length && blocks[state.begun].directive.start <= start) state.begun++
  return blocks[state.begun - 1]
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

function misspeltFinding(source: string, range: TextRange): Finding {
  const text = shortened(source.slice(range.start, range.end), 40)
  return finding(suppressionUnknownRule, { range, message: 'misspelt', args: { text } })
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
  const separator =
    /(?<![\s,，、])[\s,，、]+$/.exec(source.slice(Math.max(0, rule.start - 8), rule.start))?.[0].length ?? 0
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
