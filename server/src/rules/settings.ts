/** How the configuration changes what rules report. */

import type { Severity } from '../templates/template.js'
import { type Finding, withSeverity } from './rule.js'

/** What the configuration says of a rule: its severity, or `off`, and its options. */
export interface RuleSetting {
  readonly severity?: Severity | 'off'
  readonly options?: Readonly<Record<string, unknown>>
}

/** Settings by rule id or pattern (`notice-40/*`); of several that match, the later one wins. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>

/** True when `ruleId` is `pattern`, or fits it; `*` stands for any characters, `/` included. */
export function matchesRule(pattern: string, ruleId: string): boolean {
  if (!pattern.includes('*')) return pattern === ruleId
  const parts = pattern.split('*')
  const first = parts[0]
  const last = parts[parts.length - 1]
  if (!ruleId.startsWith(first) || !ruleId.endsWith(last)) return false
  let at = first.length
  for (const part of parts.slice(1, -1)) {
    const found = ruleId.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return at <= ruleId.length - last.length
}

/** What applies to a finding known by one or several ids (its own and its rule's); `undefined` when nothing is set. */
export function settingOf(settings: RuleSettings, ...ids: readonly string[]): RuleSetting | undefined {
  let result: RuleSetting | undefined
  for (const [pattern, setting] of Object.entries(settings)) {
    if (ids.some((id) => matchesRule(pattern, id))) result = { ...result, ...setting }
  }
  return result
}

/** The severity set for a finding; `undefined` when it keeps its own. */
export function severityOf(settings: RuleSettings, ...ids: readonly string[]): Severity | 'off' | undefined {
  return settingOf(settings, ...ids)?.severity
}

/**
 * `findings` with the severities of `settings`, those switched off left out. `ruleId` is the rule that made them: its
 * settings hold too, so that requirements can be set one by one (`notice-40/goal`) or together.
 */
export function applySettings(findings: readonly Finding[], settings: RuleSettings, ruleId?: string): Finding[] {
  if (Object.keys(settings).length === 0) return [...findings]
  const severities = new Map<string, Severity | 'off' | undefined>()
  return findings.flatMap((finding) => {
    const ids = ruleId === undefined ? [finding.rule] : [ruleId, finding.rule]
    if (!severities.has(finding.rule)) severities.set(finding.rule, severityOf(settings, ...ids))
    const severity = severities.get(finding.rule)
    if (severity === 'off') return []
    return severity === undefined || severity === finding.severity ? [finding] : [withSeverity(finding, severity)]
  })
}
