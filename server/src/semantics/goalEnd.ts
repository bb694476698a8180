/** When the goals of a plan are to be reached. */

import type { Plan } from './model.js'

/**
 * ISO date of the last day that the sections of overall goals name, in the document `part` of a text that holds
 * several; `undefined` when they name none.
 */
export function goalEnd(plan: Plan, part: number): string | undefined {
  const sections = plan.headings.filter(
    (heading) => heading.part === part && heading.scope === 'main' && GOALS.test(heading.title),
  )
  const dates = plan.documentDeadlines.flatMap((deadline) => {
    const inside = sections.some((section) => section.start <= deadline.start && deadline.start < section.sectionEnd)
    return inside && deadline.date && !deadline.blank ? [deadline.date] : []
  })
  return dates.sort().at(-1)
}

const GOALS = /^(?:总体目标|发展目标|工作目标|主要目标|总体要求|目标任务|具体目标)/
