/** How an element of a task is written into a table: into its empty cell, or into a new column. */

import { describe, expect, test } from 'vitest'
import { type CellText, cellInsertion, newColumns } from '../../server/src/rules/taskCell.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import type { Plan, Task } from '../../server/src/semantics/model.js'
import type { Table } from '../../server/src/syntax/node.js'
import { applyEdits } from '../../server/src/text/range.js'

const lead: CellText = { element: 'lead', label: '责任单位', text: 'XX牵头， XX配合' }
const person: CellText = { element: 'person', label: '责任人', text: 'XX' }
const deadline: CellText = { element: 'deadline', label: '完成时限', text: '20XX年XX月底前' }

const title = '云岭省重点任务清单\n\n'

function doc(...lines: readonly string[]): string {
  return `${title}${lines.join('\n')}\n`
}

interface Read {
  readonly plan: Plan
  readonly table: Table
  readonly tasks: readonly Task[]
}

function read(text: string): Read {
  const plan = readPlan(text)
  const [table] = plan.tree.tables
  return { plan, table, tasks: [...plan.tasks, ...plan.annexRows] }
}

/** Row number `index` after `what` is written into it; `undefined` where there is no room. */
function written(text: string, index: number, what: CellText): string | undefined {
  const { table } = read(text)
  const edit = cellInsertion(text, table, table.rows[index], what)
  if (!edit) return undefined
  const after = applyEdits(text, [edit])
  // Nothing but the row has changed.
  expect(after.split('\n').filter((line) => !text.split('\n').includes(line)).length).toBe(1)
  return after.split('\n').find((line) => !text.split('\n').includes(line))
}

/** The lines of the text, without its title, after all tasks of it have got a column for `what`. */
function widened(text: string, what: CellText): string[] {
  const { plan, tasks } = read(text)
  return applyEdits(text, newColumns(plan, tasks, what))
    .slice(title.length)
    .trimEnd()
    .split('\n')
}

const head = '| 序号 | 重点任务 | 牵头单位 | 责任人 |'
const rule = '|---|---|---|---|'

describe('an empty cell', () => {
  test.each([
    ['without a space', '| 1 | 建设网络 | 省财政厅 ||', person, '| 1 | 建设网络 | 省财政厅 | XX |'],
    ['of one space', '| 1 | 建设网络 | 省财政厅 | |', person, '| 1 | 建设网络 | 省财政厅 | XX |'],
    ['of many spaces', '| 1 | 建设网络 | 省财政厅 |     |', person, '| 1 | 建设网络 | 省财政厅 | XX |'],
    ['in the middle', '| 1 | 建设网络 |    | 张三 |', lead, '| 1 | 建设网络 | XX | 张三 |'],
  ])('%s is filled, with a space on either side', (_name, row, what, expected) => {
    expect(written(doc(head, rule, row), 0, what)).toBe(expected)
  })

  test('of the right row is filled', () => {
    const rows = ['| 1 | 建设网络 | | 张三 |', '| 2 | 建设专科 | | 李四 |']
    expect(written(doc(head, rule, ...rows), 1, lead)).toBe('| 2 | 建设专科 | XX | 李四 |')
  })

  test('in the first column is filled', () => {
    const text = doc('| 牵头单位 | 重点任务 |', '|---|---|', '|  | 建设网络 |', '| 省医保局 | 建设专科 |')
    expect(written(text, 0, lead)).toBe('| XX | 建设网络 |')
  })

  test('for the lead rather than for those responsible, where there are both', () => {
    const text = doc('| 责任单位 | 重点任务 | 牵头单位 |', '|---|---|---|', '| | 建设网络 | |')
    expect(written(text, 0, lead)).toBe('| | 建设网络 | XX |')
  })

  test('for those responsible where there is no other', () => {
    const text = doc('| 重点任务 | 责任单位 | 完成时限 |', '|---|---|---|', '| 建设网络 | | |')
    expect(written(text, 0, lead)).toBe('| 建设网络 | XX | |')
    expect(written(text, 0, deadline)).toBe('| 建设网络 | | 20XX年XX月底前 |')
  })

  test('between tabs is filled without spaces', () => {
    const text = doc('序号\t重点任务\t牵头单位\t完成时限', '1\t建设网络\t\t2026年底', '2\t建设专科\t省医保局\t2026年底')
    expect(written(text, 0, lead)).toBe('1\t建设网络\tXX\t2026年底')
  })
})

describe('there is no room', () => {
  test('in a cell that holds something', () => {
    expect(written(doc(head, rule, '| 1 | 建设网络 | 省财政厅 | 张三 |'), 0, person)).toBeUndefined()
  })

  test('in a row that ends before the column', () => {
    expect(written(doc(head, rule, '| 1 | 建设网络 |'), 0, person)).toBeUndefined()
  })

  test('in a table without the column', () => {
    expect(written(doc(head, rule, '| 1 | 建设网络 | | |'), 0, deadline)).toBeUndefined()
  })

  test('in a table printed cell by cell, whose empty cells have no place', () => {
    const text = doc(head, rule, '| 1 | 建设网络 | 省财政厅 | |')
    const { table } = read(text)
    expect(cellInsertion(text, { ...table, form: 'lines' }, table.rows[0], person)).toBeUndefined()
    expect(cellInsertion(text, { ...table, form: 'tabs' }, table.rows[0], person)?.newText).toBe('XX')
  })
})

describe('a new column', () => {
  test('has its heading, its dashes and a blank for each task, but none for a group or an empty row', () => {
    const text = doc(
      '| 序号 | 重点任务 | 牵头单位 |',
      '|:--|---|:--:|',
      '| 一、重点工程 | | |',
      '| 1 | 建设A-B网络 | 省财政厅 |',
      '| | | |',
      '| 2 | 建设专科 | |',
    )
    expect(widened(text, person)).toEqual([
      '| 序号 | 重点任务 | 牵头单位 | 责任人 |',
      '|:--|---|:--:| --- |',
      '| 一、重点工程 | | |  |',
      '| 1 | 建设A-B网络 | 省财政厅 | XX |',
      '| | | |  |',
      '| 2 | 建设专科 | | XX |',
    ])
  })

  test('of a lead names one body alone', () => {
    const text = doc('| 重点任务 | 完成时限 |', '|---|---|', '| 建设网络 | 2026年底 |')
    expect(widened(text, lead)).toEqual([
      '| 重点任务 | 完成时限 | 责任单位 |',
      '|---|---| --- |',
      '| 建设网络 | 2026年底 | XX |',
    ])
  })

  test('stands in front of white space that ends a line', () => {
    const text = doc(
      '  | 重点任务 | 牵头单位 |  ',
      '  |---|---|',
      '  | 建设网络 | 省财政厅 |   ',
      '  | 建设专科 | 省医保局 |',
    )
    expect(widened(text, person)).toEqual([
      '  | 重点任务 | 牵头单位 | 责任人 |  ',
      '  |---|---| --- |',
      '  | 建设网络 | 省财政厅 | XX |   ',
      '  | 建设专科 | 省医保局 | XX |',
    ])
  })

  test('in a table without bars at its sides has none either', () => {
    const text = doc('序号 | 重点任务 | 牵头单位', '---|---|---', '1 | 建设网络 | 省财政厅', '2 | 建设专科 | 省医保局')
    expect(widened(text, person)).toEqual([
      '序号 | 重点任务 | 牵头单位 | 责任人',
      '---|---|--- | ---',
      '1 | 建设网络 | 省财政厅 | XX',
      '2 | 建设专科 | 省医保局 | XX',
    ])
  })

  test('stands behind the cells that a row leaves out', () => {
    const text = doc(
      '| 序号 | 重点任务 | 牵头单位 |',
      '|---|---|---|',
      '| 1 | 建设网络 |',
      '| 2 | 建设专科 | 省医保局 |',
    )
    const after = `${title}${widened(text, person).join('\n')}\n`
    expect(after).toContain('| 1 | 建设网络 | | XX |\n| 2 | 建设专科 | 省医保局 | XX |\n')
    const cells = read(after).table.rows.map((row) => row.cells.map((cell) => cell?.reading.text))
    expect(cells).toEqual([
      ['1', '建设网络', '', 'XX'],
      ['2', '建设专科', '省医保局', 'XX'],
    ])
  })

  test('stands behind an empty last cell of a row without bars at its sides', () => {
    const text = doc('序号 | 重点任务 | 责任单位', '---|---|---', '1 | 建设网络 | ', '2 | 建设专科')
    const after = `${title}${widened(text, person).join('\n')}\n`
    const cells = read(after).table.rows.map((row) => row.cells.map((cell) => cell?.reading.text))
    expect(cells).toEqual([
      ['1', '建设网络', '', 'XX'],
      ['2', '建设专科', '', 'XX'],
    ])
  })

  test('is not made where the table has one, first or last', () => {
    const table = ['| 牵头单位 | 重点任务 | 完成时限 |', '|---|---|---|', '| 省财政厅 | 建设网络 | 2026年底 |']
    expect(widened(doc(...table), lead)).toEqual(table)
    expect(widened(doc(...table), deadline)).toEqual(table)
    expect(widened(doc(...table), person)[2]).toBe('| 省财政厅 | 建设网络 | 2026年底 | XX |')
  })

  test('is not made in a table of tabs', () => {
    const table = ['序号\t重点任务\t牵头单位', '1\t建设网络\t省财政厅', '2\t建设专科\t省医保局']
    expect(widened(doc(...table), deadline)).toEqual(table)
  })

  test('is made in the tables of the tasks alone, for all their rows', () => {
    const table = ['| 重点任务 | 牵头单位 |', '|---|---|', '| 建设网络 | 省财政厅 |', '| 建设专科 | 省医保局 |']
    const second = table.map((line) => line.replace('建设', '完善'))
    const text = doc(...table, '', '以下任务另行安排。', '', ...second)
    const { plan, tasks } = read(text)
    expect(tasks).toHaveLength(4)
    const after = applyEdits(text, newColumns(plan, tasks.slice(2, 3), person))
    expect(after).toContain(table.join('\n'))
    expect(after).toContain('| 完善网络 | 省财政厅 | XX |\n| 完善专科 | 省医保局 | XX |\n')
    expect(newColumns(plan, [], person)).toEqual([])
  })
})
