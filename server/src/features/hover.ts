/** What the pointer rests on, explained: requirements, bodies, citations, short forms, dates, targets, blanks. */

import type { Analysis } from '../analysis/analyse.js'
import type { TextRange } from '../text/range.js'
import { titleOfCited } from './crossPlan.js'
import { type EntityAt, entitiesAt } from './entities.js'
import { explainAbbreviation } from './hover/abbreviation.js'
import { explainCitation } from './hover/citation.js'
import { explainDateAt } from './hover/deadline.js'
import type { Explanation } from './hover/explanation.js'
import { explainFrontMatterAt } from './hover/frontMatter.js'
import { explainOrgan } from './hover/organ.js'
import { explainPlaceholderAt } from './hover/placeholder.js'
import { explainRequirementsAt } from './hover/requirement.js'
import { explainSuppressionAt } from './hover/suppression.js'
import { explainTargetAt } from './hover/target.js'
import { explainTaskAt } from './hover/task.js'

export type { Explanation, Fact } from './hover/explanation.js'

/** Another plan of the workspace under the name of its file. */
export interface NamedPlan {
  readonly name: string
  readonly analysis: Pick<Analysis, 'plan'>
}

/** All that is said of one place. */
export interface Hover {
  /** The smallest stretch that is explained. */
  readonly range: TextRange
  /** The smallest subject first. */
  readonly explanations: readonly Explanation[]
}

/** The explanation of what stands at `offset` (UTF-16); `others` are asked for when a document is cited there. */
export function hoverAt(analysis: Analysis, offset: number, others: readonly NamedPlan[] = []): Hover | undefined {
  const { plan, completeness } = analysis
  const alone =
    explainFrontMatterAt(plan.source, offset, completeness.template) ?? explainSuppressionAt(analysis, offset)
  if (alone) return { range: alone.range, explanations: [alone] }
  const explanations = [
    explainPlaceholderAt(plan, offset),
    ...entitiesAt(analysis, offset).map((at) => explainEntity(analysis, at, offset, others)),
    explainDateAt(plan, offset),
    explainTargetAt(plan, offset),
    explainTaskAt(analysis, offset),
    ...explainRequirementsAt(analysis, offset),
  ].filter((one) => one !== undefined)
  if (explanations.length === 0) return undefined
  explanations.sort((a, b) => a.range.end - a.range.start - (b.range.end - b.range.start))
  return { range: explanations[0].range, explanations }
}

/** True when what stands at `offset` may be a document of the workspace. */
export function citesAt(analysis: Analysis, offset: number): boolean {
  return entitiesAt(analysis, offset).some(({ entity }) => entity.kind === 'citation')
}

function explainEntity(
  { plan }: Analysis,
  { entity, occurrence, range: name }: EntityAt,
  offset: number,
  others: readonly NamedPlan[],
): Explanation | undefined {
  // On the marks around a name they belong to it.
  const range = name.start <= offset && offset < name.end ? name : occurrence.reach
  switch (entity.kind) {
    case 'organ':
      return explainOrgan(plan, entity, range, plan.source.slice(name.start, name.end).replace(/\s/g, ''))
    case 'abbreviation':
      return explainAbbreviation(plan, entity, range)
    case 'citation': {
      const files = others
        .filter(({ name, analysis }) => titleOfCited(entity, { plan: analysis.plan, fileName: lastPart(name) }))
        .map(({ name }) => name)
      return explainCitation(plan, entity, range, files)
    }
    case 'annex':
      return undefined
  }
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
