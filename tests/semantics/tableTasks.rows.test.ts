/** The rows of a table as tasks: their numbers, titles, and what each column says. */

import { describe, expect, it } from 'vitest'
import type { Heading, Task } from '../../server/src/semantics/model.js'
import { tableTasks } from '../../server/src/semantics/tableTasks.js'
import type { Table } from '../../server/src/syntax/node.js'
import { parse } from '../../server/src/syntax/parse.js'
import { Reading } from '../../server/src/text/reading.js'
import { dated, measured, said } from './item.js'

/** A table; cells are set off by |, an empty one is a cell that the row does not have, `''` one without words. */
function table(columns: string, ...rows: readonly string[]): Table {
  let at = 100
  const cell = (text: string): Table['columns'][number] => {
    const [start, words] = [at, text === "''" ? '' : text]
    at += words.length + 1
    return { start, end: start + words.length, reading: Reading.plain(words, start) }
  }
  const head = columns.split('|').map(cell)
  const body = rows.map((row) => {
    const start = at
    const cells = row.split('|').map((text) => (text === '' ? undefined : cell(text)))
    return { start, end: at, cells }
  })
  return { form: 'tabs', zone: 'annex', part: 0, start: 100, end: at, columns: head, rows: body }
}

function tasks(columns: string, ...rows: readonly string[]): Task[] {
  return tableTasks(table(columns, ...rows), { documentDate: '2021-09-10', year: 2021 }, new Map())
}

/** Path and title of the rows that are tasks. */
function titles(columns: string, ...rows: readonly string[]): string[] {
  return tasks(columns, ...rows).map((task) => `${task.path.join('.')} ${task.title}`)
}

describe('a table with tasks', () => {
  it.each(['牵头单位', '配合单位', '责任单位', '责任人', '完成时限'])('has a column such as %s', (column) => {
    const words = column === '责任人' ? '李建国' : column === '完成时限' ? '2022年' : '县财政局'
    expect(titles(`任务|${column}`, `建设中心|${words}`)).toEqual(['1 建设中心'])
  })

  it('has more than titles, numbers and goals', () => {
    expect(titles('序号|任务|目标|内部责任处室', '1|建设中心|达到90%|规划科')).toEqual([])
  })
})

describe('the number of a row', () => {
  it('is the printed one', () => {
    expect(titles('序号|任务|责任单位', '3|建设中心|县财政局', '（四）|改造|县财政局', '二十三|推进|县财政局')).toEqual(
      ['3 建设中心', '4 改造', '23 推进'],
    )
    expect(titles('序号|任务|责任单位', '12|建设中心|县财政局', '附12项|改造|县财政局')).toEqual([
      '12 建设中心',
      '12 改造',
    ])
  })

  it('stands in front of the title else', () => {
    expect(titles('任务|责任单位', '12.建设中心|县财政局', '3、 改造|县财政局', '4．推进|县财政局')).toEqual([
      '12 建设中心',
      '3 改造',
      '4 推进',
    ])
    expect(titles('任务|责任单位', '建设3.5公里管网|县财政局', '2022年任务|县财政局')).toEqual([
      '1 建设3.5公里管网',
      '2 2022年任务',
    ])
  })

  it('is that of its place where none is printed', () => {
    expect(titles('任务|责任单位', '建设中心|县财政局', '改造|县财政局')).toEqual(['1 建设中心', '2 改造'])
    expect(titles('序号|任务|责任单位', '甲|建设中心|县财政局', "''|改造|县财政局")).toEqual(['1 建设中心', '2 改造'])
  })

  it('is counted on below a merged cell', () => {
    const rows = ['3|建设中心|县财政局', '|改造|县民政局', '|推进|县教育局', '4|总结|县财政局']
    expect(titles('序号|任务|责任单位', ...rows)).toEqual(['3 建设中心', '3.2 改造', '3.3 推进', '4 总结'])
    expect(titles('序号|任务|责任单位', ...rows.slice(1, 3))).toEqual(['1 改造', '1.2 推进'])
    expect(titles('类别|任务|责任单位', '甲|建设中心|县财政局', '|改造|县民政局')).toEqual(['1 建设中心', '2 改造'])
  })

  it('is that of its heading where the row stands for one', () => {
    const one = table('序号|任务|责任单位', '3|建设中心|县财政局', '|改造|县民政局')
    const [heading] = parseHeadings()
    const [first, second] = tableTasks(one, {}, new Map(one.rows.map((row) => [row, heading])))
    expect([first.path, first.heading, second.path]).toEqual([[1], heading, [1]])
    expect(tasks('任务|责任单位', '建设|县财政局')[0]).not.toHaveProperty('heading')
  })
})

function parseHeadings(): Heading[] {
  const { source, tree } = { source: '一、重点任务', tree: parse('一、重点任务') }
  const [paragraph] = tree.paragraphs
  return [
    {
      ...{ level: 1, ordinal: 1, label: '一、', form: 'han', title: '重点任务', start: 0, end: source.length },
      ...{ titleStart: 2, titleEnd: source.length, runIn: false, scope: 'main', part: 0, children: [] },
      ...{ sectionEnd: source.length, paragraphs: [paragraph], path: [1] },
    },
  ]
}

describe('the title of a row', () => {
  it('stands in the column of titles, else in that of contents, else in the first one', () => {
    expect(titles('责任单位|具体要求|任务', '县财政局|完善条件|建设中心')).toEqual(['1 建设中心'])
    expect(titles('任务|具体要求|责任单位', '建设中心|完善条件|县财政局')).toEqual(['1 建设中心'])
    expect(titles('责任单位|具体要求', '县财政局|完善条件')).toEqual(['1 完善条件'])
    expect(titles('具体要求|名称|责任单位', '完善条件|建设中心|县财政局')).toEqual(['1 完善条件'])
    expect(titles('序号|名称|责任单位', '1|建设中心|县财政局')).toEqual(['1 建设中心'])
    expect(titles('名称|备注|责任单位', '建设中心|重点|县财政局')).toEqual(['1 建设中心'])
  })

  it('is one line', () => {
    expect(titles('任务|责任单位', '建设\n中心|县财政局')).toEqual(['1 建设中心'])
  })

  it('is that of the row above where the cell is merged, and the row is its place', () => {
    const [first, second] = tasks('任务|责任单位', '建设中心|县财政局', '|县民政局')
    expect(second.title).toBe('建设中心')
    expect([first.titleRange.start, first.titleRange.end]).toEqual([108, 112])
    expect(second.titleRange).toEqual({ start: second.start, end: second.end })
  })

  it('is empty where there is none', () => {
    expect(titles('任务|责任单位', '|县民政局')).toEqual(['1 '])
    expect(tasks('任务|责任单位', '|县民政局')[0].titleRange).toEqual({ start: 108, end: 113 })
  })
})

describe('a row', () => {
  it('that says nothing is a task where bodies are listed', () => {
    expect(titles('任务|责任单位', '建设中心|无')).toEqual(['1 建设中心'])
    expect(titles('任务|牵头单位', '建设中心|无')).toEqual(['1 建设中心'])
    expect(titles('任务|配合单位', '建设中心|无')).toEqual([])
    expect(titles('任务|责任单位', '|无')).toEqual([])
    expect(titles('任务|完成时限', '建设中心|待定', '推进|2022年')).toEqual(['2 推进'])
  })

  it('that opens a group is none unless it names somebody', () => {
    const columns = '序号|任务|责任单位|完成时限'
    expect(titles(columns, '一、|健全体系|无|2022年', '十二、|深化改革||')).toEqual([])
    expect(titles(columns, '一、|健全体系|县财政局|2022年')).toEqual(['1 健全体系'])
    expect(titles(columns, '第一、|健全体系|无|2022年', '一|健全体系|无|2022年')).toHaveLength(2)
  })

  it('with a person alone is one', () => {
    expect(titles('任务|责任人', '建设中心|李建国', '推进|无')).toEqual(['1 建设中心'])
  })
})

describe('a cell', () => {
  it('is read as its column is headed', () => {
    const [task] = tasks(
      '任务|目标|责任 单位|内部责任处室|责任人|完成时限',
      '到2025年建成中心|就诊率达到90%|县财政局、县民政局等|规划科|李建国|2022.6',
    )
    expect(said(task.parties)).toBe('县财政局:lead-by-position 县民政局:listed')
    expect(task.responsibilities).toMatchObject([{ label: '责任单位', form: 'table', openEnded: true }])
    expect(task.persons.map((person) => person.text)).toEqual(['李建国'])
    expect(dated(task.deadlines)).toEqual(['到2025年 → by 2025-12-31', '2022.6 → by 2022-06-30'])
    expect(task.deadlines.map((deadline) => deadline.labelled)).toEqual([false, true])
    expect(measured(task.targets)).toEqual(['就诊率 >= 90%'])
    expect(task.inherited).toEqual([])
  })

  it('may have labels of its own', () => {
    const [first] = tasks('任务|责任人', '建设中心|责任单位：县财政局 责任人：李建国 完成时限：2022年6月')
    expect(said(first.parties)).toBe('县财政局:lead-by-position')
    expect(first.responsibilities.map(({ form }) => form)).toEqual(['table'])
    expect(first.persons.map((person) => person.text)).toEqual(['李建国'])
    expect(dated(first.deadlines)).toEqual(['2022年6月 → by 2022-06-30'])
    const [second] = tasks('任务|完成时限', '建设中心|责任单位：县财政局')
    expect(said(second.parties)).toBe('县财政局:lead-by-position')
    const [third] = tasks('任务|责任人', '责任单位：县财政局|李建国')
    expect(third.parties).toEqual([])
  })

  it('may name persons beside bodies, or persons alone', () => {
    const [task] = tasks('任务|责任单位', '建设中心|县财政局（李建国）')
    expect(said(task.parties)).toBe('县财政局:lead-by-position')
    expect(task.persons.map((person) => person.text)).toEqual(['李建国'])
  })

  it('is read anew for another column or another date of the document, and moved with its row', () => {
    const one = table('任务|完成时限', '建设中心|6月底')
    const year = (of: number): string[] =>
      tableTasks(one, { year: of }, new Map()).flatMap((task) => dated(task.deadlines))
    expect(year(2021)).toEqual(['6月底 → by 2021-06-30'])
    expect(year(2022)).toEqual(['6月底 → by 2022-06-30'])
    expect(tableTasks({ ...one, columns: table('任务|责任单位').columns }, {}, new Map())[0].deadlines).toEqual([])
    const told = table('任务|完成时限', '2020年底前建成中心|6月底')
    const past = (documentDate?: string): number =>
      tableTasks(told, { documentDate, year: 2021 }, new Map())[0].deadlines.length
    expect([past('2020-06-01'), past('2021-09-10'), past()]).toEqual([2, 1, 2])
  })

  it('keeps its facts where it is moved', () => {
    const one = table('任务|责任单位|责任人|完成时限|目标', '建设中心|县财政局|李建国|2022年|达到90%')
    const moved: Table = {
      ...one,
      rows: one.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => cell && { ...cell, reading: cell.reading.moved(5) }),
      })),
    }
    const places = ({ responsibilities, persons, deadlines, targets }: Task): number[] =>
      [...responsibilities, ...persons, ...deadlines, ...targets].map(({ start }) => start)
    const [before] = tableTasks(one, {}, new Map())
    const [after] = tableTasks(moved, {}, new Map())
    expect(places(before)).toHaveLength(4)
    expect(places(after)).toEqual(places(before).map((start) => start + 5))
    expect(after.parties[0].start).toBe(before.parties[0].start + 5)
  })
})
