/** The board without a page: what it is told after a change, what it may ask, its rows, its roadmap and its loads. */

import { describe, expect, test } from 'vitest'
import { loadsOf } from '../../client/board/loads.js'
import { type BoardTask, readFromBoard } from '../../client/board/messages.js'
import { roadmapOf } from '../../client/board/roadmapRows.js'
import { rowOf } from '../../client/board/rows.js'
import { Tasks } from '../../client/board/tasks.js'
import { type BoardTexts, filled } from '../../client/board/texts.js'
import { endOf, quartersBetween, timeOf } from '../../client/board/time.js'
import { boardTasks, Changes, taskAt } from '../../client/src/board/changes.js'
import type { LedgerTask, PlanLedger } from '../../server/src/protocol.js'

const texts = { recurring: '定期开展', open: '长期坚持', undated: '未写时限' } as BoardTexts

function ledgerTask(number: number, more: Partial<LedgerTask> = {}): LedgerTask {
  const place = { start: { line: number, character: 0 }, end: { line: number, character: 40 } }
  return {
    ...{ id: `t${number}`, number, label: `${number}`, title: `任务${number}`, measure: '', basis: '' },
    ...{ lead: [], support: [], person: [], deadline: [], target: [], missing: [], gaps: [], milestones: [] },
    ...{ range: place, selectionRange: place, ...more },
  }
}

function task(number: number, more: Partial<BoardTask> = {}): BoardTask {
  const [made] = boardTasks(ledger([ledgerTask(number)]))
  return { ...made, ...more }
}

function ledger(tasks: readonly LedgerTask[], uri = 'file:///plan.txt'): PlanLedger {
  const groups = [{ id: 'g', title: '重点任务', tasks }]
  return { uri, version: 1, total: tasks.length, incomplete: 0, title: '方案', date: '2021-09-10', days: [], groups }
}

describe('what the board is told', () => {
  test('is every task at first, and then only what differs in its cells', () => {
    const changes = new Changes()
    const first = changes.messageFor(ledger([ledgerTask(1), ledgerTask(2)]), '2024-01-01')
    expect([first.anew, first.order, first.changed.map(({ id }) => id)]).toEqual([true, ['t1', 't2'], ['t1', 't2']])
    // Places in the text move with every key and are none of the board's business.
    const moved = { start: { line: 9, character: 0 }, end: { line: 9, character: 9 } }
    const second = changes.messageFor(
      ledger([ledgerTask(1, { range: moved }), ledgerTask(2, { lead: ['省财政厅'] })]),
      '2024-01-01',
    )
    expect([second.anew, second.changed.map(({ id }) => id)]).toEqual([false, ['t2']])
    expect(changes.messageFor(ledger([ledgerTask(3)], 'file:///other.txt'), '2024-01-01').anew).toBe(true)
    changes.forget()
    expect(changes.messageFor(ledger([ledgerTask(3)], 'file:///other.txt'), '2024-01-01').changed).toHaveLength(1)
  })

  test('puts the same tasks together on the other side', () => {
    const changes = new Changes()
    const tasks = new Tasks()
    const steps = [
      [ledgerTask(1), ledgerTask(2), ledgerTask(3)],
      [ledgerTask(1), ledgerTask(2, { title: '另一任务' }), ledgerTask(3)],
      [ledgerTask(1), ledgerTask(3, { number: 2 })],
      [ledgerTask(3, { number: 1 }), ledgerTask(1, { number: 2 }), ledgerTask(4, { number: 3 })],
    ]
    const reordered = steps.map((step) => tasks.take(changes.messageFor(ledger(step), '2024-01-01')))
    expect(reordered).toEqual([true, false, true, true])
    expect(tasks.all).toEqual(boardTasks(ledger(steps[3])))
    expect([tasks.get('t2'), tasks.get(undefined)]).toEqual([undefined, undefined])
  })

  test('names the innermost task at the cursor', () => {
    const outer = ledgerTask(1, { range: { start: { line: 1, character: 0 }, end: { line: 5, character: 3 } } })
    const inner = ledgerTask(2, { range: { start: { line: 3, character: 2 }, end: { line: 3, character: 20 } } })
    const at = (line: number, character: number) => taskAt(ledger([outer, inner]), line, character)?.id
    expect([at(0, 9), at(1, 0), at(3, 1), at(3, 2), at(3, 20), at(3, 21), at(5, 3), at(5, 4)]).toEqual([
      ...[undefined, 't1', 't1', 't2', 't2', 't1', 't1', undefined],
    ])
  })
})

test('what the board asks is taken only in the shapes that there are', () => {
  const set = { type: 'set', id: 't1', field: 'lead', value: '省财政厅' }
  const matches = [
    { type: 'revealMatch', id: '3' },
    { type: 'decide', id: '3', decision: 'reject' },
    { type: 'cascade' },
    { type: 'openDocument', id: 'file:///n' },
  ]
  for (const message of [{ type: 'ready' }, { type: 'reveal', id: 't1' }, set, ...matches]) {
    expect(readFromBoard({ ...message, command: 'rm' })).toEqual(message)
  }
  const wrong = [undefined, null, 'ready', 7, {}, { type: 'open' }, { type: 'reveal' }, { type: 'reveal', id: 7 }]
  const wrongSets = [
    { ...set, field: 'title' },
    { ...set, value: 7 },
    { ...set, id: undefined },
    { ...set, field: ['lead'] },
    { type: 'decide', id: '3', decision: 'delete' },
    { type: 'revealMatch' },
    { type: 'openDocument' },
  ]
  for (const message of [...wrong, ...wrongSets]) expect(readFromBoard(message)).toBeUndefined()
})

describe('a row of the matrix', () => {
  test('has the elements as texts, and what the notice asks for and the text lacks', () => {
    const gaps = [
      { element: 'person', status: 'missing', demanded: true },
      { element: 'deadline', status: 'partial', demanded: true },
      { element: 'target', status: 'missing', demanded: false },
    ] as const
    const row = rowOf(task(3, { lead: ['省财政厅', '省教育厅'], gaps }))
    expect([row.task, row.lead, row.gaps, row.incomplete]).toEqual([
      ...['3 任务3', '省财政厅、省教育厅', { person: 'missing', deadline: 'partial' }, true],
    ])
    expect(rowOf(task(3, { gaps: gaps.slice(1) })).incomplete).toBe(false)
  })

  test('sorts by its day, then rhythms, then what goes on without end, then what has no deadline', () => {
    const due = [
      task(1),
      task(2, { due: { kind: 'open' }, deadline: ['长期坚持'] }),
      task(3, { due: { kind: 'recurring' }, deadline: ['每季度'] }),
      task(4, { due: { kind: 'by', date: '2024-06-30' } }),
      task(5, { due: { kind: 'by', date: '2023-12-31' } }),
    ].map(rowOf)
    const sorted = due.sort((one, other) => (one.due < other.due ? -1 : 1))
    expect(sorted.map(({ number }) => number)).toEqual([5, 4, 3, 2, 1])
  })
})

describe('the roadmap', () => {
  const tasks = [
    task(1, { due: { kind: 'by', date: '2023-06-30' }, deadline: ['2023年6月底前'] }),
    task(2, { due: { kind: 'recurring' }, deadline: ['每季度'] }),
    task(3),
    task(4, { due: { kind: 'by', from: '2022-01-01', date: '2022-12-31' }, deadline: ['2022年'] }),
    task(5, { due: { kind: 'open' }, deadline: ['长期坚持'] }),
    task(6, { milestones: [{ text: '2022年3月底', date: '2022-03-31' }] }),
  ]
  const plan = { tasks, date: '2021-09-10', today: '2022-12-20', days: [], order: 'text' } as const

  test('has what has a day first, and the rest under headings', () => {
    const { rows } = roadmapOf(plan, texts)
    expect(rows.map(({ label }) => label)).toEqual([
      ...[
        '1 任务1',
        '4 任务4',
        '6 任务6',
        '定期开展 (1)',
        '2 任务2',
        '长期坚持 (1)',
        '5 任务5',
        '未写时限 (1)',
        '3 任务3',
      ],
    ])
    expect(
      roadmapOf({ ...plan, order: 'deadline' }, texts)
        .rows.slice(0, 3)
        .map(({ id }) => id),
    ).toEqual(['t6', 't4', 't1'])
  })

  test('draws a bar from where the text says, else from the date of the plan, to the end of the last day', () => {
    const [first, second, third, , recurring] = roadmapOf(plan, texts).rows
    expect([first.bar, first.startsExactly]).toEqual([[timeOf('2021-09-10'), endOf('2023-06-30')], false])
    expect([second.bar, second.startsExactly]).toEqual([[timeOf('2022-01-01'), endOf('2022-12-31')], true])
    expect([third.bar, third.milestones]).toEqual([undefined, [{ at: endOf('2022-03-31'), text: '2022年3月底' }]])
    expect([recurring.bar?.[1], recurring.state]).toEqual([timeOf('2023-07-01'), 'lasting'])
  })

  test('tells what is past, what is due soon and what comes later', () => {
    const stateOn = (today: string) => roadmapOf({ ...plan, today }, texts).rows[1].state
    expect(['2022-11-30', '2022-12-02', '2022-12-31', '2023-01-01'].map(stateOn)).toEqual([
      'later',
      'soon',
      'soon',
      'past',
    ])
  })

  test('spans whole quarters around all dates, and the reader’s day where it is near', () => {
    const span = (more: object) => {
      const { from, to } = roadmapOf({ ...plan, ...more }, texts)
      return [from, to].map((time) => new Date(time).toISOString().slice(0, 10))
    }
    expect(span({})).toEqual(['2021-07-01', '2023-07-01'])
    expect(span({ today: '2024-02-01' })).toEqual(['2021-07-01', '2024-04-01'])
    expect(span({ today: '2033-02-01' })).toEqual(['2021-07-01', '2023-07-01'])
    expect(span({ tasks: [task(1)], date: undefined, today: '2024-02-01' })).toEqual(['2024-01-01', '2024-04-01'])
    expect(quartersBetween(timeOf('2021-07-01'), timeOf('2022-01-01'))).toHaveLength(3)
  })
})

test('loads count each body once in a task, and tasks without a lead come first', () => {
  const tasks = [
    task(1, { lead: ['省财政厅'], support: ['省教育厅', '省财政厅'] }),
    task(2, { lead: ['省教育厅', '省财政厅'] }),
    task(3, { support: ['省教育厅', '省教育厅'] }),
  ]
  expect(loadsOf(tasks)).toEqual([
    { body: '', leads: 1, supports: 0 },
    { body: '省财政厅', leads: 2, supports: 0 },
    { body: '省教育厅', leads: 1, supports: 2 },
  ])
})

test('blanks of a text are filled in order', () => {
  expect(filled('共{0}项，{1}项要素不全{2}', 12, 5)).toBe('共12项，5项要素不全{2}')
})
