/** Which words of a paragraph are a clause, and what it says: form, label, bodies, persons, dates. */

import { describe, expect, it } from 'vitest'
import { type ParagraphClauses, readCell, readClauses } from '../../server/src/semantics/clauses.js'
import type { DateContext } from '../../server/src/semantics/deadlines.js'
import { parse } from '../../server/src/syntax/parse.js'
import { Reading } from '../../server/src/text/reading.js'
import { said } from './item.js'

const head = '云岭县实施方案\n为推动发展，制定本方案。\n一、重点任务\n'

function clausesOf(text: string, context: DateContext = { year: 2021 }): ParagraphClauses[] {
  const paragraphs = parse(head + text).paragraphs.filter(({ start }) => start >= head.length)
  return readClauses(paragraphs, context)
}

/** The clauses as `form label: bodies`, with `*` for a plain list and `…` for an open one. */
function read(text: string, context?: DateContext): string[] {
  return clausesOf(text, context).flatMap(({ responsibilities }) =>
    responsibilities.map(({ form, label, plain, openEnded, parties }) => {
      const name = `${form}${plain ? '*' : ''}${label ? ` ${label}` : ''}`
      return `${name}: ${said(parties)}${openEnded ? ' …' : ''}`
    }),
  )
}

/** The words that are clauses. */
function stretches(text: string): string[] {
  return clausesOf(text).flatMap(({ paragraph, stretches: found }) =>
    found.map(({ start, end }) => paragraph.reading.text.slice(start, end)),
  )
}

describe('a clause in brackets', () => {
  it.each([
    ['（一）健全体系。（县财政局牵头，县民政局配合）', ['brackets: 县财政局:lead 县民政局:support']],
    ['（一）健全体系。（县财政局牵头，县民政局等配合）', ['brackets: 县财政局:lead 县民政局:support …']],
    ['（一）健全体系。（责任单位：县财政局）', ['brackets 责任单位: 县财政局:lead-by-position']],
    ['（一）健全体系。（责任单位：县财政局等）', ['brackets 责任单位: 县财政局:lead-by-position …']],
    [
      '（一）健全体系。（牵头单位：县财政局；配合单位：县民政局）',
      ['brackets 牵头单位: 县财政局:lead', 'brackets 配合单位: 县民政局:support'],
    ],
    [
      '（一）健全体系。（县水利局牵头；配合单位：县民政局）',
      ['brackets: 县水利局:lead', 'brackets 配合单位: 县民政局:support'],
    ],
    ['（一）健全体系。（县财政局牵头，2022年6月底前完成', ['brackets: 县财政局:lead']],
    [
      '（一）健全体系。（县财政局、县民政局、县水利局、县教育局、热心人牵头）',
      ['brackets: 县财政局:lead 县民政局:lead 县水利局:lead 县教育局:lead 热心人:lead'],
    ],
    ['（一）健全体系。（县财政局、县民政局、县水利局、热心人牵头）', []],
    ['（一）健全体系。（落实责任制，推进负责）', []],
    ['（一）健全体系（含牵头环节）。', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('of more than six hundred characters is none without a label', () => {
    const bodies = Array.from({ length: 85 }, () => '岚河县财政局、').join('')
    const [within, beyond] = [`${bodies}县局牵头`, `${bodies}${bodies.slice(0, 7)}县局牵头`]
    expect([within.length, beyond.length]).toEqual([599, 606])
    expect(read(`（一）健全体系。（${within}）好`)).toHaveLength(1)
    expect(read(`（一）健全体系。（${beyond}）好`)).toHaveLength(0)
  })

  it('says where it stands', () => {
    const text = '（一）健全体系。（牵头单位：县财政局；配合单位：县民政局）'
    const found = clausesOf(text).flatMap(({ responsibilities }) => responsibilities)
    const source = head + text
    expect(found.map(({ start, end }) => source.slice(start, end))).toEqual([
      '（牵头单位：县财政局；配合单位：县民政局）',
      '（牵头单位：县财政局；配合单位：县民政局）',
    ])
    expect(found.map(({ labelRange }) => source.slice(labelRange?.start, labelRange?.end))).toEqual([
      '牵头单位',
      '配合单位',
    ])
    expect(stretches(text)).toEqual(['（牵头单位：县财政局；配合单位：县民政局）'])
  })
})

describe('bodies alone in brackets', () => {
  const plain = ['brackets*: 县财政局:lead-by-position 县民政局:listed']

  it.each([
    ['（一）健全体系。（县财政局、县民政局）', plain],
    ['（一）健全体系。（县财政局、县民政局）。', plain],
    ['（一）健全体系。（县财政局、县民政局） ', plain],
    ['（一）健全体系（县财政局、县民政局）', plain],
    ['（一）健全体系。\n完善制度。 （县财政局、县民政局）', plain],
    ['（一）健全体系。\n完善制度；（县财政局、县民政局）', plain],
    ['（一）健全体系。\n完善制度（县财政局、县民政局）', []],
    ['（一）健全体系。（县财政局、县民政局）好', []],
    ['（一）健全体系。（县财政局、县民政局）。好', []],
    ['（一）健全体系。（县财政局）', []],
    ['（一）健全体系。（各乡镇政府、县民政局）', []],
    ['（一）健全体系。（县财政局、热心人）', []],
    ['（一）健全体系。（县财政局、县民政局等）', ['brackets*: 县财政局:lead-by-position 县民政局:listed …']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('may be one where the document has such lists, behind a sentence only', () => {
    const lists = { plainLists: true }
    expect(read('（一）健全体系。（县财政局）', lists)).toEqual(['brackets*: 县财政局:lead-by-position'])
    expect(read('（一）健全体系（县财政局）', lists)).toEqual([])
    expect(read('（一）健全体系（县财政局、县民政局）', lists)).toEqual(plain)
  })

  it('may have their date with them', () => {
    const [{ deadlines }] = clausesOf('（一）健全体系。（县财政局、县民政局，2022年6月底）')
    expect(deadlines).toMatchObject([{ text: '2022年6月底', labelled: true }])
  })
})

describe('a label in front of bodies', () => {
  it.each([
    ['（一）健全体系。\n责任单位：县财政局。完善制度。', ['line 责任单位: 县财政局:lead-by-position']],
    ['（一）健全体系。责任单位：县财政局。完善制度。', ['inline 责任单位: 县财政局:lead-by-position']],
    [
      '（一）健全体系。\n牵头单位：县财政局 配合单位：县民政局',
      ['line 牵头单位: 县财政局:lead', 'inline 配合单位: 县民政局:support'],
    ],
    ['（一）健全体系。完善制度，责任单位：做好工作。', []],
    [
      '（一）健全体系。\n配合单位：县民政局。（县财政局牵头）',
      ['line 配合单位: 县民政局:support', 'brackets: 县财政局:lead'],
    ],
    [
      '（一）健全体系。\n（责任单位：县财政局）配合单位：县民政局',
      ['brackets 责任单位: 县财政局:lead-by-position', 'inline 配合单位: 县民政局:support'],
    ],
    ['（一）健全体系。（见附表，责任单位：待定）', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('ends with its sentence', () => {
    expect(stretches('（一）健全体系。责任单位：县财政局。完善制度，配合单位：县民政局。')).toEqual([
      '责任单位：县财政局',
      '配合单位：县民政局',
    ])
  })

  it('may have a date with the bodies', () => {
    const [, { deadlines }] = clausesOf('（一）健全体系。\n责任单位：县财政局，2022年6月底前完成')
    expect(deadlines).toMatchObject([{ text: '2022年6月底前', labelled: false }])
  })

  it('may have persons beside the bodies', () => {
    const [{ persons }] = clausesOf('（一）健全体系。责任单位：县财政局（李建国）')
    expect(persons.map((person) => person.text)).toEqual(['李建国'])
  })

  it('may be that of a date or of a person', () => {
    const [found] = clausesOf('（一）健全体系。完成时限：2022年6月。责任人：李建国。')
    expect(found.deadlines).toMatchObject([{ text: '2022年6月', labelled: true }])
    expect(found.persons.map((person) => person.text)).toEqual(['李建国'])
    expect(found.responsibilities).toEqual([])
    expect(stretches('（一）健全体系。完成时限：2022年6月。责任人：李建国。')).toEqual([
      '完成时限：2022年6月',
      '责任人：李建国',
    ])
  })

  it('may stand without words at the start of a paragraph alone', () => {
    expect(stretches('（一）健全体系。\n完成时限： 。')).toEqual(['完成时限： '])
    expect(stretches('（一）健全体系。完成时限： 。')).toEqual([])
  })
})

describe('a label alone on its line', () => {
  it.each([
    [
      '（一）健全体系。\n配合单位\n县财政局\n县教育局\n推进改革。',
      ['line 配合单位: 县财政局:support', 'line 配合单位: 县教育局:support'],
    ],
    ['（一）健全体系。\n配合单位：\n县财政局', ['line 配合单位: 县财政局:support']],
    ['（一）健全体系。\n配合单位\n牵头单位：县财政局', ['line 牵头单位: 县财政局:lead']],
    ['（一）健全体系。\n配合单位\n县财政局\n县教育局：加强管理', ['line 配合单位: 县财政局:support']],
    ['（一）健全体系。\n配合单位\n县财政局\n县教育局、热心人', ['line 配合单位: 县财政局:support']],
    ['（一）健全体系。\n配合单位\n（二）县财政局', []],
    ['（一）健全体系。\n主要内容\n县财政局', []],
  ])('governs the lines below it: %j', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('is a clause itself', () => {
    expect(stretches('（一）健全体系。\n完成时限\n2022年6月')).toEqual(['完成时限', '2022年6月'])
  })

  it('governs further lines of eighty characters at most', () => {
    const text = (first: string): string => `（一）健全体系。\n配合单位\n县水利局\n${first}${'、县财政局'.repeat(15)}`
    expect(read(text('岚县财政局'))).toHaveLength(2)
    expect(read(text('岚河县财政局'))).toHaveLength(1)
  })
})

describe('a paragraph that is a clause', () => {
  it.each([
    ['（一）健全体系。\n县财政局牵头，县民政局配合。', ['line: 县财政局:lead 县民政局:support']],
    ['（一）健全体系。\n县财政局牵头，县民政局等配合', ['line: 县财政局:lead 县民政局:support …']],
    ['（一）健全体系。\n县财政局牵头。县民政局配合。', []],
    ['（一）健全体系。\n县财政局牵头，热心人配合。', []],
    ['（一）健全体系。\n县财政局、县民政局', []],
    ['（一）县财政局牵头，县民政局配合', []],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('has two hundred and forty characters at most', () => {
    const line = (count: number): string => `${'县财政局、'.repeat(count)}县民政局配合`
    expect([line(46).length, line(47).length]).toEqual([236, 241])
    expect(read(`（一）健全体系。\n${line(46)}`)).toHaveLength(1)
    expect(read(`（一）健全体系。\n${line(47)}`)).toHaveLength(0)
  })

  it('stands whole', () => {
    expect(stretches('（一）健全体系。\n县财政局牵头，县民政局配合。')).toEqual(['县财政局牵头，县民政局配合。'])
  })
})

describe('bodies in running text', () => {
  it.each([
    [
      '（一）健全体系。由县财政局牵头，县民政局、县教育局配合，做好工作。',
      ['inline: 县财政局:lead 县民政局:support 县教育局:support'],
      ['由县财政局牵头，县民政局、县教育局配合'],
    ],
    ['（一）健全体系。由县财政局牵头，做好工作。', ['inline: 县财政局:lead'], ['由县财政局牵头']],
    ['（一）健全体系。由县财政局等负责。', ['inline: 县财政局:lead …'], ['由县财政局等负责']],
    ['（一）健全体系。由县财政局牵头，群众积极配合。', ['inline: 县财政局:lead'], ['由县财政局牵头']],
    [
      '（一）健全体系。由县财政局牵头，县民政局等配合。',
      ['inline: 县财政局:lead 县民政局:support …'],
      ['由县财政局牵头，县民政局等配合'],
    ],
    ['（一）健全体系。由县水利局负责。由县财政局负责。', ['inline: 县水利局:lead'], ['由县水利局负责']],
    ['（一）健全体系。由热心人负责。由县财政局负责。', ['inline: 县财政局:lead'], ['由县财政局负责']],
    ['（一）健全体系。由县财政局、热心人负责。', [], []],
    ['（一）健全体系。由县人民医院负责。', [], []],
    ['（一）健全体系。由各乡镇政府负责。', [], []],
    ['（一）健全体系。县财政局牵头，做好工作。', [], []],
  ])('%s', (text, expected, places) => {
    expect(read(text)).toEqual(expected)
    expect(stretches(text)).toEqual(places)
  })

  it('count where the item has no other clause alone', () => {
    expect(read('（一）健全体系。由县财政局负责。（县民政局负责）')).toEqual(['brackets: 县民政局:lead'])
    expect(read('（一）健全体系。由县财政局负责。\n（县民政局负责）')).toEqual(['brackets: 县民政局:lead'])
    expect(read('（一）健全体系。由县财政局负责。\n完成时限：2022年')).toEqual(['inline: 县财政局:lead'])
    expect(read('（一）健全体系。由县财政局负责。完成时限：2022年。')).toEqual([])
  })
})

describe('a cell', () => {
  it('is read as a paragraph of its own', () => {
    const found = readCell(Reading.plain('牵头单位：县财政局 完成时限：2022年6月', 30), {})
    expect(found.responsibilities).toMatchObject([{ label: '牵头单位', start: 30, end: 40 }])
    expect(found.deadlines.map((deadline) => deadline.text)).toEqual(['2022年6月'])
  })
})
