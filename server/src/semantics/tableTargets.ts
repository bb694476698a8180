/** Reads the figures of tables whose columns name what is measured and the values to reach (指标, 目标值). */

import { columnKind } from '../syntax/labels.js'
import type { Table, TableRow } from '../syntax/node.js'
import { onceAt } from '../text/memo.js'
import type { Reading } from '../text/reading.js'
import { mask } from './mask.js'
import type { Target } from './model.js'
import { movedTarget } from './moved.js'
import { boundComparator, type Comparator, toNumber } from './targetBounds.js'
import { bareRange, bareValue, unit } from './targetGrammar.js'
import { targetsIn } from './targets.js'

/** Which columns of a table hold figures, and which say what they are. */
export interface TargetColumns {
  /** The column that names what is measured; `undefined` where none does. */
  readonly indicator: number | undefined
  /** The column with the unit of the figures. */
  readonly unit: number | undefined
  /** The year by which the values of a column are to be reached, where its name has one. */
  readonly years: readonly (number | undefined)[]
  /** True for columns whose bare figures are goals. */
  readonly isValue: readonly boolean[]
}

/** The columns of `table` as its head names them; figures of years before `year`, the document's, are what there was. */
export function targetColumnsOf(table: Table, year: number | undefined): TargetColumns {
  const names = table.columns.map((column) => column.reading.text.replace(/\s/g, ''))
  const indicator = names.findLastIndex((name) => indicatorName.test(name))
  const years = names.map((name) => Number(/20\d\d(?=年)/.exec(name)?.[0]) || undefined)
  const isValue = names.map((name, column) => {
    if (indicatorName.test(name) || isBaseline(name)) return false
    if (/分值|权重|得分/.test(name)) return false
    if (columnKind(name) === 'target' || valueName.test(name)) return true
    return indicator >= 0 && bareYear.test(name) && (years[column] ?? 0) >= (year ?? Math.max(...years.map(orNone)))
  })
  const units = indicator < 0 ? -1 : names.findIndex((name) => /^(?:计量)?单位$/.test(name))
  return {
    indicator: indicator < 0 ? undefined : indicator,
    unit: units < 0 ? undefined : units,
    years,
    isValue,
  }
}

/** True for a column that tells what there was: 现状值, 2020年基数. */
export function isBaseline(name: string): boolean {
  return /现状|基期|基数|基准|基础值|实际|完成[值数]|当前|上年|完成情况/.test(name)
}

/** The figures of a table of indicators that names nobody; none of another table. */
export function tableTargets(table: Table, year: number | undefined): Target[] {
  const columns = targetColumnsOf(table, year)
  if (columns.indicator === undefined) return []
  return table.rows.flatMap((row) =>
    row.cells.flatMap((cell, column) =>
      cell && columns.isValue[column] ? cellTargets(cell.reading, namesBeside(row, column, columns)) : [],
    ),
  )
}

/** What the other cells of a row and the head of the column say of a figure. */
export interface BesideFigure {
  readonly indicator: string
  readonly unit: string | undefined
  readonly byYear: number | undefined
}

/** What stands beside the cell of `row` in `column`; the indicator is that of the cell `titleColumn` where no column has indicators. */
export function namesBeside(
  row: TableRow,
  column: number,
  { indicator, unit: unitColumn, years }: TargetColumns,
  titleColumn?: number,
): BesideFigure {
  const named = row.cells[indicator ?? titleColumn ?? -1]?.reading.text.replace(/\s/g, '') ?? ''
  const inBrackets = unitInBrackets.exec(named)
  const printed = unitColumn === undefined ? undefined : row.cells[unitColumn]?.reading.text.trim()
  return {
    indicator: (inBrackets ? named.slice(0, inBrackets.index) : named).replace(/^\d{1,3}[.．、]/, ''),
    unit: printed && wholeUnit.test(printed) ? printed : inBrackets?.[1],
    byYear: years[column],
  }
}

/** The goals in the cell of a value: a bare figure, or what its text says. */
export function cellTargets(reading: Reading, beside: BesideFigure): readonly Target[] {
  const { indicator, unit: of, byYear } = beside
  const known = knownTargets(reading, `${indicator}/${of ?? ''}/${byYear ?? ''}`)
  known.targets ??= readCell(reading).map((target) => ({
    ...target,
    ...(target.indicator === '' ? { indicator } : {}),
    ...(target.unit === undefined && of !== undefined && typeof target.value !== 'string' ? { unit: of } : {}),
    ...(target.byYear === undefined && byYear !== undefined ? { byYear } : {}),
  }))
  return known.targets
}

const knownTargets = onceAt<string, { targets?: readonly Target[] }>(
  () => ({}),
  ({ targets }, delta) => (targets ? { targets: targets.map((one) => movedTarget(one, delta)) } : {}),
)

function readCell(reading: Reading): readonly Target[] {
  const { text } = reading
  const bare = text.length <= longestBare ? (bareRange.exec(text) ?? bareValue.exec(text)) : null
  return bare?.groups ? [bareTarget(reading, bare.groups)] : targetsIn(reading, mask(text))
}

function bareTarget(reading: Reading, groups: Readonly<Record<string, string | undefined>>): Target {
  const { low, high, value = '', unit: of } = groups
  const at = low === undefined ? reading.text.indexOf(value) : 0
  const length = low === undefined ? value.length + (of?.length ?? 0) : reading.text.length
  const span = reading.range(at, at + length)
  return {
    text: reading.text,
    indicator: '',
    comparator: low === undefined ? comparatorOf(groups) : 'range',
    value: low === undefined || high === undefined ? toNumber(value) : [toNumber(low), toNumber(high)],
    ...(of ? { unit: of } : {}),
    valueStart: span.start,
    valueEnd: span.end,
    ...reading.range(0, reading.text.length),
  }
}

function comparatorOf({ ge, le, about, bound }: Readonly<Record<string, string | undefined>>): Comparator {
  const base = ge ? '>=' : le ? '<=' : about ? '~' : '='
  return bound ? boundComparator(bound, base) : base
}

function orNone(year: number | undefined): number {
  return year ?? 0
}

/** In characters; a cell that is one value is no longer. */
const longestBare = 30
const indicatorName =
  /^(?:(?:[一二三四]级|主要|具体|核心|量化|评价|监测|考核|绩效|预期|分项|发展|工作)?指标(?:名称|内容)?|指标项)$/
const valueName = /^(?:20\d\d年)?(?:预期|计划|规划|任务|指标|目标)[值数]$/
const bareYear = /^20\d\d年(?:度|底|末)?$/
const wholeUnit = new RegExp(`^(?:${unit})$`)
const unitInBrackets = new RegExp(`[（(](${unit})[）)]$`)
