/** Runs the rules over one plan; a rule that throws loses only its own findings. */

import type { Plan } from '../semantics/model.js'
import type { Completeness } from '../templates/template.js'
import { type Finding, type Problem, type Rule, toFinding } from './rule.js'
import { applySettings, type RuleSetting, type RuleSettings, settingOf } from './settings.js'

export type { RuleSetting } from './settings.js'

const INTERNAL_ERROR = 'internal-error'

/** Findings of `rules`, in order of place, after severities and options of `settings`. */
export function runRules(
  rules: readonly Rule[],
  plan: Plan,
  completeness: Completeness,
  settings: RuleSettings,
): Finding[] {
  const findings: Finding[] = []
  // A requirement may be set apart from the rule that reports it, so a rule that is off may still have to run.
  const namesRequirements = Object.keys(settings).some((pattern) => pattern.includes('/'))
  for (const rule of rules) {
    const setting = settingOf(settings, rule.meta.id)
    if (setting?.severity === 'off' && !namesRequirements) continue
    for (const finding of runRule(rule, plan, completeness, settings)) findings.push(finding)
  }
  return findings.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end || compare(a.rule, b.rule))
}

function runRule(rule: Rule, plan: Plan, completeness: Completeness, settings: RuleSettings): Finding[] {
  const found: Finding[] = []
  const report = (problem: Problem): void => {
    found.push(toFinding(rule.meta, problem))
  }
  try {
    rule.check({ plan, completeness, options: optionsOf(rule, settingOf(settings, rule.meta.id)), report })
  } catch (error) {
    // Patterns do not reach this one: that a rule failed is hidden only by its own name.
    const setting = settings[INTERNAL_ERROR] ?? {}
    return applySettings([internalError(rule, error)], { [INTERNAL_ERROR]: setting })
  }
  return applySettings(found, settings, rule.meta.id)
}

function optionsOf(rule: Rule, setting: RuleSetting | undefined): Record<string, unknown> {
  const defaults = Object.entries(rule.meta.options ?? {}).map(([name, option]) => [name, option.default])
  return { ...Object.fromEntries(defaults), ...setting?.options }
}

function internalError(rule: Rule, error: unknown): Finding {
  const detail = error instanceof Error ? error.message : String(error)
  return {
    rule: INTERNAL_ERROR,
    severity: 'warning',
    range: { start: 0, end: 0 },
    message: {
      zh: `规则 ${rule.meta.id} 运行出错，本次未检查该项：${detail}`,
      en: `Rule ${rule.meta.id} failed and was not checked this time: ${detail}`,
    },
    basis: rule.meta.basis,
    related: [],
    fixes: [],
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
