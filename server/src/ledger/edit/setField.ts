/** Writes a cell of the ledger back into the text: who leads, supports or answers for a task, and by when. */

import { readPlan } from '../../semantics/lower.js'
import type { Plan, Task } from '../../semantics/model.js'
import { applyEdits, type TextEdit } from '../../text/range.js'
import { bodiesOf, type TaskBodies } from '../bodies.js'
import { deadlineTexts } from '../due.js'
import { bodyEdits } from './bodies.js'
import { cellEdits } from './cells.js'
import { labelledEdits } from './labelled.js'

/** The cells that the text can be changed by. */
export const editableFields = ['lead', 'support', 'person', 'deadline'] as const
export type EditableField = (typeof editableFields)[number]

/** One cell with its new value: names parted by 、, a deadline as it is to be printed; empty to take the element out. */
export interface FieldChange {
  readonly field: EditableField
  readonly value: string
}

/**
 * The edits that write `change` into the text of `task`, in the layout that the plan uses; each is read back before it is given.
 * Empty when the text says so already; `undefined` when there is no way to write it that would be read as it is meant.
 */
export function setField(plan: Plan, task: Task, change: FieldChange): readonly TextEdit[] | undefined {
  const value = change.value.trim()
  const wanted = { ...change, value }
  if (saidOf(plan, task, change.field) === value || says(plan, task, wanted)) return []
  if (notNames.test(value)) return undefined
  for (const edits of waysToWrite(plan, task, wanted)) {
    if (edits.length > 0 && isReadBack(plan, task, wanted, edits)) return edits
  }
  return undefined
}

/** 见附件, （略）: words that lead elsewhere; a list with them would be read as one of names. */
const notNames = /^[（(【[]|^详?见|[。；;]/

function waysToWrite(plan: Plan, task: Task, change: FieldChange): readonly (readonly TextEdit[])[] {
  if (task.row) return cellEdits(plan, task, change)
  const { field, value } = change
  if (field === 'person' || field === 'deadline') return labelledEdits(plan, task, field, value)
  return bodyEdits(plan, task, bodiesAfter(task, change))
}

/** Who leads and who supports once the cell is changed. */
function bodiesAfter(task: Task, { field, value }: FieldChange): TaskBodies {
  const { leads, supports } = bodiesOf(task)
  return field === 'lead' ? { leads: namesIn(value), supports } : { leads, supports: namesIn(value) }
}

/** The names in a cell. */
export function namesIn(value: string): string[] {
  return value
    .split(/[、，,；;\n]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** True when the changed text says of the task what the cell says, and of every other thing what it said before. */
function isReadBack(plan: Plan, task: Task, change: FieldChange, edits: readonly TextEdit[]): boolean {
  const changed = readPlan(applyEdits(plan.source, edits), plan)
  const list = plan.tasks.includes(task) ? 'tasks' : 'annexRows'
  if (countsOf(changed).some((count, index) => count !== countsOf(plan)[index])) return false
  const now = changed[list][plan[list].indexOf(task)]
  if (now === undefined || !says(changed, now, change)) return false
  return untouched(change.field).every((field) => saidOf(changed, now, field) === saidOf(plan, task, field))
}

/** How much of each kind the plan holds; what is written into one clause adds nothing elsewhere and takes nothing away. */
function countsOf({ tasks, annexRows, headings, conventions, abbreviations, citations }: Plan): number[] {
  return [tasks, annexRows, headings, conventions, abbreviations, citations].map(({ length }) => length)
}

/** The other fields. */
function untouched(changed: EditableField): readonly EditableField[] {
  return editableFields.filter((field) => field !== changed)
}

function says(plan: Plan, task: Task, { field, value }: FieldChange): boolean {
  // Once its label is gone, a date in the text is one of a step on the way.
  if (field === 'deadline' && value === '') return !task.deadlines.some((one) => one.labelled)
  return saidOf(plan, task, field) === (field === 'deadline' ? value : namesIn(value).join('、'))
}

/** What the text of `task` itself says, as the cell shows it. */
function saidOf({ source }: Plan, task: Task, field: EditableField): string {
  if (field === 'lead') return bodiesOf(task).leads.join('、')
  if (field === 'support') return bodiesOf(task).supports.join('、')
  if (field === 'person') return task.persons.map(({ text }) => text).join('、')
  return deadlineTexts(source, task.deadlines).join('、')
}
