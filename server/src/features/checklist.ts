/** The checklist of a plan (要素清单): the template's requirements by their place, how far each is met, and where. */

import type { Analysis } from '../analysis/analyse.js'
import { readPlanText } from '../templates/planText.js'
import { elementStatus, type TaskElement, taskElements } from '../templates/predicates/tasks.js'
import type { Place, Requirement, RequirementStatus, Status } from '../templates/template.js'
import { excerpt } from '../text/excerpt.js'
import type { Localised } from '../text/localised.js'
import type { TextRange } from '../text/range.js'

/** How far a requirement is met; `notApplicable` when it concerns other levels of government than the plan's. */
export type ChecklistStatus = Status | 'notApplicable'

/** The requirements of the plan's template. */
export interface Checklist extends Count {
  readonly groups: readonly ChecklistGroup[]
}

/** Requirements that are met, and those that apply at all. */
export interface Count {
  readonly met: number
  readonly partial: number
  readonly missing: number
  readonly total: number
}

/** The requirements for one part of the plan, in the notice's order. */
export interface ChecklistGroup extends Count {
  readonly place: Place
  readonly title: Localised
  readonly items: readonly ChecklistItem[]
}

/** One requirement. */
export interface ChecklistItem {
  readonly requirement: Requirement
  readonly status: ChecklistStatus
  /** Where it is met at least in part; at most `maxPlaces`. */
  readonly evidence: readonly ChecklistPlace[]
  /** For a demand on every task: the tasks that lack it; at most `maxPlaces`. */
  readonly gaps: readonly ChecklistPlace[]
  /** How many gaps there are in all. */
  readonly gapCount: number
  /** Where the element belongs: the section that should hold it, else the title. */
  readonly anchor: TextRange
  /** What is wrong and what to do; `undefined` when it is met, or met in part without a word on that. */
  readonly message?: Localised
  /** True when the template has a text for it that can be inserted. */
  readonly insertable: boolean
}

/** A place in the text with its words. */
export interface ChecklistPlace extends TextRange {
  /** One line, at most `longestExcerpt` code units and a sign for what was left out. */
  readonly excerpt: string
}

/** More places of one requirement than this only push the others out of sight. */
const maxPlaces = 50

/** As many characters as a side bar of usual width shows. */
const longestExcerpt = 36

/** The parts of a plan in the order in which a writer comes to them. */
const placeTitles: Readonly<Record<Place, Localised>> = {
  preamble: { zh: '引言', en: 'Preamble' },
  goals: { zh: '总体要求与目标', en: 'Goals' },
  tasks: { zh: '重点任务', en: 'Tasks' },
  measures: { zh: '配套与保障措施', en: 'Supporting measures' },
  organisation: { zh: '组织实施', en: 'Organisation' },
  annex: { zh: '附件', en: 'Annexes' },
  end: { zh: '制定与报送', en: 'Issue and submission' },
}

/** The checklist of an analysed plan; groups without requirements are left out. */
export function checklist(analysis: Analysis): Checklist {
  const items = analysis.completeness.requirements.map((status) => itemOf(analysis, status))
  const groups = (Object.keys(placeTitles) as Place[]).flatMap((place): ChecklistGroup[] => {
    const own = items.filter(({ requirement }) => requirement.place === place)
    return own.length === 0 ? [] : [{ place, title: placeTitles[place], ...count(own), items: own }]
  })
  return { groups, ...count(items) }
}

/** How many requirements are met of those that apply to the plan. */
export function requirementCount(analysis: Analysis): Count {
  const statuses = analysis.completeness.requirements.map((one) => ({ status: statusOf(analysis, one) }))
  return count(statuses)
}

function itemOf(analysis: Analysis, read: RequirementStatus): ChecklistItem {
  const { requirement, anchor } = read
  const { source } = analysis.plan
  const status = statusOf(analysis, read)
  const gaps = status === 'met' ? [] : gapsOf(analysis, requirement)
  const message = messageFor(requirement, status)
  return {
    requirement,
    status,
    evidence: read.evidence.slice(0, maxPlaces).map((range) => placeAt(source, range)),
    gaps: gaps.slice(0, maxPlaces).map((range) => placeAt(source, range)),
    gapCount: gaps.length,
    anchor,
    ...(message && { message }),
    insertable: requirement.insert !== undefined && status !== 'met',
  }
}

function statusOf({ plan }: Analysis, { requirement, status }: RequirementStatus): ChecklistStatus {
  if (status === 'met' || requirement.levels === undefined) return status
  const { level } = readPlanText(plan)
  return level === undefined || requirement.levels.includes(level) ? status : 'notApplicable'
}

function messageFor(requirement: Requirement, status: ChecklistStatus): Localised | undefined {
  if (status === 'missing') return requirement.message
  return status === 'partial' ? requirement.partialMessage : undefined
}

/** The titles of the tasks that lack what `requirement` demands of every task. */
function gapsOf({ completeness }: Analysis, requirement: Requirement): TextRange[] {
  if (requirement.expect.predicate !== 'tasks-have') return []
  const { element } = requirement.expect
  if (!isTaskElement(element)) return []
  return completeness.tasks
    .filter((status) => elementStatus(status, element) !== 'met')
    .map(({ task }) => task.titleRange)
}

function isTaskElement(value: unknown): value is TaskElement {
  return taskElements.some((element) => element === value)
}

function placeAt(source: string, { start, end }: TextRange): ChecklistPlace {
  return { start, end, excerpt: excerpt(source, { start, end }, longestExcerpt) }
}

function count(items: readonly { readonly status: ChecklistStatus }[]): Count {
  const those = (status: ChecklistStatus): number => items.filter((item) => item.status === status).length
  const [met, partial, missing] = [those('met'), those('partial'), those('missing')]
  return { met, partial, missing, total: met + partial + missing }
}
