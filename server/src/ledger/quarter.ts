/** The quarterly report on a plan (季度进展报告), as a draft: what was due, what is overdue, what is done, and what comes next. */

import { unbroken } from '../text/unbroken.js'
import { doneState, type Progress, pausedState } from './columns.js'
import type { Ledger, LedgerEntry } from './entry.js'

/** A quarter of a year. */
export interface Quarter {
  readonly year: number
  /** 1–4. */
  readonly quarter: number
}

/** The quarter in `text` (`2023Q4`, `2023-4` or `2023年第四季度`); `undefined` when there is none. */
export function quarterIn(text: string): Quarter | undefined {
  const match = /^(\d{4})(?:[Qq-]([1-4])|年第?([一二三四1-4])季度)$/.exec(text.trim())
  if (!match) return undefined
  const printed = match[2] ?? match[3]
  return {
    year: Number(match[1]),
    quarter: numerals.includes(printed) ? numerals.indexOf(printed) + 1 : Number(printed),
  }
}

const numerals = ['一', '二', '三', '四']

/** First and last day of a quarter, as ISO dates. */
export function daysOf({ year, quarter }: Quarter): { readonly first: string; readonly last: string } {
  const month = (quarter - 1) * 3 + 1
  const two = (value: number): string => String(value).padStart(2, '0')
  const lastDay = new Date(Date.UTC(year, month + 2, 0)).getUTCDate()
  return { first: `${year}-${two(month)}-01`, last: `${year}-${two(month + 2)}-${lastDay}` }
}

/** The tasks of a ledger as a report of one quarter sees them; a task stands in one list at most. */
export interface QuarterTasks {
  readonly done: readonly LedgerEntry[]
  readonly due: readonly LedgerEntry[]
  readonly overdue: readonly LedgerEntry[]
  /** Due in the quarter that follows. */
  readonly next: readonly LedgerEntry[]
  /** Rhythms and what has no end. */
  readonly continuing: readonly LedgerEntry[]
}

/** Sorts the tasks of `entries`; what is due in a year without a month is due in its last quarter. */
export function tasksIn(
  entries: readonly LedgerEntry[],
  progressOf: (entry: LedgerEntry) => Progress | undefined,
  quarter: Quarter,
): QuarterTasks {
  const { first, last } = daysOf(quarter)
  const following = daysOf(after(quarter)).last
  const isDone = (entry: LedgerEntry): boolean => progressOf(entry)?.state === doneState
  const open = entries.filter((entry) => !isDone(entry))
  const dueBetween = (from: string, to: string): LedgerEntry[] =>
    open.filter(({ due }) => due?.date !== undefined && due.date >= from && due.date <= to)
  return {
    done: entries.filter(isDone),
    due: dueBetween(first, last),
    overdue: open.filter(({ due }) => due?.date !== undefined && due.date < first),
    next: dueBetween(last, following).filter(({ due }) => due?.date !== last),
    continuing: open.filter(({ due }) => due !== undefined && due.date === undefined),
  }
}

function after({ year, quarter }: Quarter): Quarter {
  return quarter === 4 ? { year: year + 1, quarter: 1 } : { year, quarter: quarter + 1 }
}

/** The draft of the report; what only the writer knows is a blank `XX`. */
export function quarterReport(
  { title, entries }: Ledger,
  progressOf: (entry: LedgerEntry) => Progress | undefined,
  quarter: Quarter,
): string {
  const tasks = tasksIn(entries, progressOf, quarter)
  const named = `${quarter.year}年第${numerals[quarter.quarter - 1]}季度`
  const next = after(quarter)
  const plan = unbroken(title) ?? 'XX实施方案'
  const lines = [
    `《${plan.replaceAll('《', '〈').replaceAll('》', '〉')}》${named}进展报告`,
    '',
    'XX：',
    '',
    `现将${named}落实情况报告如下。`,
    '',
    '一、总体进展',
    '',
    summary(entries, tasks, quarter),
    '',
    ...section('二、本季度应完成的任务', tasks.due, progressOf),
    ...section('三、逾期未完成的任务', tasks.overdue, progressOf, '原因：XX。拟于XX年XX月底前完成。'),
    ...section('四、已完成的任务', tasks.done, progressOf),
    ...section('五、持续开展的任务', tasks.continuing, progressOf),
    ...section(
      `六、${next.year}年第${numerals[next.quarter - 1]}季度应完成的任务`,
      tasks.next,
      progressOf,
      '下一步安排：XX。',
    ),
    '七、存在的问题和建议',
    '',
    'XX',
    '',
    'XX',
    'XX年XX月XX日',
  ]
  return `${lines.join('\n')}\n`
}

/** The figures of the quarter; what was due in it and is done counts for both. */
function summary(entries: readonly LedgerEntry[], { done, due, overdue, continuing }: QuarterTasks, quarter: Quarter) {
  const { first, last } = daysOf(quarter)
  const inTime = done.filter(
    (entry) => entry.due?.date !== undefined && entry.due.date >= first && entry.due.date <= last,
  )
  const undated = entries.filter((entry) => entry.due === undefined && !done.includes(entry))
  const already = inTime.length > 0 ? `（已完成${inTime.length}项）` : ''
  const open = undated.length > 0 ? `，时限尚未明确${undated.length}项` : ''
  return [
    `台账共${entries.length}项任务，已完成${done.length}项；`,
    `本季度应完成${due.length + inTime.length}项${already}，逾期未完成${overdue.length}项，`,
    `持续开展${continuing.length}项${open}。XX`,
  ].join('')
}

/** The tasks by the areas of the plan, numbered within each; `rest` is what is still to be said of each. */
function section(
  heading: string,
  entries: readonly LedgerEntry[],
  progressOf: (entry: LedgerEntry) => Progress | undefined,
  rest = '',
): string[] {
  if (entries.length === 0) return [heading, '', '无。', '']
  const areas = new Map<string, LedgerEntry[]>()
  for (const entry of entries) {
    const area = entry.section.at(-1) ?? ''
    areas.set(area, [...(areas.get(area) ?? []), entry])
  }
  const parts = [...areas].flatMap(([area, own], index) => [
    ...(area === '' ? [] : [`（${ordinal(index + 1)}）${area}`, '']),
    ...own.flatMap((entry, at) => [`${at + 1}. ${taskLine(entry, progressOf(entry), rest)}`, '']),
  ])
  return [heading, '', ...parts]
}

function taskLine({ title, leads, due }: LedgerEntry, progress: Progress | undefined, rest: string): string {
  const who = leads.length === 0 ? '' : `${leads.join('、')}，`
  const when = due === undefined ? '' : `${due.text}`
  const clause = who === '' && when === '' ? '' : `（${`${who}${when}`.replace(/，$/, '')}）`
  const said = inOneLine(progress?.progress ?? '') || 'XX'
  return `${title}${progress?.state === pausedState ? `（${pausedState}）` : ''}。进展：${said.replace(/[。；]$/, '')}。${rest}${clause}`
}

/** The lines of a cell one behind the other; those that end without a mark are parted by one. */
function inOneLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim())
  const [first = '', ...others] = lines.filter((line) => line !== '')
  return others.reduce((before, line) => `${before}${/[，。；：、！？]$/.test(before) ? '' : '；'}${line}`, first)
}

function ordinal(value: number): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
  if (value < 10) return digits[value]
  const tens = Math.floor(value / 10)
  return `${tens === 1 ? '' : digits[tens]}十${digits[value % 10]}`
}
