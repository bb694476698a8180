/** The first sheet of the workbook: the day, what is missing, and how much each body has to do. */

import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx'
import { doneState, ledgerColumns } from '../../ledger/columns.js'
import { lightOf, soonDays } from '../../ledger/due.js'
import { ledgerElements } from '../../ledger/entry.js'
import type { LedgerGroup } from '../../ledger/groups.js'
import { unbroken } from '../../text/unbroken.js'
import { columnLetter, workbookWords } from './sheetNames.js'
import type { WorkbookInput } from './xlsx.js'

/** Where the day stands that colours are reckoned for; sheets have the same name in formulas whatever the language is. */
export const todayCell = 'fangan_day'

const bold: CellStyle = { font: { bold: true } }

/** The overview of the workbook; `groups` are the tasks by bodies in charge. */
export function overviewSheet(input: WorkbookInput, groups: readonly LedgerGroup[]): WriteSheet {
  const { ledger, locale, today } = input
  const words = labels[locale]
  const counts = countsOf(input)
  const loads = groups.map(({ title, entries }) => [title[locale], entries.length] as const).sort((a, b) => b[1] - a[1])
  const top: CellValue[][] = [
    [unbroken(ledger.title) ?? words.untitled],
    [words.day, new Date(`${today}T00:00:00Z`), words.dayHint],
    [],
    [words.tasks, ledger.entries.length],
    ...ledgerElements.map((element): CellValue[] => [words.missing[element], counts.missing[element]]),
    [words.done, counts.done],
    [words.overdue, counts.red],
    [words.soon, counts.yellow],
    [],
    [words.lead, words.count],
  ]
  const from = top.length + 1
  const to = from + Math.min(loads.length, mostInChart) - 1
  const name = workbookWords[locale].sheets.overview
  return {
    name,
    columns: [{ width: 34 }, { width: 14 }, { width: 60 }],
    rows: [...top, ...loads.map((load) => [...load])],
    cells: new Map<string, Partial<Cell>>([
      ['0,0', { style: { font: { bold: true, size: 14 } } }],
      ['1,1', { style: { numFmt: 'yyyy-mm-dd', font: { bold: true } } }],
      [`${top.length - 1},0`, { style: bold }],
      [`${top.length - 1},1`, { style: bold }],
      ...liveCounts(input, counts),
    ]),
    pageSetup: { orientation: 'landscape', paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    ...(loads.length > 0 && {
      charts: [
        {
          type: 'bar' as const,
          title: words.chart,
          series: [
            {
              name: words.count,
              categories: `'${name}'!$A$${from}:$A$${to}`,
              values: `'${name}'!$B$${from}:$B$${to}`,
            },
          ],
          anchor: { from: { row: 3, col: 3 }, to: { row: 3 + Math.max(14, (to - from + 1) * 2), col: 12 } },
        },
      ],
    }),
  }
}

/** The rows of what is done, overdue and due soon, counted from 0: they follow the states typed in and the day above. */
function liveCounts({ ledger, locale }: WorkbookInput, { done, red, yellow }: Counts): [string, Partial<Cell>][] {
  const sheet = workbookWords[locale].sheets.ledger
  const column = (index: number): string => {
    const letter = columnLetter(index)
    return `'${sheet}'!$${letter}$2:$${letter}$${ledger.entries.length + 1}`
  }
  const state = column(ledgerColumns.findIndex(({ key }) => key === 'state'))
  const due = column(ledgerColumns.length)
  const open = `${state},"<>${doneState}"`
  const formulas: readonly (readonly [string, number])[] = [
    [`COUNTIF(${state},"${doneState}")`, done],
    [`COUNTIFS(${due},"<"&${todayCell},${open})`, red],
    [`COUNTIFS(${due},">="&${todayCell},${due},"<="&(${todayCell}+${soonDays}),${open})`, yellow],
  ]
  return formulas.map(([formula, formulaResult], index) => [`${firstLiveRow + index},1`, { formula, formulaResult }])
}

/** Behind the title, the day, a blank row, the number of tasks and what each element is missing in. */
const firstLiveRow = 4 + ledgerElements.length

/** A chart with more bars cannot be read. */
const mostInChart = 20

interface Counts {
  /** Tasks without an element, by the element. */
  readonly missing: Readonly<Record<string, number>>
  readonly done: number
  readonly red: number
  readonly yellow: number
}

function countsOf({ ledger, progressOf, today }: WorkbookInput): Counts {
  const lights = ledger.entries.map((entry) => {
    const isDone = progressOf(entry)?.state === doneState
    return isDone ? 'done' : lightOf(entry.due, today)
  })
  const count = (wanted: string): number => lights.filter((light) => light === wanted).length
  const lacking = (element: string): number =>
    ledger.entries.filter(({ gaps }) => gaps.some((gap) => gap.element === element && gap.status === 'missing')).length
  return {
    missing: Object.fromEntries(ledgerElements.map((element) => [element, lacking(element)])),
    done: count('done'),
    red: count('red'),
    yellow: count('yellow'),
  }
}

const labels = {
  zh: {
    untitled: '任务台账',
    day: '统计日期',
    dayHint: '改这个日期，各表的绿、黄、红随之变化',
    tasks: '任务总数',
    missing: { lead: '未写牵头单位', person: '未写责任人', deadline: '未写完成时限', target: '没有量化目标' },
    done: '已完成',
    overdue: '已逾期（红）',
    soon: '30天内到期（黄）',
    lead: '牵头单位',
    count: '任务数',
    chart: '各单位牵头任务数',
  },
  en: {
    untitled: 'Task ledger',
    day: 'As of',
    dayHint: 'Change this date and the colours of all sheets follow',
    tasks: 'Tasks',
    missing: { lead: 'Without lead', person: 'Without person', deadline: 'Without deadline', target: 'Without target' },
    done: 'Done',
    overdue: 'Overdue (red)',
    soon: 'Due within 30 days (yellow)',
    lead: 'Lead',
    count: 'Tasks',
    chart: 'Tasks led by each body',
  },
} as const
