/** What the four task rules share: one finding on the plan where most tasks lack the same element. */

import type { Plan, Task } from '../semantics/model.js'
import { titleAnchor } from '../templates/places.js'
import { requirementSeverity } from '../templates/severity.js'
import type { Basis, Completeness, Requirement, Severity, TaskStatus } from '../templates/template.js'
import type { Localised } from '../text/localised.js'
import type { TextEdit } from '../text/range.js'
import type { Fix, Problem } from './rule.js'
import { type Blank, taskWriter } from './taskInsertion.js'

/** Tasks that lack an element, and how it is said. */
export interface Gap<MessageKey extends string> {
  readonly tasks: readonly Task[]
  /** Said of one task, at its title, with `{title}`; absent when only the plan is told. */
  readonly one?: MessageKey | ((task: Task) => MessageKey)
  /** Said once on the plan, with `{count}` and `{total}`. */
  readonly many: MessageKey
  /** Said instead where every task lacks it, with `{total}`. */
  readonly all: MessageKey
  readonly severity: Severity
  /** The template's demand behind it; absent for what no template demands. */
  readonly demand?: Demand
  readonly fix?: (task: Task) => readonly Fix[]
  /** Fixes of the finding on the plan: for all tasks at once. */
  readonly fixesForAll?: () => readonly Fix[]
}

/** A template's demand on every task. */
export interface Demand {
  readonly requirement: Requirement
  readonly basis: Basis
  /** Severity of a task without the element in this plan. */
  readonly severity: Severity
}

/** The template's demand for one of `elements` of every task; `undefined` when it makes none. */
export function demandFor(plan: Plan, completeness: Completeness, elements: readonly string[]): Demand | undefined {
  const { template } = completeness
  const requirement = template.requirements.find(
    (one) => one.expect.predicate === 'tasks-have' && elements.includes(String(one.expect.element)),
  )
  if (!requirement) return undefined
  return {
    requirement,
    basis: { document: template.basis.document, clause: requirement.clause },
    severity: requirementSeverity(plan, completeness, requirement, 'missing'),
  }
}

/** Problems for `gap`: where more than half of `total` tasks, three at least, lack it, one on the plan and hints below. */
export function problemsOf<MessageKey extends string>(
  plan: Plan,
  total: number,
  gap: Gap<MessageKey>,
): Problem<MessageKey>[] {
  const most = gap.tasks.length >= 3 && gap.tasks.length * 2 > total
  return [
    ...(most || (gap.one === undefined && gap.tasks.length > 0) ? [planProblem(plan, total, gap)] : []),
    ...taskProblems(gap, most ? 'hint' : gap.severity),
  ]
}

function planProblem<MessageKey extends string>(plan: Plan, total: number, gap: Gap<MessageKey>): Problem<MessageKey> {
  return {
    range: titleAnchor(plan),
    message: gap.tasks.length === total ? gap.all : gap.many,
    args: { count: gap.tasks.length, total },
    severity: gap.severity,
    related: gap.tasks.map((task) => ({ range: task.titleRange, message: { zh: task.title, en: task.title } })),
    fixes: gap.fixesForAll,
    ...origin(gap),
  }
}

function taskProblems<MessageKey extends string>(gap: Gap<MessageKey>, severity: Severity): Problem<MessageKey>[] {
  const { one } = gap
  if (one === undefined) return []
  return gap.tasks.map((task) => {
    const args = { title: task.title }
    const message = typeof one === 'function' ? one(task) : one
    return { range: task.titleRange, message, args, severity, fixes: () => gap.fix?.(task) ?? [], ...origin(gap) }
  })
}

function origin({ demand }: Gap<string>): Pick<Problem, 'requirement' | 'basis'> {
  return demand ? { requirement: demand.requirement.ref, basis: [demand.basis] } : {}
}

/** The fix that writes `blank` into `status.task`, or into the row of the annexed list that stands for it. */
export function elementFix(plan: Plan, { task, listed }: TaskStatus, blank: Blank, title: Localised): Fix[] {
  const writer = taskWriter(plan)
  const edit = inList(writer, listed, blank) ?? writer.write(task, blank)
  return edit ? [{ title, safety: 'unsafe', edits: [edit] }] : []
}

/** The edit that fills the empty cell of the list where the plan keeps the element there. */
function inList(writer: ReturnType<typeof taskWriter>, listed: Task | undefined, blank: Blank): TextEdit | undefined {
  return listed?.row && !writer.keepsInText(blank.element) ? writer.write(listed, blank) : undefined
}

/** The fix that writes `blank` into all of `statuses`; none for fewer than two places. */
export function elementFixForAll(plan: Plan, statuses: readonly TaskStatus[], blank: Blank, what: Localised): Fix[] {
  const writer = taskWriter(plan)
  const inCells = statuses.map(({ listed }) => inList(writer, listed, blank))
  const rest = statuses.filter((_, index) => inCells[index] === undefined).map(({ task }) => task)
  const edits = distinct([...inCells.flatMap((edit) => edit ?? []), ...writer.writeAll(rest, blank)])
  if (edits.length < 2) return []
  const title = {
    zh: `给所缺的各项任务都${what.zh}`,
    en: `${what.en} to every task that lacks it`,
  }
  return [{ title, safety: 'unsafe', edits }]
}

/** Tasks may share a row of the list: it is written once. */
function distinct(edits: readonly TextEdit[]): TextEdit[] {
  const places = new Map(edits.map((edit) => [edit.start, edit]))
  return [...places.values()].sort((a, b) => a.start - b.start)
}
