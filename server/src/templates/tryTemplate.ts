/** Tries a template on the examples that its file carries. */

import { readPlan } from '../semantics/lower.js'
import { assess } from './assess.js'
import type { Requirement, Status, Template, TemplateExamples } from './template.js'

/** What became of one element in one example. */
export interface Trial {
  readonly requirement: Requirement
  readonly status: Status
  /** `conforming`: the element ought to be there; `missing`: it ought not. */
  readonly example: 'conforming' | 'missing'
  /** `partial` in either example is worth knowing and no failure. */
  readonly outcome: 'passed' | 'partial' | 'failed'
}

/** Every element in the conforming example, then those that the other examples leave out. */
export function tryTemplate(template: Template, { conforming, missing }: TemplateExamples): Trial[] {
  const whole = conforming === undefined ? [] : assess(readPlan(conforming), template, true).requirements
  return [
    ...whole.map(({ requirement, status }) => trial(requirement, status, 'conforming')),
    ...missing.flatMap(({ requirement: id, text }) =>
      assess(readPlan(text), template, true)
        .requirements.filter(({ requirement }) => requirement.id === id)
        .map(({ requirement, status }) => trial(requirement, status, 'missing')),
    ),
  ]
}

function trial(requirement: Requirement, status: Status, example: Trial['example']): Trial {
  const isRight = status === (example === 'conforming' ? 'met' : 'missing')
  const outcome = isRight ? 'passed' : status === 'partial' ? 'partial' : 'failed'
  return { requirement, status, example, outcome }
}
