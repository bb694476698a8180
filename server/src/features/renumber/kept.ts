/** The numbers that a writer wants as they are: their findings are switched off in the text. */

import { applySuppressions } from '../../analysis/suppressions.js'
import { type Finding, type Problem, toFinding } from '../../rules/rule.js'
import { rule as numberingDuplicate } from '../../rules/structure/numbering-duplicate.js'
import { rule as numberingGap } from '../../rules/structure/numbering-gap.js'
import type { Heading, Plan } from '../../semantics/model.js'
import type { Completeness } from '../../templates/template.js'
import { readDirectives } from '../../text/directives.js'

/** Tells whether the number of a heading is out of order on purpose. */
export function keptNumbers(plan: Plan): (heading: Heading) => boolean {
  if (readDirectives(plan.source).length === 0) return () => false
  const findings: Finding[] = []
  for (const { meta, check } of [numberingGap, numberingDuplicate]) {
    // The rules on numbers read the plan alone.
    const completeness = {} as Completeness
    check({ plan, completeness, options: {}, report: (problem: Problem) => findings.push(toFinding(meta, problem)) })
  }
  const shown = new Set(applySuppressions(plan, findings))
  const kept = new Set(findings.filter((one) => !shown.has(one)).map(({ range }) => range.start))
  return (heading) => kept.has(heading.start)
}
