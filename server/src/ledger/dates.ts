/** The days that a roadmap marks across all tasks: those of the notice, and the end of the plan. */

import type { Analysis } from '../analysis/analyse.js'
import { goalEnd } from '../semantics/goalEnd.js'
import type { Localised } from '../text/localised.js'

/** A day across all tasks. */
export interface MarkedDay {
  /** `notice` for a day that the notice sets, `plan` for the end of the plan's own period or goals. */
  readonly by: 'notice' | 'plan'
  /** ISO date. */
  readonly date: string
  readonly title: Localised
  /** Document and clause behind a day of the notice. */
  readonly basis?: string
}

/** The marked days in order of time. */
export function markedDays({ plan, completeness: { template } }: Analysis): MarkedDay[] {
  const { basis, dates = [] } = template
  const ofNotice = dates.map(
    ({ date, title, clause }): MarkedDay => ({ by: 'notice', date, title, basis: `${basis.document} ${clause}` }),
  )
  const end = plan.metadata.planPeriod?.to ?? goalEnd(plan, 0)
  const ofPlan: MarkedDay[] = end === undefined ? [] : [{ by: 'plan', date: end, title: endTitle }]
  return [...ofNotice, ...ofPlan].sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))
}

const endTitle: Localised = { zh: '方案目标期末', en: 'End of the plan’s goals' }
