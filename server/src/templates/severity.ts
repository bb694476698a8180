/** How much a finding of a template weighs in one plan. */

import type { Plan } from '../semantics/model.js'
import { readPlanText } from './planText.js'
import type { Completeness, Requirement, Severity, Status } from './template.js'

const steps: readonly Severity[] = ['error', 'warning', 'information', 'hint']

/**
 * The severity of `requirement` in `plan`: its own where the template binds, at most information elsewhere, one step
 * less when met in part, a hint at levels of government that it does not concern and in national documents.
 */
export function requirementSeverity(
  plan: Plan,
  completeness: Completeness,
  requirement: Requirement,
  status: Status,
): Severity {
  if (isNational(plan)) return 'hint'
  const level = plan.metadata.level ?? readPlanText(plan).level
  if (requirement.levels && level !== undefined && !requirement.levels.includes(level)) return 'hint'
  if (isOfOtherKind(plan, completeness)) return 'hint'
  const bound = completeness.binding ? requirement.severity : atMost('information', requirement.severity)
  return status === 'partial' ? lower(bound) : bound
}

/** True for a document that is no plan of the kinds that the template is made for, such as a list of measures. */
function isOfOtherKind(plan: Plan, { template }: Completeness): boolean {
  const { kind } = plan.metadata
  return (
    kind !== undefined && template.documentKinds.length > 0 && !template.documentKinds.some((one) => kind.includes(one))
  )
}

/** The severity `by` steps less weighty, a hint at least. */
export function lower(severity: Severity, by = 1): Severity {
  return steps[Math.min(steps.indexOf(severity) + by, steps.length - 1)]
}

/** True for a document of the State Council or its ministries: it makes demands and is not measured by them. */
function isNational(plan: Plan): boolean {
  const { level, issuer, title } = plan.metadata
  return level === 'national' || /^(?:国务院|中共中央|国家)/.test(issuer ?? title ?? '')
}

function atMost(limit: Severity, severity: Severity): Severity {
  return steps[Math.max(steps.indexOf(limit), steps.indexOf(severity))]
}
