/** Which of lead, person, deadline and target each task has. */

import type { Convention, Deadline, Heading, Party, Plan, ResponsiblePerson, Task } from '../semantics/model.js'
import { addTo } from '../text/addTo.js'
import { isSectionEmpty } from './planText.js'
import type { Status, TaskStatus } from './template.js'

/** The status of every task of `plan`; of the annexed list's rows when the text holds no task. */
export function taskStatuses(plan: Plan): TaskStatus[] {
  if (plan.tasks.length === 0) return plan.annexRows.map((row) => statusOf(row, undefined, plan))
  const groups = new Set(plan.headings.flatMap(({ parent, children }) => (parent && children.length > 0 ? parent : [])))
  const tasks = plan.tasks.filter((task) => !isEmptyGroup(task, groups))
  const own = tasks.map((task) => statusOf(task, undefined, plan))
  const rows = rowsByTask(plan)
  if (rows.size === 0) return own
  const listed = tasks.map((task, index) => {
    const row = rows.get(task)
    return row ? statusOf(task, row, plan) : own[index]
  })
  const left = leftToList(own)
  return own.map((status, index) => withList(status, listed[index], left))
}

const elements = ['lead', 'person', 'deadline', 'target'] as const
type Element = (typeof elements)[number]

/** The elements that the text leaves to the annexed list: it gives them for half of its tasks at most. */
function leftToList(own: readonly TaskStatus[]): ReadonlySet<Element> {
  return new Set(
    elements.filter((element) => own.filter((status) => status[element] !== 'missing').length * 2 <= own.length),
  )
}

/** Where the text itself gives an element for most tasks, one without it is an omission, whatever the list says. */
function withList(own: TaskStatus, listed: TaskStatus, left: ReadonlySet<Element>): TaskStatus {
  const [lead, person, deadline, target] = elements.map((element) =>
    left.has(element) ? listed[element] : own[element],
  )
  return { ...listed, lead, person, deadline, target }
}

/** True for a heading without text whose neighbours hold tasks: a group that lost its tasks, not a task; `above` are parents of groups. */
function isEmptyGroup({ heading, parties }: Task, above: ReadonlySet<Heading>): boolean {
  if (!heading?.parent || parties.length > 0 || !above.has(heading.parent)) return false
  return isSectionEmpty(heading)
}

/** How a task names who is in charge; `shared` by 分别负责 or 按职责分工负责, `by-position` as first of a list. */
export type LeadForm = 'lead' | 'shared' | 'by-position' | 'none'

/** How `task` names its lead; parties taken over from the item above count. */
export function leadForm(task: Task, conventions: readonly Convention[]): LeadForm {
  const parties = task.parties.length > 0 ? task.parties : task.inherited
  if (parties.some((party) => party.role === 'lead')) return 'lead'
  const bearing = parties.filter((party) => party.role !== 'support')
  if (bearing.length === 0) return 'none'
  if (bearing.some(isShared)) return 'shared'
  const settled = conventions.some((one) => one.kind === 'first-is-lead' || one.kind === 'listed-is-lead')
  const alone = parties.length === 1 && !bearing[0].collective
  return settled || alone ? 'lead' : 'by-position'
}

const weight: Readonly<Record<Status, number>> = { missing: 0, partial: 1, met: 2 }

/** Elements that an annexed list gives for the same task count for it too. */
function statusOf(task: Task, row: Task | undefined, plan: Plan): TaskStatus {
  const own = elementsOf(task, plan)
  if (!row) return { task, ...own }
  const listed = elementsOf(row, plan)
  return {
    task,
    listed: row,
    lead: better(own.lead, listed.lead),
    person: better(own.person, listed.person),
    deadline: better(own.deadline, listed.deadline),
    target: better(own.target, listed.target),
  }
}

function elementsOf(task: Task, plan: Plan): Pick<TaskStatus, Element> {
  return {
    lead: leadStatus(leadForm(task, plan.conventions)),
    person: personStatus(task.persons),
    deadline: deadlineStatus(task.deadlines),
    target: task.targets.length > 0 ? 'met' : 'missing',
  }
}

function better(one: Status, other: Status): Status {
  return weight[other] > weight[one] ? other : one
}

function leadStatus(form: LeadForm): Status {
  if (form === 'none') return 'missing'
  return form === 'lead' ? 'met' : 'partial'
}

function personStatus(persons: readonly ResponsiblePerson[]): Status {
  if (persons.length === 0) return 'missing'
  return persons.some((person) => !isBlank(person.text)) ? 'met' : 'partial'
}

/** A labelled deadline is the task's; others only tell of steps on the way. */
function deadlineStatus(deadlines: readonly Deadline[]): Status {
  if (deadlines.length === 0) return 'missing'
  const anyLabelled = deadlines.some((one) => one.labelled)
  const isMet = deadlines.some(
    (one) => (one.labelled || !anyLabelled) && one.kind !== 'open' && one.blank !== true && one.ambiguous === undefined,
  )
  return isMet ? 'met' : 'partial'
}

function isShared(party: Party): boolean {
  return party.role === 'joint' || party.role === 'all-by-duty'
}

/** True for a name that is a blank still to be filled: XX, ××, ____ or 某某. */
function isBlank(name: string): boolean {
  return /^[X×xX_＿某待定填\s]+$/.test(name)
}

/** The annex row that stands for a task: the same title, or one that holds the other. */
function rowsByTask(plan: Plan): ReadonlyMap<Task, Task> {
  const rows = plan.annexRows
    .map((row) => ({ row, title: plainTitle(row.title) }))
    .filter(({ title }) => title.length >= shortestTitle)
  const result = new Map<Task, Task>()
  if (rows.length === 0) return result
  const exact = new Map(rows.map(({ row, title }) => [title, row]))
  const findSimilar = holdingOrHeld(rows.map(({ title }) => title))
  for (const task of plan.tasks) {
    const title = plainTitle(task.title)
    if (title.length < shortestTitle) continue
    const row = exact.get(title) ?? rows[findSimilar(title)]?.row
    if (row) result.set(task, row)
  }
  return result
}

/** Titles of fewer characters are held by too many others. */
const shortestTitle = 4

/** Finds the first of `titles` that holds a title or is held by it; −1 when there is none. */
function holdingOrHeld(titles: readonly string[]): (title: string) => number {
  // By four characters in a row, so that hardly any two titles have to be compared.
  const byOpening = new Map<string, number[]>()
  const byPart = new Map<string, number[]>()
  for (const [index, title] of titles.entries()) {
    addTo(byOpening, title.slice(0, shortestTitle), index)
    for (let at = 0; at + shortestTitle <= title.length; at++) addTo(byPart, title.slice(at, at + shortestTitle), index)
  }
  return (title) => {
    let first = byPart.get(title.slice(0, shortestTitle))?.find((index) => titles[index].includes(title)) ?? Infinity
    for (let at = 0; at + shortestTitle <= title.length; at++) {
      const held = byOpening.get(title.slice(at, at + shortestTitle))?.find((index) => title.includes(titles[index]))
      if (held !== undefined && held < first) first = held
    }
    return first === Infinity ? -1 : first
  }
}

function plainTitle(title: string): string {
  const bare = hasNumber.test(title) ? title.replace(hasNumber, '') : title
  return hasMarks.test(bare) ? bare.replace(/[\s，。、；：,.;:“”"]/g, '') : bare
}

const hasNumber = /^[\d一二三四五六七八九十（）().、．]+/
const hasMarks = /[\s，。、；：,.;:“”"]/
