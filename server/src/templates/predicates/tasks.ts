/** The predicate about what every task must have. */

import type { Party } from '../../semantics/model.js'
import type { TextRange } from '../../text/range.js'
import type { TaskStatus } from '../template.js'
import { definePredicate, missing } from './predicate.js'

/** What a template may demand of every task. */
export const taskElements = ['lead', 'parties', 'person', 'deadline', 'target', 'measure'] as const
export type TaskElement = (typeof taskElements)[number]

/** Every task has the element. */
export const tasksHave = definePredicate({
  name: 'tasks-have',
  summary: {
    zh: '每项任务都有该要素；部分任务有、或写得不完全的为部分满足',
    en: 'every task has the element; partial when only some have it, or have it incompletely',
  },
  arguments: {
    element: {
      kind: 'choice',
      values: taskElements,
      required: true,
      description: {
        zh: 'lead 牵头单位；parties 责任单位；person 责任人；deadline 完成时限；target 量化目标；measure 具体措施',
        en: 'lead body, responsible parties, responsible person, deadline, quantified target, or measure text',
      },
    },
  },
  decide: ({ tasks }, { element }) => {
    const statuses = tasks.map((status) => elementStatus(status, element))
    if (statuses.every((status) => status === 'missing')) return missing
    return {
      status: statuses.every((status) => status === 'met') ? 'met' : 'partial',
      get evidence() {
        return tasks.flatMap((status) => evidenceOf(status, element))
      },
    }
  },
})

/** How far one task has `element`; for `parties` a lead known only in part is enough. */
export function elementStatus(status: TaskStatus, element: TaskElement): 'met' | 'partial' | 'missing' {
  if (element === 'parties') return status.lead === 'missing' && partiesOf(status).length === 0 ? 'missing' : 'met'
  if (element === 'measure') return measureOf(status)
  return status[element]
}

function measureOf({ task }: TaskStatus): 'met' | 'missing' {
  const clauses = lengthOf(task.responsibilities)
  const title = task.titleRange.end - task.start
  // Ten characters are less than any sentence that says what is done (实行总量控制。 has seven and a verb object).
  return task.row !== undefined || task.end - task.start - title - clauses >= 10 || title >= 30 ? 'met' : 'missing'
}

/** In UTF-16 units; two labels in one bracket share its range, which counts once. */
function lengthOf(clauses: readonly TextRange[]): number {
  if (clauses.length < 2) return clauses.length === 0 ? 0 : clauses[0].end - clauses[0].start
  const ranges = new Map(clauses.map(({ start, end }) => [start, end]))
  return [...ranges].reduce((sum, [start, end]) => sum + end - start, 0)
}

/** The bodies of the task, of the item above it, or of its row in an annexed list. */
function partiesOf({ task, listed }: TaskStatus): readonly Party[] {
  if (task.parties.length > 0) return task.parties
  return task.inherited.length > 0 ? task.inherited : (listed?.parties ?? [])
}

/** One place for each task that has the element at least in part. */
function evidenceOf(status: TaskStatus, element: TaskElement): TextRange[] {
  if (elementStatus(status, element) === 'missing') return []
  const { task, listed } = status
  const lead = partiesOf(status).filter((party) => party.role === 'lead')
  const found: Readonly<Record<TaskElement, readonly TextRange[]>> = {
    lead: lead.length > 0 ? lead : partiesOf(status),
    parties: partiesOf(status),
    person: [...task.persons, ...(listed?.persons ?? [])],
    deadline: [...task.deadlines, ...(listed?.deadlines ?? [])],
    target: [...task.targets, ...(listed?.targets ?? [])],
    measure: [task.titleRange],
  }
  return found[element].slice(0, 1).map(({ start, end }) => ({ start, end }))
}
