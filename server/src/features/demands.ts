/** The demands of a template behind the findings of a plan, and the findings behind a demand. */

import type { Analysis } from '../analysis/analyse.js'
import type { Finding } from '../rules/rule.js'
import type { Basis, Requirement } from '../templates/template.js'
import type { TextRange } from '../text/range.js'

/** A demand that findings at one place were made by. */
export interface Demand {
  readonly requirement: Requirement
  /** The range of the finding. */
  readonly origin: TextRange
  readonly basis: readonly Basis[]
}

type Read = Pick<Analysis, 'completeness' | 'findings'>

/** The demands that the findings at `offset` were made by, each once, in the order of the findings. */
export function demandsAt({ completeness, findings }: Read, offset: number): readonly Demand[] {
  const found = new Map<string, Demand>()
  for (const { requirement: ref, range, basis } of findings) {
    if (ref === undefined || offset < range.start || offset >= range.end || found.has(ref)) continue
    const status = completeness.requirements.find(({ requirement }) => requirement.ref === ref)
    if (status) found.set(ref, { requirement: status.requirement, origin: range, basis })
  }
  return [...found.values()]
}

/** Where the plan lacks the requirement `id` of the template `template`, or of one that extends it; in order and each place once. */
export function lackingPlaces({ completeness, findings }: Read, template: string, id: string): readonly TextRange[] {
  const own = completeness.template
  if (own.id !== template && !own.extended?.includes(template)) return []
  const ref = own.requirements.find((requirement) => requirement.id === id)?.ref
  if (ref === undefined) return []
  const ranges = findings.filter(({ requirement }: Finding) => requirement === ref).map(({ range }) => range)
  const byPlace = new Map(ranges.map((range) => [`${range.start} ${range.end}`, range]))
  return [...byPlace.values()].sort((a, b) => a.start - b.start)
}
