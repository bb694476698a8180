/** The cells of the ledger that the text can be changed by, and what the text says of them. */

import type { Plan, Task } from '../../semantics/model.js'
import { bodiesOf } from '../bodies.js'
import { deadlineTexts } from '../due.js'

/** The cells that the text can be changed by. */
export const editableFields = ['lead', 'support', 'person', 'deadline'] as const
export type EditableField = (typeof editableFields)[number]

/** One cell with its new value: names parted by 、, a deadline as it is to be printed; empty to take the element out. */
export interface FieldChange {
  readonly field: EditableField
  readonly value: string
}

/** What the text of `task` itself says, as the cell shows it. */
export function saidOf({ source }: Plan, task: Task, field: EditableField): string {
  if (field === 'lead') return bodiesOf(task).leads.join('、')
  if (field === 'support') return bodiesOf(task).supports.join('、')
  if (field === 'person') return task.persons.map(({ text }) => text).join('、')
  return deadlineTexts(source, task.deadlines).join('、')
}

/** True when the text of `task` says what the cell is to say. */
export function says(plan: Plan, task: Task, { field, value }: FieldChange): boolean {
  // Once its label is gone, a date in the text is one of a step on the way.
  if (field === 'deadline' && value === '') return !task.deadlines.some((one) => one.labelled)
  return saidOf(plan, task, field) === (field === 'deadline' ? value : namesIn(value).join('、'))
}

/** The names in a cell. */
export function namesIn(value: string): string[] {
  return value
    .split(/[、，,；;\n]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
