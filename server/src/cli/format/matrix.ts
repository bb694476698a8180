/** The completeness matrix as text: requirements with clause and place, tasks with what each of them has. */

import type picocolors from 'picocolors'
import type { Status } from '../../templates/template.js'
import type { Locale } from '../../text/localised.js'
import { padEnd, truncate, widest } from '../../text/width.js'
import type { FileResult, TaskResult } from '../fileResult.js'
import { messages } from '../messages.js'

type Colours = ReturnType<typeof picocolors.createColors>

/** Titles are cut to this many columns, so that a row fits a terminal of 100. */
const TITLE_COLUMNS = 44

/** Marks of the three states. */
const MARK: Readonly<Record<Status, string>> = { met: '✓', partial: '△', missing: '✗' }

interface Cell {
  readonly text: string
  readonly paint?: (text: string) => string
}

/** The lines of two tables; the one without rows is left out. */
export function formatMatrix({ completeness }: FileResult, locale: Locale, colours: Colours): string[] {
  const { requirements, tasks } = completeness
  const text = messages.matrix
  const place = (line: number | undefined): string => (line === undefined ? '—' : String(line + 1))
  const mark = (status: Status): Cell => ({ text: MARK[status], paint: paintOf(status, colours) })
  const requirementRows = requirements.map(({ ref, title, clause, status, line }): Cell[] => [
    mark(status),
    { text: ref },
    { text: truncate(title, TITLE_COLUMNS) },
    { text: clause },
    { text: place(line) },
  ])
  const taskRows = tasks.map((task): Cell[] => [
    { text: place(task.line) },
    { text: truncate(titleOf(task), TITLE_COLUMNS) },
    mark(task.lead),
    mark(task.person),
    mark(task.deadline),
    mark(task.target),
  ])
  const requirementHead = ['', text.ref[locale], text.requirement[locale], text.clause[locale], text.line[locale]]
  const taskHead = ['line', 'task', 'lead', 'person', 'deadline', 'target'] as const
  return [
    ...section(text.requirements[locale], requirementHead, requirementRows, colours),
    ...section(
      text.tasks[locale],
      taskHead.map((name) => text[name][locale]),
      taskRows,
      colours,
    ),
  ]
}

function section(
  title: string,
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  colours: Colours,
): string[] {
  if (rows.length === 0) return []
  const widths = head.map((name, column) => widest([name, ...rows.map((row) => row[column].text)]))
  const last = head.length - 1
  const line = (cells: readonly Cell[]): string =>
    cells
      .map(({ text, paint = String }, column) => paint(column === last ? text : padEnd(text, widths[column])))
      .join('  ')
  const headCells = head.map((text) => ({ text, paint: colours.dim }))
  return [`  ${colours.bold(title)}`, ...[headCells, ...rows].map((cells) => `    ${line(cells)}`)]
}

function titleOf({ path, title }: TaskResult): string {
  return path.length > 0 ? `${path.join('.')} ${title}` : title
}

function paintOf(status: Status, colours: Colours): (text: string) => string {
  if (status === 'met') return colours.green
  return status === 'partial' ? colours.yellow : colours.red
}
