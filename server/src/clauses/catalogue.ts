/** All clauses that can be put into a plan: the standard ones and the texts of the templates' requirements. */

import type { Place, Requirement, Template } from '../templates/template.js'
import { builtinClauses } from './builtin.generated.js'
import type { Clause, ClauseGroup } from './clause.js'

/** The clauses under `templates`, each requirement with a text being one, in the order of a plan's parts. */
export function clausesOf(
  templates: readonly Template[],
  standard: readonly Clause[] = builtinClauses,
): readonly Clause[] {
  return [...templates.flatMap(requirementClauses), ...standard]
}

/** The requirement's text as a clause; `undefined` when it has none. */
function requirementClause(template: Template, requirement: Requirement): Clause | undefined {
  if (requirement.insert === undefined) return undefined
  const id = `${template.id}/${requirement.id}`
  return {
    id,
    group: groupOf[requirement.place],
    title: requirement.title,
    place: requirement.place,
    satisfies: [id],
    text: requirement.insert,
  }
}

function requirementClauses(template: Template): Clause[] {
  return template.requirements.flatMap((requirement) => requirementClause(template, requirement) ?? [])
}

const groupOf: Readonly<Record<Place, ClauseGroup>> = {
  preamble: 'frame',
  goals: 'goals',
  tasks: 'tasks',
  measures: 'measures',
  organisation: 'organisation',
  annex: 'annex',
  end: 'frame',
}
