/** What the structure tests ask of the first finding beside its place: fixes and further places. */

import type { Finding, Rule } from '../../../server/src/rules/rule.js'
import { runRules } from '../../../server/src/rules/run.js'
import { readPlan } from '../../../server/src/semantics/lower.js'
import { applyEdits } from '../../../server/src/text/range.js'
import { noTemplate } from '../../support/check.js'

/** The further places of each finding of `rule`. */
export function further(text: string, rule: Rule): string[][] {
  return findings(text, rule).map(({ related }) => related.map(({ range }) => text.slice(range.start, range.end)))
}

/** The fixes of each finding of `rule`: how sure they are, their title, and the text after them. */
export function offers(text: string, rule: Rule): { safety: string; title: string; text: string }[][] {
  return findings(text, rule).map(({ fixes }) =>
    fixes.map(({ safety, title, edits }) => ({ safety, title: title.zh, text: applyEdits(text, edits) })),
  )
}

/** `text` after the first fix of each finding, one at a time. */
export function mended(text: string, rule: Rule): string[] {
  return offers(text, rule).map((fixes) => fixes[0]?.text ?? text)
}

function findings(text: string, rule: Rule): Finding[] {
  return runRules([rule], readPlan(text), noTemplate, {})
}
