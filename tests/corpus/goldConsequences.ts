/** What a defect in a real document may change besides its own finding, with the reason. */

import type { TextRange } from '../../server/src/text/range.js'
import { type Base, type Consequence, everywhere } from '../support/mutate.js'
import type { GoldHeading } from './goldPlaces.js'

/** Findings that sum up the whole plan follow the majority, which may lie elsewhere when a section goes. */
export function aggregates(base: Base, range: TextRange): Consequence[] {
  const at = everywhere(base.text)
  const { plan } = base.analysis
  const why = 'the style that most places use may be the other one without the section'
  const styles = { rules: ['width-mixed', 'numbering-style-mixed'], at, why }
  const lost = plan.tasks.filter((task) => range.start <= task.start && task.start < range.end)
  if (lost.length === 0) return [styles]
  const elements = ['task-without-lead', 'task-without-person', 'task-without-deadline', 'task-without-target']
  return [
    styles,
    { rules: elements, at, why: 'with other tasks another element may be what most tasks lack' },
    ...(lost.length * 2 > plan.tasks.length
      ? [{ rules: requirementsOf(base), at, why: 'the level of government is read from the bodies of the tasks' }]
      : []),
  ]
}

/** All requirements of the template, as rules. */
export function requirementsOf({ analysis }: Base): string[] {
  const { template, requirements } = analysis.completeness
  return requirements.map(({ requirement }) => `${template.id}/${requirement.id}`)
}

/** An annex that names other bodies than the clause does so no more when there is no clause. */
export function annexAgrees(base: Base): Consequence {
  const at = base.analysis.plan.annexRows
  return { rules: ['annex-organ-differs'], at, why: 'the annex differed from a clause that is gone' }
}

/** The section of `heading`, down to the next one of its level or above, or the end of the body. */
export function sectionOf({ analysis }: Base, { start, titleEnd }: GoldHeading): TextRange {
  const known = analysis.plan.headings.find((heading) => heading.start === start)
  return { start, end: known?.sectionEnd ?? titleEnd }
}

/** Requirements that are said to be unmet at a heading within `range`. */
export function requirementsSaidIn({ analysis }: Base, range: TextRange): string[] {
  return analysis.findings
    .filter(
      (finding) => finding.rule.includes('/') && range.start <= finding.range.start && finding.range.end <= range.end,
    )
    .map((finding) => finding.rule)
}
