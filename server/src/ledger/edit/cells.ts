/** The cells of a table that the tasks of the plan are rows of. */

import type { Plan, Task } from '../../semantics/model.js'
import { columnKind, type LabelKind } from '../../syntax/labels.js'
import type { TextEdit } from '../../text/range.js'
import { bodiesOf } from '../bodies.js'
import type { EditableField, FieldChange } from './setField.js'

/** Kinds of columns that hold a field, the best one first. */
const kinds: Readonly<Record<EditableField, readonly LabelKind[]>> = {
  lead: ['lead', 'listed'],
  support: ['support'],
  person: ['person'],
  deadline: ['deadline'],
}

/** The way to write `change` into the row of `task`; none where the table has no column for it. */
export function cellEdits({ source, tree }: Plan, task: Task, change: FieldChange): readonly (readonly TextEdit[])[] {
  const { row } = task
  const table = tree.tables.find(({ rows }) => rows.some((one) => one === row))
  if (!table || !row) return []
  const columns = table.columns.map((column) => columnKind(column.reading.text))
  return kinds[change.field].flatMap((kind) => {
    const cell = row.cells[columns.indexOf(kind)]
    // A cell that stands on a line of its own has no place while it is empty.
    if (!cell || (table.form === 'lines' && cell.start === cell.end)) return []
    const value = textFor(task, kind, change).replaceAll('|', '\\|').replace(/\s+/g, ' ')
    if (table.form !== 'markdown') return [[{ start: cell.start, end: cell.end, newText: value }]]
    let { start, end } = cell
    while (source[start - 1] === ' ') start--
    while (source[end] === ' ') end++
    return [[{ start, end, newText: value === '' ? ' ' : ` ${value} ` }]]
  })
}

/** One column for all bodies holds those in charge first. */
function textFor(task: Task, kind: LabelKind, { value }: FieldChange): string {
  if (kind !== 'listed') return value
  return [value, ...bodiesOf(task).supports].filter((name) => name !== '').join('、')
}
