/** Assesses how far a plan holds what a template demands. */

import type { Plan } from '../semantics/model.js'
import { ofEach } from '../text/ofEach.js'
import type { TextRange } from '../text/range.js'
import { findPlace } from './places.js'
import { readPlanText } from './planText.js'
import { predicateNamed } from './predicates/index.js'
import { missing, type Question } from './predicates/predicate.js'
import { wordSet } from './predicates/vocabulary.js'
import { taskStatuses } from './taskStatus.js'
import type { Completeness, Requirement, RequirementStatus, Template } from './template.js'

/** The completeness matrix of `plan` under `template`; `binding` is passed through. */
export function assess(plan: Plan, template: Template, binding: boolean): Completeness {
  learnWords(template)
  const tasks = taskStatuses(plan)
  const question = { text: readPlanText(plan), tasks }
  const requirements = template.requirements.map((requirement) => assessOne(requirement, question))
  return { template, binding, requirements, tasks }
}

/** All words of a template are known before the first is looked for, so that each sentence is gone over once for all. */
const learnWords = ofEach(({ requirements }: Template): void => {
  for (const { expect } of requirements) {
    for (const value of Object.values(expect)) {
      if (!Array.isArray(value)) continue
      if (value.every((word) => typeof word === 'string')) wordSet(value)
      else for (const group of value) if (Array.isArray(group)) wordSet(group)
    }
  }
})

function assessOne(requirement: Requirement, question: Question): RequirementStatus {
  const predicate = predicateNamed(requirement.expect.predicate)
  const answer = predicate ? predicate.decide(question, requirement.expect) : missing
  const { anchor, insertAt } = findPlace(question.text, requirement.place)
  let evidence: readonly TextRange[] | undefined
  return {
    requirement,
    status: answer.status,
    get evidence() {
      evidence ??= answer.evidence.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start)
      return evidence
    },
    anchor,
    insertAt,
  }
}
