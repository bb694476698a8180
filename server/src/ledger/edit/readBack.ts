/** Reads a changed text and tells whether it says what was meant, and of every other thing what it said before. */

import { readPlan } from '../../semantics/lower.js'
import type { Plan, Task } from '../../semantics/model.js'
import { columnKind } from '../../syntax/labels.js'
import type { Table, TableRow } from '../../syntax/node.js'
import { applyEdits, type TextEdit } from '../../text/range.js'
import { type EditableField, editableFields, type FieldChange, saidOf, says } from './field.js'

/** True when `edits` make `task` say what `change` says and nothing else. */
export function isReadBack(plan: Plan, task: Task, change: FieldChange, edits: readonly TextEdit[]): boolean {
  const changed = readPlan(applyEdits(plan.source, edits), plan)
  if (countsOf(changed).some((count, index) => count !== countsOf(plan)[index])) return false
  const areTasksKept = (['tasks', 'annexRows', 'duties'] as const).every((list) =>
    plan[list].every((before, index) => {
      const now = changed[list][index]
      if (now.title !== before.title) return false
      if (before !== task) return isAsBefore(now, before)
      return (
        says(changed, now, change) &&
        untouched(change.field).every((field) => saidOf(changed, now, field) === saidOf(plan, before, field))
      )
    }),
  )
  return (
    areTasksKept &&
    plan.tree.tables.every((table, index) => isTableKept(changed.tree.tables[index], table, task, change))
  )
}

/** How much of each kind the plan holds; what is written into one clause adds nothing elsewhere and takes nothing away. */
function countsOf({ tasks, annexRows, duties, headings, conventions, abbreviations, citations, tree }: Plan): number[] {
  return [tasks, annexRows, duties, headings, conventions, abbreviations, citations, tree.tables].map(
    ({ length }) => length,
  )
}

/** The other fields. */
function untouched(changed: EditableField): readonly EditableField[] {
  return editableFields.filter((field) => field !== changed)
}

/** Compares what is printed one by one: a plan may have thousands of tasks. */
function isAsBefore(now: Task, before: Task): boolean {
  return (
    isSameList(now.parties, before.parties, (one, other) => one.text === other.text && one.role === other.role) &&
    isSameList(now.persons, before.persons, (one, other) => one.text === other.text) &&
    isSameList(
      now.deadlines,
      before.deadlines,
      (one, other) => one.text === other.text && one.labelled === other.labelled,
    )
  )
}

function isSameList<T>(some: readonly T[], others: readonly T[], isSame: (one: T, other: T) => boolean): boolean {
  return some.length === others.length && some.every((one, index) => isSame(one, others[index]))
}

/** True when the columns that were there have the cells that they had, those of bodies, persons and deadlines in the row of `task` aside. */
function isTableKept(now: Table, before: Table, { row }: Task, { field }: FieldChange): boolean {
  const heads = before.columns.map((column) => column.reading.text)
  const headsNow = now.columns.map((column) => column.reading.text)
  const added = headsNow.length - heads.length
  const addedAt = added === 0 ? heads.length : headsNow.findIndex((head, index) => head !== heads[index])
  const place = (column: number): number => (column < addedAt ? column : column + added)
  if (added < 0 || added > 1 || now.rows.length !== before.rows.length) return false
  const concerned = field === 'person' || field === 'deadline' ? [field] : bodyKinds
  return heads.every((head, column) => {
    if (headsNow[place(column)] !== head) return false
    const isConcerned = concerned.some((kind) => kind === columnKind(head))
    return before.rows.every(
      (one, index) => (isConcerned && one === row) || textAt(now.rows[index], place(column)) === textAt(one, column),
    )
  })
}

const bodyKinds = ['lead', 'support', 'listed'] as const

function textAt({ cells }: TableRow, column: number): string {
  return cells[column]?.reading.text ?? ''
}
