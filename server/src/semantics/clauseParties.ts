/** The bodies of a clause: what counts as one, the role that its label gives, and its settlement within an item. */

import type { LabelKind } from '../syntax/labels.js'
import type { Party, Responsibility, Role } from './model.js'
import { collective, looksLikeOrgan } from './organs/index.js'
import type { RoledName } from './roles.js'

/** The roles of names without a role word behind a label of `kind`; `undefined` for labels of other things. */
export function plainRoles(kind: LabelKind | undefined): { first: Role; rest: Role } | undefined {
  if (kind === 'lead') return { first: 'lead', rest: 'lead' }
  if (kind === 'support') return { first: 'support', rest: 'support' }
  return kind === 'listed' ? { first: 'lead-by-position', rest: 'listed' } : undefined
}

/** True for the name of a body or of a class of bodies. */
export function isBody(text: string): boolean {
  return looksLikeOrgan(text) || collective(text)
}

/** True for a body of government, not for a class of bodies or an institution that a text gives work to. */
export function isOffice(text: string): boolean {
  return looksLikeOrgan(text) && !collective(text) && !/(?:医院|大学|学院|学校|公司|集团|协会|学会|专家组)$/.test(text)
}

/** Parties for the names of one clause; `canonical` is the reading until the document's spellings are joined. */
export function toParties(names: readonly RoledName[]): Party[] {
  return names.map((name) => ({
    text: name.text,
    canonical: name.text.replace(/\s/g, ''),
    role: name.role,
    collective: collective(name.text),
    group: name.group,
    ...name.reading.span,
  }))
}

/** With an explicit lead in the item, the members of a plain list are only listed. */
export function settleRoles(responsibilities: readonly Responsibility[]): Responsibility[] {
  const led = responsibilities.some(
    (clause) => clause.parties.some((party) => party.role === 'lead') && clause.label !== undefined,
  )
  let positioned = false
  return responsibilities.map((clause) => {
    const parties = clause.parties.map((party) => {
      if (party.role !== 'lead-by-position') return party
      const keep: boolean = !led && !(positioned && clause.form === 'line')
      positioned = true
      return keep ? party : { ...party, role: 'listed' as const }
    })
    return { ...clause, parties }
  })
}
