/** The bodies that a task names, by whether they answer for it or support it. */

import type { Party } from '../semantics/model.js'

/** Names as printed, each once. */
export interface TaskBodies {
  readonly leads: readonly string[]
  readonly supports: readonly string[]
}

/** The bodies of `parties`, or of a task's own clauses. */
export function bodiesOf({ parties }: { readonly parties: readonly Party[] }): TaskBodies {
  return { leads: namesOf(parties.filter(isLead)), supports: namesOf(parties.filter((party) => !isLead(party))) }
}

/** True for a body that answers for the task: alone, jointly, or as the first of a list. */
export function isLead({ role }: Party): boolean {
  return role !== 'support' && role !== 'listed'
}

function namesOf(parties: readonly Party[]): string[] {
  return [...new Set(parties.map(({ text }) => text))]
}
