/** The tasks of an upper document as tasks of the plan that carries it out. */

import { lastDay } from '../semantics/calendar.js'
import type { UpperGroup, UpperTask } from './upperDocument.js'

/** How the tasks are written down. */
export interface UpperTaskForm {
  /** True under a heading of the top level; else groups are such headings themselves. */
  readonly underHeading: boolean
  /** ISO date of the plan: what was due earlier is due no more. */
  readonly earliest?: string
  /** The plan's last year, for tasks without a date in the upper document. */
  readonly lastYear?: number
}

/**
 * The tasks, one a line, in the groups of the upper document: bodies, persons and measures as blanks, the deadline that
 * of the upper document, since a later one would miss it.
 */
export function upperTaskLines(groups: readonly UpperGroup[], form: UpperTaskForm): string[] {
  return groups.flatMap(({ title, tasks }) => {
    const grouped = title !== undefined
    const mark = grouped || !form.underHeading ? '{item}. ' : '（{next}）'
    const heading = !grouped ? [] : [form.underHeading ? `（{next}）${title}` : `{next}、${title}`]
    return [...heading, ...tasks.map((task) => mark + taskText(task, form))]
  })
}

function taskText(task: UpperTask, form: UpperTaskForm): string {
  return `${task.title}。XX。（责任单位：XX牵头，XX配合；责任人：XX；完成时限：${deadlineText(task, form)}）`
}

function deadlineText({ due }: UpperTask, { earliest, lastYear }: UpperTaskForm): string {
  if (due === undefined || (earliest !== undefined && due < earliest)) return `${lastYear ?? '20XX'}年XX月底前`
  const [year, month, day] = due.split('-').map(Number)
  return day === lastDay(year, month) ? `${year}年${month}月底前` : `${year}年${month}月${day}日前`
}
