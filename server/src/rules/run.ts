/** Runs the rules over one plan; a rule that throws, or takes too long, loses only its own findings. */

import type { Alignment } from '../align/alignment.js'
import type { Plan } from '../semantics/model.js'
import type { Completeness } from '../templates/template.js'
import type { Localised } from '../text/localised.js'
import { type RuleGuard, runGuarded } from './guard.js'
import { type Finding, type Problem, type Rule, type RuleContext, toFinding } from './rule.js'
import { applySettings, type RuleSetting, type RuleSettings, settingOf } from './settings.js'

export type { RuleSetting } from './settings.js'

const INTERNAL_ERROR = 'internal-error'

/** Findings of `rules`, in order of place, after severities and options of `settings`; `guard` stops what runs too long, `alignment` is for rules that need it. */
export function runRules(
  rules: readonly Rule[],
  plan: Plan,
  completeness: Completeness,
  settings: RuleSettings,
  guard?: RuleGuard,
  alignment?: Alignment,
): Finding[] {
  // A requirement may be set apart from the rule that reports it, so a rule that is off may still have to run.
  const namesRequirements = Object.keys(settings).some((pattern) => pattern.includes('/'))
  const wanted = rules.filter((rule) => namesRequirements || settingOf(settings, rule.meta.id)?.severity !== 'off')
  const run = (rule: Rule): Finding[] => runRule(rule, { plan, completeness, alignment }, settings)
  const findings = guard
    ? runGuarded({ rules: wanted, idOf: ({ meta }) => meta.id, run, stopped, characters: plan.source.length }, guard)
    : wanted.flatMap(run)
  return findings.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end || compare(a.rule, b.rule))

  function stopped(rule: Rule, limitMs: number): Finding[] {
    return instead(ruleStopped(rule, limitMs), settings)
  }
}

function runRule(
  rule: Rule,
  about: Pick<RuleContext, 'plan' | 'completeness' | 'alignment'>,
  settings: RuleSettings,
): Finding[] {
  const found: Finding[] = []
  const report = (problem: Problem): void => {
    found.push(toFinding(rule.meta, problem))
  }
  try {
    rule.check({ ...about, options: optionsOf(rule, settingOf(settings, rule.meta.id)), report })
  } catch (error) {
    return instead(ruleFailed(rule, error), settings)
  }
  return applySettings(found, settings, rule.meta.id)
}

function optionsOf(rule: Rule, setting: RuleSetting | undefined): Record<string, unknown> {
  const defaults = Object.entries(rule.meta.options ?? {}).map(([name, option]) => [name, option.default])
  return { ...Object.fromEntries(defaults), ...setting?.options }
}

/** Patterns do not reach this one: that a rule was not checked is hidden only by its own name. */
function instead(finding: Finding, settings: RuleSettings): Finding[] {
  return applySettings([finding], { [INTERNAL_ERROR]: settings[INTERNAL_ERROR] ?? {} })
}

function ruleFailed(rule: Rule, error: unknown): Finding {
  const detail = error instanceof Error ? error.message : String(error)
  return internalError(rule, {
    zh: `规则 ${rule.meta.id} 运行出错，本次未检查该项：${detail}`,
    en: `Rule ${rule.meta.id} failed and was not checked this time: ${detail}`,
  })
}

function ruleStopped(rule: Rule, limitMs: number): Finding {
  const seconds = Math.ceil(limitMs / 1000)
  return internalError(rule, {
    zh: `规则 ${rule.meta.id} 超过 ${seconds} 秒没有查完，已停下，本次未检查该项。重新打开文件、重启检查服务或再次运行命令时会重试；如仍超时，可在 fangan.config.json 里关闭这一规则。`,
    en: `Rule ${rule.meta.id} took longer than ${seconds} seconds and was stopped; it was not checked this time. It is tried again when the file is opened anew, the checking service restarted or the command run again; if it is stopped then too, switch it off in fangan.config.json.`,
  })
}

function internalError(rule: Rule, message: Localised): Finding {
  return {
    rule: INTERNAL_ERROR,
    severity: 'warning',
    range: { start: 0, end: 0 },
    message,
    basis: rule.meta.basis,
    related: [],
    fixes: [],
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
