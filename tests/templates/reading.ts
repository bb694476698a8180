/** Text in, matrix out: what the tests of templates and element rules share. */

import { align } from '../../server/src/align/align.js'
import { allRules } from '../../server/src/rules/allRules.js'
import type { Finding } from '../../server/src/rules/rule.js'
import { runRules } from '../../server/src/rules/run.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import type { Plan } from '../../server/src/semantics/model.js'
import { assess } from '../../server/src/templates/assess.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { type Choice, chooseTemplate, type Wishes } from '../../server/src/templates/match.js'
import type { Completeness } from '../../server/src/templates/template.js'
import { uppersOf } from '../support/uppers.js'

/** All that the core knows of one text, less configuration and suppressions. */
export interface Read {
  readonly plan: Plan
  readonly choice: Choice
  readonly completeness: Completeness
  readonly findings: readonly Finding[]
}

/** Reads `text` with the built-in templates and all rules. */
export function read(text: string, wishes: Wishes = {}): Read {
  const plan = readPlan(text)
  const choice = chooseTemplate(plan, builtinTemplates, wishes)
  const completeness = assess(plan, choice.template, choice.binding)
  const uppers = uppersOf(text)
  const alignment = uppers && align(plan, uppers)
  return { plan, choice, completeness, findings: runRules(allRules, plan, completeness, {}, undefined, alignment) }
}

/** The status of each requirement by id. */
export function statuses(text: string, wishes?: Wishes): Record<string, string> {
  const { requirements } = read(text, wishes).completeness
  return Object.fromEntries(requirements.map((one) => [one.requirement.id, one.status]))
}

/** Findings of templates and task rules as `severity rule | marked text`, in order. */
export function elementFindings(text: string, wishes?: Wishes): string[] {
  return read(text, wishes)
    .findings.filter((finding) => finding.rule.includes('/') || finding.rule.startsWith('task-without-'))
    .map(({ severity, rule, range }) => `${severity} ${rule} | ${text.slice(range.start, range.end)}`)
}
