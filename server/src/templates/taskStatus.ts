/** Which of lead, person, deadline and target each task has. */

import type { Convention, Deadline, Heading, Party, Plan, ResponsiblePerson, Task } from '../semantics/model.js'
import { sectionText } from './planText.js'
import type { Status, TaskStatus } from './template.js'

/** The status of every task of `plan`; of the annexed list's rows when the text holds no task. */
export function taskStatuses(plan: Plan): TaskStatus[] {
  if (plan.tasks.length === 0) return plan.annexRows.map((row) => statusOf(row, undefined, plan))
  const groups = new Set(plan.headings.flatMap(({ parent, children }) => (parent && children.length > 0 ? parent : [])))
  const tasks = plan.tasks.filter((task) => !isEmptyGroup(task, groups))
  const own = tasks.map((task) => statusOf(task, undefined, plan))
  const rows = rowsByTask(plan)
  if (rows.size === 0) return own
  const listed = tasks.map((task) => statusOf(task, rows.get(task), plan))
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
  return sectionText(heading) === ''
}

/** How a task names who is in charge; `shared` by 分别负责 or 按职责分工负责, `by-position` as first of a list. */
export type LeadForm = 'lead' | 'shared' | 'by-position' | 'none'

/** How `task` names its lead; parties taken over from the item above count. */
export function leadForm(task: Task, conventions: readonly Convention[]): LeadForm {
  const parties = task.parties.length > 0 ? task.parties : task.inherited
  const bearing = parties.filter((party) => party.role !== 'support')
  if (bearing.length === 0) return 'none'
  if (bearing.some((party) => party.role === 'lead')) return 'lead'
  if (bearing.some(isShared)) return 'shared'
  const settled = conventions.some((one) => one.kind === 'first-is-lead' || one.kind === 'listed-is-lead')
  const alone = parties.length === 1 && !bearing[0].collective
  return settled || alone ? 'lead' : 'by-position'
}

const weight: Readonly<Record<Status, number>> = { missing: 0, partial: 1, met: 2 }

/** Elements that an annexed list gives for the same task count for it too. */
function statusOf(task: Task, row: Task | undefined, plan: Plan): TaskStatus {
  const sources = row ? [task, row] : [task]
  const best = (statusIn: (source: Task) => Status): Status =>
    sources.map(statusIn).reduce((a, b) => (weight[b] > weight[a] ? b : a))
  return {
    task,
    ...(row ? { listed: row } : {}),
    lead: best((source) => leadStatus(leadForm(source, plan.conventions))),
    person: best((source) => personStatus(source.persons)),
    deadline: best((source) => deadlineStatus(source.deadlines)),
    target: best((source) => (source.targets.length > 0 ? 'met' : 'missing')),
  }
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
  const labelled = deadlines.filter((one) => one.labelled)
  const decisive = labelled.length > 0 ? labelled : deadlines
  return decisive.some((one) => one.kind !== 'open' && !one.blank && one.ambiguous === undefined) ? 'met' : 'partial'
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
    .filter(({ title }) => title.length >= 4)
  const exact = new Map(rows.map(({ row, title }) => [title, row]))
  const result = new Map<Task, Task>()
  for (const task of rows.length > 0 ? plan.tasks : []) {
    const title = plainTitle(task.title)
    if (title.length < 4) continue
    const row = exact.get(title) ?? rows.find((one) => one.title.includes(title) || title.includes(one.title))?.row
    if (row) result.set(task, row)
  }
  return result
}

function plainTitle(title: string): string {
  return title.replace(/^[\d一二三四五六七八九十（）().、．]+/, '').replace(/[\s，。、；：,.;:“”"]/g, '')
}
