/** The timetable as rows: what has a day, then what recurs, what goes on without end, and what has no deadline. */

import type { LedgerDay } from '../../server/src/protocol.js'
import type { BoardTask } from './messages.js'
import type { BoardTexts } from './texts.js'
import { dayMs, endOf, nextQuarter, quarterStart, timeOf } from './time.js'

/** How a bar stands on the day of the reader; `lasting` for what recurs or goes on without end. */
export type BarState = 'past' | 'soon' | 'later' | 'lasting'

/** A line of the roadmap: a heading, or a task. */
export interface RoadmapRow {
  /** The task; absent for a heading. */
  readonly id?: string
  readonly label: string
  /** Start and end in milliseconds; absent for headings and for tasks without deadline. */
  readonly bar?: readonly [from: number, to: number]
  /** False when the text names the end alone, so that the bar starts with the plan. */
  readonly startsExactly: boolean
  readonly state?: BarState
  /** The deadline as printed. */
  readonly text: string
  readonly milestones: readonly { readonly at: number; readonly text: string }[]
}

/** The whole roadmap, with the span of its axis in milliseconds. */
export interface Roadmap {
  readonly rows: readonly RoadmapRow[]
  readonly from: number
  readonly to: number
}

/** What a roadmap is made of. */
export interface RoadmapPlan {
  readonly tasks: readonly BoardTask[]
  /** ISO date of the plan; absent where it has none. */
  readonly date?: string
  readonly today: string
  readonly days: readonly LedgerDay[]
  readonly order: 'text' | 'deadline'
}

/** A bar is of the colour of what comes soon from so many days before its end. */
const soonDays = 30

/** The roadmap of a plan. */
export function roadmapOf(plan: RoadmapPlan, texts: BoardTexts): Roadmap {
  const { from, to } = spanOf(plan)
  const today = timeOf(plan.today)
  const start = plan.date === undefined ? from : Math.max(timeOf(plan.date), from)
  const row = (task: BoardTask): RoadmapRow => taskRow(task, { start, end: to, today })
  const groups = groupsOf(plan)
  const dated = groups.dated.map(row)
  const rows = [
    ...dated,
    ...group(texts.recurring, groups.recurring.map(row)),
    ...group(texts.open, groups.open.map(row)),
    ...group(texts.undated, groups.undated.map(row)),
  ]
  return { rows, from, to }
}

function group(title: string, rows: readonly RoadmapRow[]): RoadmapRow[] {
  if (rows.length === 0) return []
  const label = `${title} (${rows.length})`
  return [{ label, startsExactly: true, text: '', milestones: [] }, ...rows]
}

type Groups = Readonly<Record<'dated' | 'recurring' | 'open' | 'undated', BoardTask[]>>

function groupsOf({ tasks, order }: RoadmapPlan): Groups {
  const groups: Groups = { dated: [], recurring: [], open: [], undated: [] }
  for (const task of tasks) groups[kindOf(task)].push(task)
  const dayOf = ({ due }: BoardTask): string => due?.date ?? ''
  if (order === 'deadline') groups.dated.sort((one, other) => compare(dayOf(one), dayOf(other)))
  return groups
}

function kindOf({ due, milestones }: BoardTask): keyof Groups {
  if (due?.date !== undefined) return 'dated'
  if (due) return due.kind === 'recurring' ? 'recurring' : 'open'
  return milestones.length > 0 ? 'dated' : 'undated'
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

interface Frame {
  readonly start: number
  readonly end: number
  readonly today: number
}

function taskRow(task: BoardTask, { start, end, today }: Frame): RoadmapRow {
  const { id, label, title, due, deadline, milestones } = task
  const row = {
    id,
    label: `${label} ${title}`.trim(),
    text: deadline.join('、'),
    milestones: milestones.map(({ date, text }) => ({ at: endOf(date), text })),
  }
  if (!due) return { ...row, startsExactly: true }
  if (due.date === undefined) return { ...row, startsExactly: true, bar: [start, end], state: 'lasting' }
  const to = endOf(due.date)
  const from = due.from === undefined ? start : timeOf(due.from)
  // What was due before the plan was made still is to be seen.
  const bar = [Math.min(from, to - dayMs), to] as const
  return { ...row, startsExactly: due.from !== undefined, bar, state: stateOf(to, today) }
}

function stateOf(end: number, today: number): BarState {
  if (end <= today) return 'past'
  return end - today <= soonDays * dayMs ? 'soon' : 'later'
}

/** Whole quarters around all that is dated; the reader’s day belongs to them when it does not stretch them much. */
function spanOf({ tasks, date, today, days }: RoadmapPlan): { readonly from: number; readonly to: number } {
  const dates = [
    ...(date === undefined ? [] : [date]),
    ...days.map((day) => day.date),
    ...tasks.flatMap(({ due, milestones }) => [
      ...(due?.from === undefined ? [] : [due.from]),
      ...(due?.date === undefined ? [] : [due.date]),
      ...milestones.map((step) => step.date),
    ]),
  ].map(timeOf)
  if (dates.length === 0) dates.push(timeOf(today))
  let first = least(dates)
  let last = greatest(dates)
  const now = timeOf(today)
  const room = Math.max((last - first) / 2, 366 * dayMs)
  if (now < first && first - now <= room) first = now
  if (now > last && now - last <= room) last = now
  return { from: quarterStart(first), to: nextQuarter(last) }
}

function least(times: readonly number[]): number {
  return times.reduce((one, other) => Math.min(one, other))
}

function greatest(times: readonly number[]): number {
  return times.reduce((one, other) => Math.max(one, other))
}
