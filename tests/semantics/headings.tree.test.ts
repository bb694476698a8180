/** How headings nest over zones, parts and the rows of a table that is the plan. */

import { describe, expect, it } from 'vitest'
import { headingsOf } from '../../server/src/semantics/headings.js'
import type { Paragraph, SyntaxTree, Table } from '../../server/src/syntax/node.js'
import { parse } from '../../server/src/syntax/parse.js'

/** Headings as `path label title`, those of annexes with a `*`. */
function told(tree: SyntaxTree): string[] {
  return headingsOf(tree).headings.map(
    ({ path, label, title, scope }) => `${scope === 'annex' ? '*' : ''}${path.join('.')} ${label} ${title}`,
  )
}

function markdown(...rows: readonly string[]): string {
  const [head] = rows
  const line = head.split('|').map(() => '---')
  return [head, line.join('|'), ...rows.slice(1)].map((row) => `| ${row.split('|').join(' | ')} |`).join('\n')
}

const start = '云岭县实施方案\n\n'
const table = markdown(
  '序号|任务|责任单位',
  '一、|健全体系|',
  '1|建设中心|县财政局',
  '12|改造病区|县民政局',
  '二、|深化改革|',
  '3|推进改革|县教育局',
)

describe('a table that is the plan', () => {
  it('has its outline in its rows', () => {
    expect(told(parse(start + table))).toEqual([
      '1 一、 健全体系',
      '1.1 1 建设中心',
      '1.12 12 改造病区',
      '2 二、 深化改革',
      '2.3 3 推进改革',
    ])
  })

  it('gives each row its heading with its place', () => {
    const source = start + table
    const tree = parse(source)
    const { headings, byRow } = headingsOf(tree)
    const rows = tree.tables[0].rows
    expect(rows.map((row) => byRow.get(row))).toEqual(headings)
    const [first, second] = headings
    expect(source.slice(second.titleStart, second.titleEnd)).toBe('建设中心')
    expect([second.start, second.end]).toEqual([rows[1].cells[0]?.start, rows[1].cells[1]?.end])
    expect(second).toMatchObject({ level: 3, form: 'arabic', runIn: false, scope: 'main', part: 0, paragraphs: [] })
    expect(first).toMatchObject({ level: 1, form: 'han', ordinal: 1 })
    expect(first.children.map((child) => child.title)).toEqual(['建设中心', '改造病区'])
    expect(second.children).toEqual([])
    expect(second.parent).toBe(first)
    expect(first.sectionEnd).toBe(headings[3].start)
    expect(headings[4].sectionEnd).toBe(source.length)
  })

  it('may have its titles in another column', () => {
    expect(told(parse(start + markdown('序号|责任单位|任务', '1|县财政局|建设中心', '2|县民政局|改造')))).toEqual([
      '1 1 建设中心',
      '2 2 改造',
    ])
    expect(told(parse(start + markdown('任务|责任单位', '1|县财政局', '2|县民政局')))).toEqual(['1 1 1', '2 2 2'])
    expect(told(parse(start + markdown('序号|名称|责任单位', '1|建设中心|县财政局')))).toEqual(['1 1 建设中心'])
  })

  it('has none in rows without a number of their own', () => {
    const rows = [
      '合计3|建设|县财政局',
      '3项|建设|县财政局',
      '2022|建设|县财政局',
      '一|建设|县财政局',
      '甲、|建设|县财政局',
    ]
    expect(
      told(parse(start + markdown('序号|任务|责任单位', ...rows, '二十一、|改造|县财政局', '100|推进|县财政局'))),
    ).toEqual(['21 二十一、 改造', '21.100 100 推进'])
  })

  it('is none where the text has headings of its own in that part', () => {
    const headed = `${start}一、重点任务\n\n${table}`
    expect(told(parse(headed))).toEqual(['1 一、 重点任务'])
    const tree = parse(headed)
    const elsewhere = (change: Partial<Paragraph>): SyntaxTree => ({
      ...tree,
      paragraphs: tree.paragraphs.map((one) => (one.heading ? { ...one, ...change } : one)),
    })
    expect(told(elsewhere({ part: 1 }))).toHaveLength(6)
    expect(told(elsewhere({ zone: 'annex' }))).toHaveLength(6)
  })

  it('is none in an annex', () => {
    const tree = parse(start + table)
    const annexed: readonly Table[] = tree.tables.map((one) => ({ ...one, zone: 'annex' }))
    expect(told({ ...tree, tables: annexed })).toEqual([])
  })

  it('leaves out rows without number or title', () => {
    const tree = parse(start + table)
    const [one] = tree.tables
    const cut = (column: number): SyntaxTree => ({
      ...tree,
      tables: [
        {
          ...one,
          rows: one.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell, at) => (at === column ? undefined : cell)),
          })),
        },
      ],
    })
    expect(told(cut(0))).toEqual([])
    expect(told(cut(1))).toEqual([])
    expect(told(cut(2))).toHaveLength(5)
  })

  it('has titles in one line', () => {
    expect(told(parse(start + markdown('序号|任务|责任单位', '1|建设<br>中心|县财政局')))).toEqual(['1 1 建设中心'])
  })
})

describe('sections', () => {
  const tree = parse(
    ['云岭县实施方案', '一、重点任务', '（一）健全体系', '完善制度。', '二、保障措施', '加强领导。'].join('\n\n'),
  )

  /** The tree with the paragraph that has `text` changed. */
  function changed(text: string, change: Partial<Paragraph>): SyntaxTree {
    return {
      ...tree,
      paragraphs: tree.paragraphs.map((one) => (one.reading.text === text ? { ...one, ...change } : one)),
    }
  }

  /** The end of the section of the first chapter, and the paragraphs of its first item. */
  function first(of: SyntaxTree): { end: number; paragraphs: string[] } {
    const [chapter, item] = headingsOf(of).headings
    return { end: chapter.sectionEnd, paragraphs: item.paragraphs.map(({ reading }) => reading.text) }
  }

  const at = (text: string): number => tree.source.indexOf(text)

  it('end where the next one of their level begins', () => {
    expect(first(tree)).toEqual({ end: at('二、'), paragraphs: ['（一）健全体系', '完善制度。'] })
    const { headings } = headingsOf(tree)
    expect(headings.map((heading) => heading.sectionEnd)).toEqual([at('二、'), at('二、'), tree.source.length])
  })

  it('end with the text of the plan', () => {
    const closed = { end: at('完善制度'), paragraphs: ['（一）健全体系'] }
    expect(first(changed('完善制度。', { zone: 'closing' }))).toEqual(closed)
    expect(first(changed('完善制度。', { zone: 'signature' }))).toEqual(closed)
  })

  it('go on over what a page puts between', () => {
    const over = { end: at('二、'), paragraphs: ['（一）健全体系'] }
    expect(first(changed('完善制度。', { zone: 'furniture' }))).toEqual(over)
    expect(first(changed('完善制度。', { zone: 'docNumber' }))).toEqual(over)
  })

  it('end where an annex or another document begins', () => {
    const closed = { end: at('完善制度'), paragraphs: ['（一）健全体系'] }
    expect(first(changed('完善制度。', { zone: 'annex' }))).toEqual(closed)
    expect(first(changed('完善制度。', { part: 1 }))).toEqual(closed)
  })

  it('nest within their document alone', () => {
    const annexed = changed('（一）健全体系', { zone: 'annex' })
    expect(told(annexed)).toEqual(['1 一、 重点任务', '*1 （一） 健全体系', '2 二、 保障措施'])
    expect(told(changed('（一）健全体系', { part: 1 }))).toEqual([
      '1 一、 重点任务',
      '1 （一） 健全体系',
      '2 二、 保障措施',
    ])
  })

  it('know where they begin and end', () => {
    const [, item] = headingsOf(tree).headings
    expect([item.start, item.titleStart, item.titleEnd, item.end]).toEqual([
      at('（一）'),
      at('健全体系'),
      at('健全体系') + 4,
      at('健全体系') + 4,
    ])
    expect(item.path).toEqual([1, 1])
  })
})
