/** What a rule is, and what it reports. */

import type { Alignment } from '../align/alignment.js'
import type { Plan } from '../semantics/model.js'
import type { Basis, Completeness, Severity } from '../templates/template.js'
import { fill, type Localised } from '../text/localised.js'
import type { TextEdit, TextRange } from '../text/range.js'

/** What is known of a rule without running it; docs, schemas and settings are generated from it. */
export interface RuleMeta<MessageKey extends string = string> {
  /** The kebab-case name of the defect; permanent. */
  readonly id: string
  readonly group: 'elements' | 'structure' | 'responsibility' | 'references' | 'annex' | 'alignment' | 'text'
  readonly severity: Severity
  /** The version that brought the rule. */
  readonly since: string
  readonly fixable: 'none' | 'safe' | 'unsafe'
  readonly title: Localised
  readonly basis: readonly [Basis, ...Basis[]]
  readonly messages: Readonly<Record<MessageKey, Localised>>
  /** Options of the rule, by name, with the default that applies when none is set. */
  readonly options?: Readonly<Record<string, RuleOption>>
}

/** One option of a rule, for the configuration schema and the rule's page. */
export interface RuleOption {
  readonly description: Localised
  readonly default: string | number | boolean | readonly string[]
}

/** A rule: pure, synchronous, sees one plan. */
export interface Rule {
  readonly meta: RuleMeta
  readonly check: (context: RuleContext) => void
}

/** What a check reads and where it reports. */
export interface RuleContext<MessageKey extends string = string> {
  readonly plan: Plan
  readonly completeness: Completeness
  /** The plan beside the documents of the level above; `undefined` when none is known. */
  readonly alignment?: Alignment
  /** Option values, defaults filled in. */
  readonly options: Readonly<Record<string, unknown>>
  report(problem: Problem<MessageKey>): void
}

/** What a check says of one place. */
export interface Problem<MessageKey extends string = string> {
  readonly range: TextRange
  readonly message: MessageKey
  /** The finding's id where it is not the rule's own, e.g. `notice-40/overall-goal`. */
  readonly id?: string
  /** The requirement's ref, e.g. `R10`, for a demand of a template. */
  readonly requirement?: string
  /** The clause behind this finding where it is not the rule's own. */
  readonly basis?: readonly [Basis, ...Basis[]]
  readonly args?: Readonly<Record<string, string | number | Localised>>
  /** Overrides the rule's severity downwards or upwards for this place. */
  readonly severity?: Severity
  readonly related?: readonly { readonly range: TextRange; readonly message: Localised }[]
  /** A function where they cost something to find: it is called when someone asks for the fixes. */
  readonly fixes?: readonly Fix[] | (() => readonly Fix[])
}

/** A change that mends a finding; `safe` ones keep the meaning and may be applied without looking. */
export interface Fix {
  readonly title: Localised
  readonly safety: 'safe' | 'unsafe'
  readonly edits: readonly TextEdit[]
}

/** A finding as editor and command line show it. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly range: TextRange
  readonly message: Localised
  /** The requirement's ref, e.g. `R10`, for findings of a template. */
  readonly requirement?: string
  readonly basis: readonly Basis[]
  readonly related: readonly { readonly range: TextRange; readonly message: Localised }[]
  /** Found when first asked for, so that showing a finding costs no fix. */
  readonly fixes: readonly Fix[]
}

/** Declares a rule; a rule without basis or with an unknown message key does not compile. */
export function defineRule<MessageKey extends string>(rule: {
  readonly meta: RuleMeta<MessageKey>
  readonly check: (context: RuleContext<MessageKey>) => void
}): Rule {
  return { meta: rule.meta, check: rule.check as Rule['check'] }
}

/** The finding for one reported problem. */
export function toFinding(meta: RuleMeta, problem: Problem): Finding {
  let fixes = problem.fixes ?? []
  return {
    rule: problem.id ?? meta.id,
    severity: problem.severity ?? meta.severity,
    range: problem.range,
    message: fill(meta.messages[problem.message], problem.args),
    ...(problem.requirement === undefined ? {} : { requirement: problem.requirement }),
    basis: problem.basis ?? meta.basis,
    related: problem.related ?? [],
    get fixes() {
      if (typeof fixes === 'function') fixes = fixes()
      return fixes
    },
  }
}

/** `finding` with another severity; a copy by spreading would ask for its fixes. */
export function withSeverity(finding: Finding, severity: Severity): Finding {
  const { rule, range, message, requirement, basis, related } = finding
  return {
    ...{ rule, severity, range, message, basis, related },
    ...(requirement === undefined ? {} : { requirement }),
    get fixes() {
      return finding.fixes
    },
  }
}
