/** Runs rules over a text, as the rule tests want it: text in, findings out. */

import { expect } from 'vitest'
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

/** What `rule` says of `text`; whatever a test asks about, a finding and its fixes must be whole. */
function findings(text: string, rule: Rule, options: Readonly<Record<string, unknown>>): Finding[] {
  const found = said(text, rule, options)
  for (const finding of found) expectWhole(text, finding)
  for (const finding of found) {
    for (const { edits, title } of finding.fixes) {
      const left = said(applyEdits(text, edits), rule, options)
      const isLess = weightOf(left) < weightOf(found) || countOf(left, finding) < countOf(found, finding)
      expect(isLess, `“${title.zh}” mends ${finding.message.zh}`).toBe(true)
    }
  }
  return found
}

function said(text: string, rule: Rule, options: Readonly<Record<string, unknown>>): Finding[] {
  return runRules([rule], readPlan(text), noTemplate, { [rule.meta.id]: { options } })
}

/** Both languages are there with nothing left open, and every place holds text. */
function expectWhole(text: string, { message, related, fixes }: Finding): void {
  const words = [message, ...related.map((one) => one.message), ...fixes.map(({ title }) => title)]
  for (const { zh, en } of words) {
    for (const said of [zh, en]) expect(said).toMatch(/^(?!.*(?:\{\w+\}|undefined|NaN))[^\n]+$/)
  }
  for (const { range } of related) expect(text.slice(range.start, range.end).trim()).not.toBe('')
  for (const { edits } of fixes) expect(applyEdits(text, edits)).not.toBe(text)
}

/** Places told, those that come with another included. */
function weightOf(all: readonly Finding[]): number {
  return all.reduce((sum, one) => sum + 1 + one.related.length, 0)
}

function countOf(all: readonly Finding[], { message }: Finding): number {
  return all.filter((one) => one.message.zh === message.zh).length
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
