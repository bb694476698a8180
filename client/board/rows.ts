/** A task as a row of the matrix: what each cell shows and sorts by. */

import type { BoardTask } from './messages.js'
import type { BoardTexts } from './texts.js'

/** The columns whose elements may be missing. */
export type Element = BoardTask['gaps'][number]['element']

/** One row; all cells are plain texts, so that filters and sorting see what is shown. */
export interface MatrixRow {
  readonly id: string
  readonly number: number
  readonly task: string
  readonly lead: string
  readonly support: string
  readonly person: string
  readonly deadline: string
  readonly target: string
  readonly basis: string
  /** What is to be done, for the hint on the task. */
  readonly measure: string
  /** Sorts by what is due first; what has no day comes behind, and what has no deadline last. */
  readonly due: string
  readonly gaps: Readonly<Partial<Record<Element, Gap>>>
  /** True when it lacks something that the notice asks of every task. */
  readonly incomplete: boolean
}

/** What is wrong with a cell. */
export type Gap = 'missing' | 'partial'

/** The row of a task. */
export function rowOf(task: BoardTask): MatrixRow {
  const { id, number, label, title, measure, lead, support, person, deadline, target, basis, gaps } = task
  // An element that nobody asks for is no gap of the matrix.
  const wanted = gaps.filter(({ demanded }) => demanded)
  return {
    id,
    number,
    task: `${label} ${title}`.trim(),
    lead: lead.join('、'),
    support: support.join('、'),
    person: person.join('、'),
    deadline: deadline.join('、'),
    target: target.join('；'),
    basis,
    measure,
    due: dueKey(task),
    gaps: Object.fromEntries(wanted.map(({ element, status }) => [element, status])),
    incomplete: wanted.some(({ status }) => status === 'missing'),
  }
}

function dueKey({ due, deadline }: BoardTask): string {
  if (due?.date !== undefined) return due.date
  if (due?.kind === 'recurring') return '9998-1'
  return due || deadline.length > 0 ? '9998-2' : '9999'
}

/** The row in one sentence, for whoever hears the board. */
export function spokenRow(row: MatrixRow, texts: BoardTexts): string {
  const cells = (['lead', 'support', 'person', 'deadline', 'target'] as const).flatMap((field) => {
    if (row[field] !== '') return `${texts[field]} ${row[field]}`
    return field !== 'support' && row.gaps[field] === 'missing' ? `${texts[field]} ${texts.missing}` : []
  })
  return [row.task, ...cells].join('; ')
}
