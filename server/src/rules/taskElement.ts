/** What the four task rules share: one finding on the plan where most tasks lack the same element. */

import type { Plan, Task } from '../semantics/model.js'
import { titleAnchor } from '../templates/places.js'
import { requirementSeverity } from '../templates/severity.js'
import type { Basis, Completeness, Requirement, Severity } from '../templates/template.js'
import type { Localised } from '../text/localised.js'
import type { Fix, Problem } from './rule.js'

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
  readonly fix?: (task: Task) => Fix | undefined
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
    ...origin(gap),
  }
}

function taskProblems<MessageKey extends string>(gap: Gap<MessageKey>, severity: Severity): Problem<MessageKey>[] {
  const { one } = gap
  if (one === undefined) return []
  return gap.tasks.map((task) => {
    const fix = gap.fix?.(task)
    const args = { title: task.title }
    const message = typeof one === 'function' ? one(task) : one
    return { range: task.titleRange, message, args, severity, fixes: fix ? [fix] : [], ...origin(gap) }
  })
}

function origin({ demand }: Gap<string>): Pick<Problem, 'requirement' | 'basis'> {
  return demand ? { requirement: demand.requirement.ref, basis: [demand.basis] } : {}
}

/** The fix that writes a labelled part of a task's clause: `label：text`, inside the bracket or as a line of its own. */
export function addToClause(plan: Plan, task: Task, label: string, text: string, title: Localised): Fix | undefined {
  if (task.row) return undefined
  const clause = task.responsibilities.at(-1)
  const part = `${label}：${text}`
  const insert = (at: number, newText: string): Fix => ({
    title,
    safety: 'unsafe',
    edits: [{ start: at, end: at, newText }],
  })
  if (clause?.form === 'brackets' && /[）)〕\]]/.test(plan.source[clause.end - 1] ?? '')) {
    return insert(clause.end - 1, `；${part}`)
  }
  if (clause?.form === 'line') return insert(task.end, `${lineBreakAt(plan.source, clause.start)}${part}`)
  return insert(task.end, `（${part}）`)
}

/** The line break and indent that stand in front of `offset`. */
function lineBreakAt(source: string, offset: number): string {
  return /(?:\r?\n[ \t\u3000]*)+$/.exec(source.slice(0, offset))?.[0] ?? '\n'
}
