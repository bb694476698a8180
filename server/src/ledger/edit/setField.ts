/** Writes a cell of the ledger back into the text: who leads, supports or answers for a task, and by when. */

import type { Plan, Task } from '../../semantics/model.js'
import type { TextEdit } from '../../text/range.js'
import { bodiesOf, type TaskBodies } from '../bodies.js'
import { bodyEdits } from './bodies.js'
import { cellEdits } from './cells.js'
import { type FieldChange, namesIn, saidOf, says } from './field.js'
import { labelledEdits } from './labelled.js'
import { isReadBack } from './readBack.js'

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
  if (task.row) return cellEdits(plan, task, change, bodiesAfter(task, change))
  const { field, value } = change
  if (field === 'person' || field === 'deadline') return labelledEdits(plan, task, field, value)
  return bodyEdits(plan, task, bodiesAfter(task, change))
}

/** Who leads and who supports once the cell is changed. */
function bodiesAfter(task: Task, { field, value }: FieldChange): TaskBodies {
  const { leads, supports } = bodiesOf(task)
  return field === 'lead' ? { leads: namesIn(value), supports } : { leads, supports: namesIn(value) }
}
