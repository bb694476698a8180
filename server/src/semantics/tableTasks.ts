/** Reads the rows of tables that carry responsibilities, persons or deadlines as tasks. */

import { clauseKinds, columnKind, labelsIn } from '../syntax/labels.js'
import type { Table, TableCell, TableRow } from '../syntax/node.js'
import { ordinalOf } from '../syntax/numbering.js'
import { once, onceAt } from '../text/memo.js'
import type { Reading } from '../text/reading.js'
import { plainRoles, settleRoles, toParties } from './clauseParties.js'
import { readCell } from './clauses.js'
import { type DateContext, deadlinesIn } from './deadlines.js'
import { mask } from './mask.js'
import type { Heading, Responsibility, Target, Task } from './model.js'
import { movedRange, movedResponsibility, movedTarget } from './moved.js'
import { personsIn } from './persons.js'
import { personsBeside } from './personsBeside.js'
import { readRoles } from './roles.js'
import { cellTargets, isBaseline, namesBeside, type TargetColumns, targetColumnsOf } from './tableTargets.js'
import { targetsIn } from './targets.js'

type Kind = ReturnType<typeof columnKind>

/** The tasks in the rows of `table`; none when no column carries a fact of a task. */
export function tableTasks(table: Table, context: DateContext, byRow: ReadonlyMap<TableRow, Heading>): Task[] {
  const kinds = table.columns.map((column) => columnKind(column.reading.text))
  if (!kinds.some(isFact)) return []
  const titleColumn = titleColumnOf(kinds)
  const targets = targetColumnsOf(table, context.year)
  const tasks: Task[] = []
  let lastTitle: TableCell | undefined
  for (const [index, row] of table.rows.entries()) {
    lastTitle = row.cells[titleColumn] ?? lastTitle
    const task = rowTask(row, { kinds, targets, titleColumn, table }, lastTitle, context, index, byRow.get(row))
    if (task) tasks.push(belowMergedNumber(task, tasks[tasks.length - 1], kinds))
  }
  return tasks
}

/** True for a column that says who or when. */
function isFact(kind: Kind): boolean {
  return kind === 'lead' || kind === 'support' || kind === 'listed' || kind === 'person' || kind === 'deadline'
}

/** True for a column in which each task has somebody, and an empty cell is a gap. */
function namesBodies(kind: Kind): boolean {
  return kind === 'lead' || kind === 'listed'
}

/** A row below a merged number cell takes the number above it, counted on: [3], [3, 2], [3, 3]. */
function belowMergedNumber(task: Task, above: Task | undefined, kinds: readonly Kind[]): Task {
  const number = task.row?.cells[0]
  const isOwn = number !== undefined && number.start >= (task.row?.start ?? 0)
  if (kinds[0] !== 'sequence' || task.heading || !above || isOwn) return task
  return { ...task, path: [above.path[0], (above.path[1] ?? 1) + 1] }
}

function titleColumnOf(kinds: readonly Kind[]): number {
  const title = kinds.indexOf('title')
  if (title >= 0) return title
  const content = kinds.indexOf('content')
  if (content >= 0) return content
  return kinds[0] === 'sequence' ? 1 : 0
}

/** What the columns of a table hold. */
interface Columns {
  readonly kinds: readonly Kind[]
  readonly targets: TargetColumns
  readonly titleColumn: number
  readonly table: Table
}

function rowTask(
  row: TableRow,
  columns: Columns,
  title: TableCell | undefined,
  context: DateContext,
  index: number,
  heading: Heading | undefined,
): Task | undefined {
  const { kinds } = columns
  const { responsibilities, ...facts } = factsOf(row, columns, context)
  const settled = settleRoles(responsibilities)
  const parties = settled.flatMap((clause) => clause.parties)
  const isGroup = isGroupRow(row)
  const isSaid = parties.length + facts.persons.length > 0 || (!isGroup && facts.deadlines.length > 0)
  if (!isSaid && !(kinds.some(namesBodies) && !isGroup && title)) return undefined
  const titleText = title?.reading.text.replace(/\n/g, '') ?? ''
  const titleRange = title && row.cells.includes(title) ? title : row
  return {
    path: heading?.path ?? [printedNumber(row, kinds, titleText) || index + 1],
    title: titleText.replace(/^\d{1,3}[.．、]\s*/, ''),
    titleRange: { start: titleRange.start, end: titleRange.end },
    start: row.start,
    end: row.end,
    row,
    ...(heading ? { heading } : {}),
    responsibilities: settled,
    parties,
    inherited: [],
    ...facts,
  }
}

/** 一、… in the first cell, or 一 there and nothing but a title beside it. */
function isGroupRow({ cells }: TableRow): boolean {
  const [first = '', ...others] = cells.map((cell) => cell?.reading.text.trim() ?? '')
  if (/^[一二三四五六七八九十]+、/.test(first)) return true
  return /^[（(]?[一二三四五六七八九十]+[）)]?$/.test(first) && others.filter((text) => text !== '').length <= 1
}

/** The number in the column of numbers, else in front of the title; 0 where there is none. */
function printedNumber(row: TableRow, kinds: readonly Kind[], title: string): number {
  const cell = kinds[0] === 'sequence' ? (row.cells[0]?.reading.text ?? '') : ''
  return ordinalOf(/\d+|[一二三四五六七八九十]+/.exec(cell)?.[0] ?? /^(\d{1,3})[.．、]\s*/.exec(title)?.[1] ?? '')
}

/** What the cells of a row say, each read as its column is headed. */
interface RowFacts {
  readonly responsibilities: Responsibility[]
  readonly persons: Task['persons'][number][]
  readonly deadlines: Task['deadlines'][number][]
  readonly targets: Task['targets'][number][]
}

function factsOf(row: TableRow, columns: Columns, context: DateContext): RowFacts {
  const { kinds, table } = columns
  const facts: RowFacts = { responsibilities: [], persons: [], deadlines: [], targets: [] }
  for (const [column, cell] of row.cells.entries()) {
    const kind = kinds[column]
    if (!cell || cell.reading.text === '' || kind === 'sequence' || kind === 'office') continue
    const found = cellFacts(cell, kind, table.columns[column].reading, context)
    for (const one of found.responsibilities) facts.responsibilities.push(one)
    for (const one of found.persons) facts.persons.push(one)
    for (const one of found.deadlines) facts.deadlines.push(one)
    for (const one of targetsOf(row, column, columns) ?? found.targets) facts.targets.push(one)
  }
  return facts
}

/** The goals in a column of values; none in one that tells what there was; `undefined` for any other column. */
function targetsOf(
  row: TableRow,
  column: number,
  { targets, titleColumn, table }: Columns,
): readonly Target[] | undefined {
  const cell = row.cells[column]
  if (cell && targets.isValue[column]) return cellTargets(cell.reading, namesBeside(row, column, targets, titleColumn))
  return isBaseline(columnLabel(table.columns[column].reading)) ? [] : undefined
}

/** What a cell says in a column, read once while the cell, its column and the document's date stay as they are. */
function cellFacts(cell: TableCell, kind: ReadKind, column: Reading, context: DateContext): RowFacts {
  const label = columnLabel(column)
  const held = knownFacts(cell.reading, `${kind ?? ''}/${label}/${context.documentDate ?? ''}/${context.year ?? ''}`)
  if (held.facts) return held.facts
  held.facts = { responsibilities: [], persons: [], deadlines: [], targets: [] }
  addCell(held.facts, { cell, kind, label }, context)
  return held.facts
}

const columnLabel = once(({ text }) => text.replace(/\s/g, ''))

const knownFacts = onceAt<string, { facts?: RowFacts }>(
  () => ({}),
  ({ facts }, delta) =>
    facts
      ? {
          facts: {
            responsibilities: facts.responsibilities.map((one) => movedResponsibility(one, delta)),
            persons: facts.persons.map((one) => movedRange(one, delta)),
            deadlines: facts.deadlines.map((one) => movedRange(one, delta)),
            targets: facts.targets.map((one) => movedTarget(one, delta)),
          },
        }
      : {},
)

/** The kinds of columns whose cells are read; numbers and offices say nothing of a task. */
type ReadKind = Exclude<Kind, 'sequence' | 'office'>

function addCell(
  facts: RowFacts,
  { cell, kind, label }: { readonly cell: TableCell; readonly kind: ReadKind; readonly label: string },
  context: DateContext,
): void {
  const { responsibilities, persons, deadlines, targets } = facts
  const roles = kind === 'title' ? undefined : plainRoles(kind)
  const labelled = labelsIn(cell.reading.text).some((found) => clauseKinds.has(found.kind))
  if (labelled && (roles || kind === 'person' || kind === 'deadline')) {
    const read = readCell(cell.reading, context)
    responsibilities.push(...read.responsibilities.map((clause) => ({ ...clause, form: 'table' as const })))
    persons.push(...read.persons)
    deadlines.push(...read.deadlines)
  } else if (roles) {
    const { names, openEnded } = readRoles(cell.reading, roles)
    const beside = personsBeside(names, label)
    persons.push(...beside.persons)
    if (beside.names.length === 0) return
    const parties = toParties(beside.names)
    responsibilities.push({ label, form: 'table', parties, openEnded, start: cell.start, end: cell.end })
  } else if (kind === 'person') persons.push(...personsIn(cell.reading, label))
  else if (kind === 'deadline') deadlines.push(...deadlinesIn(cell.reading, mask(cell.reading.text), context, true))
  else {
    const text = mask(cell.reading.text)
    deadlines.push(...deadlinesIn(cell.reading, text, context, false))
    targets.push(...targetsIn(cell.reading, text))
  }
}
