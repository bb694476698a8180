/** What the paragraphs of one item say together, and that it is found again wherever they stand. */

import { describe, expect, it } from 'vitest'
import type { DateContext } from '../../server/src/semantics/deadlines.js'
import { type Facts, factsOf, holdsPlainList } from '../../server/src/semantics/facts.js'
import type { Paragraph } from '../../server/src/syntax/node.js'
import { parse } from '../../server/src/syntax/parse.js'
import { dated, measured, said } from './item.js'

const head = '云岭省实施方案\n为推动发展，制定本方案。\n一、重点任务\n'

/** The paragraphs of the item that begins with the first of `lines`. */
function item(...lines: readonly string[]): Paragraph[] {
  const source = `${head}${lines.join('\n')}`
  return parse(source).paragraphs.filter(({ start }) => start >= head.length)
}

function facts(...lines: readonly string[]): Facts {
  return factsOf(item(...lines), {})
}

/** Where the item ends, as the text up to there. */
function upToEnd(...lines: readonly string[]): string {
  return lines.join('\n').slice(0, (facts(...lines).end ?? 0) - head.length)
}

/** The same paragraphs `delta` UTF-16 units further on. */
function moved(paragraphs: readonly Paragraph[], delta: number): Paragraph[] {
  return paragraphs.map((one) => ({
    ...one,
    ...{ start: one.start + delta, end: one.end + delta, reading: one.reading.moved(delta) },
  }))
}

describe('the facts of no paragraphs', () => {
  it('are none', () => {
    expect(factsOf([], {})).toEqual({
      ...{ start: 0, end: undefined, hasClause: false, clausesAlone: true },
      ...{ responsibilities: [], persons: [], deadlines: [], targets: [] },
    })
    expect(holdsPlainList([], { plainLists: true })).toBe(false)
  })
})

describe('an item', () => {
  it('has the facts of all its paragraphs', () => {
    const found = facts(
      '（一）健全体系。2022年底前建成中心5个。（省财政厅负责）',
      '到2025年，就诊率达到90%。',
      '责任领导：李建国',
      '完成时限：2022年6月',
    )
    expect(said(found.responsibilities.flatMap((clause) => clause.parties))).toBe('省财政厅:lead')
    expect(dated(found.deadlines)).toEqual([
      '2022年底前 → by 2022-12-31',
      '到2025年 → by 2025-12-31',
      '2022年6月 → by 2022-06-30',
    ])
    expect(measured(found.targets)).toEqual(['建成中心 = 5个', '就诊率 >= 90%'])
    expect(found.persons.map((person) => person.name)).toEqual(['李建国'])
    expect(found.start).toBe(head.length)
  })

  it('lists its deadlines in the order of printing', () => {
    expect(dated(facts('（一）健全体系。（6月底完成，责任单位：省财政厅）2022年底前建成。').deadlines)).toEqual([
      '6月底 → by',
      '2022年底前 → by 2022-12-31',
    ])
  })

  it('reads no figures of its clauses', () => {
    expect(facts('（一）健全体系。（责任单位：省财政厅，达到90%）').targets).toEqual([])
  })

  it('has a clause where one of its paragraphs has', () => {
    expect(facts('（一）健全体系。', '完善制度。').hasClause).toBe(false)
    expect(facts('（一）健全体系。', '（省财政厅负责）').hasClause).toBe(true)
    expect(facts('（一）健全体系。（省财政厅负责）', '完善制度。').hasClause).toBe(true)
  })

  it('has clauses alone where none stands behind other words', () => {
    expect(facts('（一）健全体系。', '完善制度。').clausesAlone).toBe(true)
    expect(facts('（一）健全体系。', '（责任单位：省财政厅）').clausesAlone).toBe(true)
    expect(facts('（一）健全体系。', '完善制度。（责任单位：省财政厅）').clausesAlone).toBe(false)
    expect(facts('（一）健全体系。（责任单位：省财政厅）').clausesAlone).toBe(false)
    expect(facts('（一）健全体系。（责任单位：省财政厅）', '（责任单位：省民政厅）').clausesAlone).toBe(false)
  })
})

describe('the end of an item', () => {
  it.each([
    [['（一）健全体系。', '完善制度。'], '（一）健全体系。\n完善制度。'],
    [['（一）健全体系。（省财政厅负责）', '完善制度。'], '（一）健全体系。（省财政厅负责）'],
    [['（一）健全体系。（省财政厅负责）。'], '（一）健全体系。（省财政厅负责）'],
    [['（一）健全体系。（省财政厅负责） 好'], '（一）健全体系。（省财政厅负责）'],
    [['（一）健全体系。（省财政厅负责）下同'], '（一）健全体系。（省财政厅负责）下同'],
    [
      ['（一）健全体系。（省财政厅负责）', '完善制度。（省民政厅负责）', '推进试点。'],
      '（一）健全体系。（省财政厅负责）\n完善制度。（省民政厅负责）',
    ],
    [
      ['（一）健全体系。（省财政厅负责）推进试点。（省民政厅负责）'],
      '（一）健全体系。（省财政厅负责）推进试点。（省民政厅负责）',
    ],
    [['（一）健全体系。', '责任单位：省财政厅', '完善制度。'], '（一）健全体系。\n责任单位：省财政厅'],
    [['（一）健全体系。', '责任单位', '省财政厅', '完善制度。'], '（一）健全体系。\n责任单位\n省财政厅'],
  ])('of %j', (lines, expected) => {
    expect(upToEnd(...lines)).toBe(expected)
  })
})

describe('facts that are known', () => {
  const lines = ['（一）健全体系。6月底前建成中心5个。（省财政厅负责）', '责任领导：李建国']
  const dates: DateContext = { documentDate: '2021-09-10', year: 2021 }

  it('are taken over with every place where the item stands', () => {
    const paragraphs = item(...lines)
    const before = factsOf(paragraphs, dates)
    const after = factsOf(moved(paragraphs, 7), dates)
    expect(after.start).toBe(before.start + 7)
    expect(after.end).toBe((before.end ?? 0) + 7)
    expect([after.hasClause, after.clausesAlone]).toEqual([true, false])
    for (const kind of ['responsibilities', 'persons', 'deadlines', 'targets'] as const) {
      expect(before[kind].length, kind).toBe(1)
      expect(after[kind].map(({ start, end }) => [start, end])).toEqual(
        before[kind].map(({ start, end }) => [start + 7, end + 7]),
      )
    }
    expect(after.responsibilities[0].parties[0].start).toBe(before.responsibilities[0].parties[0].start + 7)
    expect(after.targets[0].valueStart).toBe(before.targets[0].valueStart + 7)
    expect(factsOf(paragraphs, dates)).toEqual(before)
  })

  it('are the same object while nothing changes', () => {
    const paragraphs = item(...lines)
    expect(factsOf(paragraphs, dates)).toBe(factsOf([...paragraphs], { ...dates }))
  })

  it('are read anew for another date of the document', () => {
    const paragraphs = item(...lines)
    expect(dated(factsOf(paragraphs, dates).deadlines)).toEqual(['6月底前 → by 2021-06-30'])
    expect(dated(factsOf(paragraphs, { ...dates, year: 2022 }).deadlines)).toEqual(['6月底前 → by 2022-06-30'])
    expect(dated(factsOf(paragraphs, {}).deadlines)).toEqual(['6月底前 → by'])
    const past = item('（一）健全体系。2020年底前建成。')
    expect(dated(factsOf(past, {}).deadlines)).toEqual(['2020年底前 → by 2020-12-31'])
    expect(dated(factsOf(past, { documentDate: '2021-09-10' }).deadlines)).toEqual([])
  })

  it('are read anew where a paragraph is added, taken out or another', () => {
    const [first, second] = item(...lines)
    const [, other] = item(lines[0], '责任领导：王小明')
    const names = (paragraphs: readonly Paragraph[]): (string | undefined)[] =>
      factsOf(paragraphs, dates).persons.map((person) => person.name)
    expect(names([first, second])).toEqual(['李建国'])
    expect(names([first])).toEqual([])
    expect(names([first, other])).toEqual(['王小明'])
    expect(names([first, second, other])).toEqual(['李建国', '王小明'])
  })

  it('are read anew where a paragraph is a heading no more', () => {
    const paragraphs = item('（一）健全体系。', '（二）（省财政厅负责）')
    const plain = paragraphs.map(({ heading, ...rest }) => rest)
    expect(factsOf(paragraphs, dates).clausesAlone).toBe(false)
    expect(factsOf(plain, dates)).not.toBe(factsOf(paragraphs, dates))
  })
})

describe('a plain list', () => {
  it('is one body alone in brackets where the document has such lists', () => {
    const paragraphs = item('（一）健全体系。完善制度。（省财政厅）')
    expect(holdsPlainList(paragraphs, { plainLists: true })).toBe(true)
    expect(holdsPlainList(paragraphs, {})).toBe(false)
    expect(holdsPlainList(paragraphs, { plainLists: true })).toBe(true)
  })

  it('is found beside a clause with a label', () => {
    const paragraphs = item('（一）健全体系。（责任单位：省财政厅）', '完善制度。（省民政厅、省教育厅）')
    expect(holdsPlainList(paragraphs, {})).toBe(true)
    expect(holdsPlainList(item('（一）健全体系。（责任单位：省财政厅）'), {})).toBe(false)
  })
})
