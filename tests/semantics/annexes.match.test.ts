/** Which announced annex is which of those that the text carries, and how far each of them reaches. */

import { describe, expect, it } from 'vitest'
import { readPlan } from '../../server/src/semantics/lower.js'

const main = [
  '云岭县实施方案',
  '为推动发展，制定本方案。',
  '一、重点任务',
  '（一）健全体系。',
  '云岭县人民政府',
  '2021年9月10日',
]

/** Annexes as `number title`, with `!` for one that is announced only, `?` for one that nothing announces. */
function annexes(...lines: readonly string[]): string[] {
  return readPlan([...main, ...lines].join('\n')).annexes.map(({ number, title, announced, range }) => {
    const state = announced ? (range ? '' : '!') : '?'
    return `${state}${number ?? '-'} ${title ?? '-'}`
  })
}

/** The words of each annex that the text carries. */
function texts(...lines: readonly string[]): string[] {
  const { source, annexes: found } = readPlan([...main, ...lines].join('\n'))
  return found.flatMap(({ range }) => (range ? [source.slice(range.start, range.end)] : []))
}

describe('announced annexes', () => {
  it.each([
    [['附件：任务清单'], ['!- 任务清单']],
    [['附件1：任务清单'], ['!1 任务清单']],
    [['附件十二：任务清单'], ['!12 任务清单']],
    [
      ['附件：1.任务清单', '2.责任清单'],
      ['!1 任务清单', '!2 责任清单'],
    ],
    [['附件：1.任务清单 2.责任清单'], ['!1 任务清单', '!2 责任清单']],
    [
      ['附件：1.2022年任务清单', '2.责任清单'],
      ['!1 2022年任务清单', '!2 责任清单'],
    ],
  ])('of %j', (lines, expected) => {
    expect(annexes(...lines)).toEqual(expected)
  })

  it('stand where they are printed', () => {
    const { source, annexes: found } = readPlan([...main, '附件：1.任务清单', '2. 责任清单'].join('\n'))
    expect(found.map(({ announced }) => source.slice(announced?.start, announced?.end))).toEqual([
      '任务清单',
      '责任清单',
    ])
  })
})

describe('annexes of the text', () => {
  it('are found by their number', () => {
    const note = ['附件：1.任务清单', '2.责任清单']
    const [first, second] = [
      ['附件1', '任务清单', '完善制度。'],
      ['附件2', '责任清单', '落实责任。'],
    ]
    expect(annexes(...note, ...first, ...second)).toEqual(['1 任务清单', '2 责任清单'])
    expect(annexes(...note, ...second, ...first)).toEqual(['1 任务清单', '2 责任清单'])
    expect(annexes(...note, ...second)).toEqual(['!1 任务清单', '2 责任清单'])
    expect(annexes(...note, ...first, '附件3', '问题清单', '整改问题。')).toEqual([
      ...['1 任务清单', '!2 责任清单', '?3 问题清单'],
    ])
    expect(texts(...note, ...first, ...second)).toEqual([first.join('\n'), second.join('\n')])
  })

  it('are the announced one where there is one of each', () => {
    expect(annexes('附件：任务清单', '附件', '任务清单', '完善制度。')).toEqual(['- 任务清单'])
    expect(annexes('附件1：任务清单', '附件', '任务清单', '完善制度。')).toEqual(['1 任务清单'])
    expect(annexes('附件：任务清单', '附件1', '责任清单', '完善制度。')).toEqual(['1 责任清单'])
  })

  it('are not announced where the text says nothing of them', () => {
    expect(annexes('附件', '任务清单', '完善制度。')).toEqual(['?- 任务清单'])
    expect(annexes('附件1：任务清单', '附件2', '责任清单', '落实责任。', '附件3', '问题清单', '整改。')).toEqual([
      ...['!1 任务清单', '?2 责任清单', '?3 问题清单'],
    ])
  })

  it('may have no title', () => {
    expect(annexes('附件', '一、优化服务', '完善制度。')).toEqual(['?- -'])
    expect(annexes('附件', '完善制度。落实责任。')).toEqual(['?- -'])
    expect(annexes('附件', `${'云'.repeat(78)}清单`)).toEqual([`?- ${'云'.repeat(78)}清单`])
    expect(annexes('附件', `${'云'.repeat(79)}清单`)).toEqual(['?- -'])
  })

  it('hold their tables', () => {
    const table = '| 任务 | 责任单位 |\n|---|---|\n| 建设中心 | 县财政局 |'
    const source = [...main, '附件1', '任务清单', '', table, '', '附件2', '责任清单', '', table, '', table, ''].join(
      '\n',
    )
    const { annexes: found, tree } = readPlan(source)
    expect(tree.tables).toHaveLength(3)
    expect(found.map((annex) => annex.tables)).toEqual([[tree.tables[0]], [tree.tables[1], tree.tables[2]]])
    expect(source.slice(found[0].range?.start, found[0].range?.end)).toBe(`附件1\n任务清单\n\n${table}`)
    expect(found[1].range?.end).toBe(tree.tables[2].end)
  })

  it('leave the tables of the text to the text', () => {
    const table = '| 任务 | 责任单位 |\n|---|---|\n| 建设中心 | 县财政局 |'
    const lines = [
      ...main.slice(0, 4),
      '',
      table,
      '',
      ...main.slice(4),
      '附件：任务清单',
      '附件',
      '任务清单',
      '完善制度。',
    ]
    expect(readPlan(lines.join('\n')).annexes.map((annex) => annex.tables)).toEqual([[]])
  })
})
