/** The standard clauses for one plan: what each is for, and whether the plan has it already. */

import type { Analysis } from '../analysis/analyse.js'
import { clausesOf } from '../clauses/catalogue.js'
import { type Clause, groupTitles } from '../clauses/clause.js'
import { inLocalWords } from '../clauses/localWords.js'
import { plainText } from '../clauses/snippet.js'
import type { Plan } from '../semantics/model.js'
import { readPlanText } from '../templates/planText.js'
import type { Level, RequirementStatus, Status } from '../templates/template.js'
import type { Localised } from '../text/localised.js'

/** One clause as a list shows it. */
export interface ListedClause {
  readonly id: string
  readonly title: Localised
  readonly group: Localised
  /** The text with blanks as XX, in the words of the plan's level. */
  readonly text: string
  /** The requirements of the plan's template that it satisfies and that concern the plan's level. */
  readonly requirements: readonly SatisfiedRequirement[]
  /** How far the plan meets the worst met of them; `undefined` when it satisfies none. */
  readonly status?: Status
}

/** A requirement that a clause satisfies, and how far the plan meets it. */
export interface SatisfiedRequirement {
  readonly id: string
  readonly ref: string
  readonly title: Localised
  /** Document and clause that ask for it. */
  readonly basis: string
  readonly status: Status
}

/** The clauses for the plan under its template: those for missing elements first, then in the order of a plan. */
export function clauseList(analysis: Analysis): readonly ListedClause[] {
  const { plan, template, completeness } = analysis
  const level = plan.metadata.level ?? readPlanText(plan).level
  const concerning = completeness.requirements.filter(({ requirement: { levels } }) => concerns(levels, level))
  const byName = new Map(concerning.map((one) => [`${template.template.id}/${one.requirement.id}`, one]))
  const clauses = clausesOf([template.template])
    .filter((clause) => concerns(clause.levels, level))
    .map((clause) => listed(clause, byName, analysis))
  const order = (one: ListedClause): number => (one.status === undefined ? 3 : urgency[one.status])
  return clauses.sort((a, b) => order(a) - order(b))
}

/** The clause `id` under the plan's template; a requirement may be named without its template. */
export function clauseNamed({ template }: Analysis, id: string): Clause | undefined {
  const clauses = clausesOf([template.template])
  return clauses.find((one) => one.id === `${template.template.id}/${id}`) ?? clauses.find((one) => one.id === id)
}

/** The clause's text in the words of the plan's level and place. */
export function localText(plan: Plan, clause: Clause): string {
  const { level, region } = plan.metadata
  if (level === undefined) return clause.text
  return inLocalWords(clause.text, { level, region: region ?? '' })
}

const urgency: Readonly<Record<Status, number>> = { missing: 0, partial: 1, met: 2 }

function concerns(levels: readonly Level[] | undefined, level: Level | undefined): boolean {
  return levels === undefined || level === undefined || levels.includes(level)
}

function listed(clause: Clause, byName: ReadonlyMap<string, RequirementStatus>, analysis: Analysis): ListedClause {
  const { basis } = analysis.template.template
  const found = clause.satisfies.flatMap((name) => byName.get(name) ?? [])
  const statuses = found.map(({ status }) => status).sort((a, b) => urgency[a] - urgency[b])
  return {
    id: clause.id,
    title: clause.title,
    group: groupTitles[clause.group],
    text: plainText(localText(analysis.plan, clause)),
    requirements: found.map(({ requirement, status }) => ({
      id: requirement.id,
      ref: requirement.ref,
      title: requirement.title,
      basis: `${basis.document} ${requirement.clause}`,
      status,
    })),
    ...(statuses.length > 0 && { status: statuses[0] }),
  }
}
