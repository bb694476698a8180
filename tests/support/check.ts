/** Runs rules over a text, as the rule tests want it: text in, findings out. */

import type { Finding, Rule } from '../../server/src/rules/rule.js'
import { runRules } from '../../server/src/rules/run.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import type { Completeness } from '../../server/src/templates/template.js'
import { applyEdits } from '../../server/src/text/range.js'

/** What a rule said, with the text that it points at. */
export interface Checked {
  readonly rule: string
  readonly text: string
  readonly message: string
  readonly severity: Finding['severity']
}

/** The findings of `rule` on `text`, without any template's requirements. */
export function check(text: string, rule: Rule, options: Readonly<Record<string, unknown>> = {}): Checked[] {
  return findings(text, rule, options).map((finding) => ({
    rule: finding.rule,
    text: text.slice(finding.range.start, finding.range.end),
    message: finding.message.zh,
    severity: finding.severity,
  }))
}

/** The texts that the findings of `rule` point at. */
export function marked(text: string, rule: Rule, options: Readonly<Record<string, unknown>> = {}): string[] {
  return check(text, rule, options).map((finding) => finding.text)
}

/** `text` after the fix number `index` of the first finding; `text` itself when there is none. */
export function fixed(text: string, rule: Rule, index = 0): string {
  const fix = findings(text, rule, {})[0]?.fixes[index]
  return fix ? applyEdits(text, fix.edits) : text
}

function findings(text: string, rule: Rule, options: Readonly<Record<string, unknown>>): Finding[] {
  return runRules([rule], readPlan(text), noTemplate, { [rule.meta.id]: { options } })
}

/** What is demanded where no template is wanted. */
export const noTemplate: Completeness = {
  template: {
    id: 'none',
    title: { zh: '无', en: 'None' },
    documentKinds: [],
    basis: { document: '', clause: '' },
    since: '0.2.0',
    appliesTo: { regions: [], levels: [], citations: [], titleWords: [] },
    requirements: [],
  },
  binding: false,
  requirements: [],
  tasks: [],
}
