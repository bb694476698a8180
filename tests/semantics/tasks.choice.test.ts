/** Which items are tasks, whose clause is whose, and what a task takes from the items above it. */

import { describe, expect, it } from 'vitest'
import { factsOf } from '../../server/src/semantics/facts.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import type { Plan, Task } from '../../server/src/semantics/model.js'
import { looseTask } from '../../server/src/semantics/tasks.js'
import { parse } from '../../server/src/syntax/parse.js'
import { said } from './item.js'

function plan(...lines: readonly string[]): Plan {
  return readPlan(['云岭市实施方案', '为推动发展，制定本方案。', ...lines].join('\n\n'))
}

/** Tasks as `path title: bodies`. */
function told(tasks: readonly Task[]): string[] {
  return tasks.map(
    (task) => `${task.path.join('.')} ${task.title}${task.parties.length > 0 ? `: ${said(task.parties)}` : ''}`,
  )
}

/** The paths of the tasks of a plan. */
function paths(...lines: readonly string[]): string[] {
  return plan(...lines).tasks.map((task) => task.path.join('.'))
}

describe('a clause behind the last of several measures', () => {
  const usual = ['2.健全机制', '（1）推进建设。', '（2）健全发布。', '（责任单位：市应急局）']
  const first = ['一、重点任务', '1.完善预案', '（1）加强管理。', '（2）加强演练。', '（责任单位：市财政局）']

  it('is that of their item where the plan does so', () => {
    expect(told(plan(...first, ...usual).tasks)).toEqual([
      '1.1 完善预案: 市财政局:lead-by-position',
      '1.2 健全机制: 市应急局:lead-by-position',
    ])
  })

  it('leaves the title, the place and the end of the item as they are', () => {
    const { source, tasks } = plan(...first, ...usual)
    expect(source.slice(tasks[0].titleRange.start, tasks[0].titleRange.end)).toBe('完善预案')
    expect(source.slice(tasks[0].start, tasks[0].end)).toBe(first.slice(1).join('\n\n'))
    expect(source.slice(tasks[1].start, tasks[1].end)).toBe(usual.join('\n\n'))
  })

  it.each([
    ['where no other item has one', [...first, '2.健全机制', '（1）推进建设。', '（2）健全发布。']],
    ['where it is the only item', first],
    ['where another item has one measure', [...first, '2.健全机制', '（1）推进建设。', '（责任单位：市应急局）']],
    [
      'where a measure before has its own',
      [...first.slice(0, 2), '（1）加强管理。（责任单位：市公安局）', ...first.slice(3), ...usual],
    ],
    ['where the item has its own', [first[0], '1.完善预案（责任单位：市公安局）', ...first.slice(2), ...usual]],
    ['where it stands behind other words', [...first.slice(0, 3), '（2）加强演练。（责任单位：市财政局）', ...usual]],
    [
      'where a measure of another item has its own',
      [...first, '2.健全机制', '（1）推进建设。（责任单位：市公安局）', ...usual.slice(2)],
    ],
    [
      'where a measure before has measures of its own',
      [...first.slice(0, 3), '①完善制度。', '②完善办法。', ...first.slice(3), ...usual],
    ],
  ])('is that of the measure %s', (_, lines) => {
    expect(paths(...lines)).toContain('1.1.2')
  })

  it('is that of a measure that is not the last', () => {
    const lines = [
      '一、重点任务',
      '1.完善预案',
      '（1）加强管理。',
      '（责任单位：市财政局）',
      '（2）加强演练。',
      ...usual,
    ]
    expect(paths(...lines)).toContain('1.1.1')
  })

  it('is never that of a chapter', () => {
    const chapters = ['（一）加强管理。', '（二）加强演练。', '（责任单位：市财政局）']
    expect(paths('一、完善预案', ...chapters, '二、健全机制', ...chapters)).toEqual(['1.1', '1.2', '2.1', '2.2'])
  })
})

describe('items beside those with a clause', () => {
  const [clause, other] = ['（一）健全体系。（市财政局负责）', '（二）推进改革。（市民政局负责）']

  it('are tasks where half of the others have one', () => {
    expect(paths('一、体系建设', clause, '（二）推进改革。', '（三）加强监管。')).toEqual(['1.1', '1.2', '1.3'])
    expect(paths('一、体系建设', clause, '（二）推进改革。', '（三）加强监管。', '（四）完善制度。')).toEqual(['1.1'])
    expect(paths('一、体系建设', clause, other, '（三）加强监管。', '（四）完善制度。')).toHaveLength(4)
  })

  it('are counted within their chapter and level', () => {
    expect(paths('一、体系建设', clause, '二、改革创新', '（一）推进改革。')).toEqual(['1.1'])
    expect(paths('一、体系建设', clause, '（二）推进改革', '1.加强监管。')).toEqual(['1.1'])
  })

  it('need two of them in a chapter of another kind', () => {
    expect(paths('一、保障措施', clause, '（二）推进改革。')).toEqual(['1.1'])
    expect(paths('一、保障措施', clause, other, '（三）加强宣传。')).toEqual(['1.1', '1.2', '1.3'])
  })

  it('are none where they have items of their own', () => {
    expect(paths('一、体系建设', clause, '（二）推进改革', '1.加强监管。（市民政局负责）')).toEqual(['1.1', '1.2.1'])
  })

  it('may be chapters no more than one stands among chapters', () => {
    expect(paths('一、健全体系。（市财政局负责）', '二、推进改革。')).toEqual(['1'])
  })
})

describe('items under a heading that announces tasks', () => {
  it.each([
    ['一、主要举措', '（一）推进改革。', ['1.1']],
    ['一、组织保障重点任务', '（一）推进改革。', ['1.1']],
    ['一、监督考核', '（一）推进改革。', []],
    ['一、总体要求', '（一）主要目标。', []],
  ])('%s', (chapter, item, expected) => {
    expect(paths(chapter, item, '二、重点任务', '（一）健全体系。（市财政局负责）')).toEqual([...expected, '2.1'])
  })

  it('count before those of a plan that announces nothing', () => {
    expect(paths('一、体系建设', '（一）推进改革。', '二、创新发展', '（一）健全体系。')).toEqual(['1.1', '2.1'])
    expect(paths('一、体系建设', '（一）推进改革。', '二、重点任务', '（一）健全体系。')).toEqual(['2.1'])
    expect(paths('一、体系建设', '（一）推进改革。', '二、创新发展', '（一）健全体系。（市财政局负责）')).toEqual([
      '2.1',
    ])
    expect(paths('一、体系建设', '（一）重点任务', '1.推进改革。', '二、创新发展', '（一）健全体系。')).toEqual([
      '1.1.1',
      '2.1',
    ])
    expect(paths('一、体系建设', '二、创新发展')).toEqual([])
  })

  it('may stand two levels below it', () => {
    expect(paths('一、重点任务', '（一）健全体系', '1.完善制度。', '2.完善机制。')).toEqual(['1.1.1', '1.1.2'])
  })

  it('are none where one of the headings above is of another kind', () => {
    expect(paths('一、重点任务', '（一）工作要求', '1.提高认识。', '（二）健全体系。')).toEqual(['1.2'])
  })

  it('are no titles of lists', () => {
    expect(paths('一、重点任务', '（一）健全体系。', '（二）重点任务清单', '（三）责任分工')).toEqual(['1.1'])
    const [short, long] = [`（二）${'云'.repeat(14)}清单`, `（二）${'云'.repeat(15)}清单`]
    expect(paths('一、重点任务', '（一）健全体系。', short)).toEqual(['1.1'])
    expect(paths('一、重点任务', '（一）健全体系。', long)).toEqual(['1.1', '1.2'])
    expect(paths('一、重点任务', '（一）健全体系。', '（二）清单管理改革')).toEqual(['1.1', '1.2'])
  })
})

describe('what a task takes from above', () => {
  it('are the bodies of the nearest task above it', () => {
    const { tasks } = plan(
      ...['一、重点任务', '（一）健全体系。（市财政局负责）', '1.完善制度。（市民政局负责）', '（1）修订办法。'],
      ...['（2）完善细则。（市水利局负责）', '2.完善机制。'],
    )
    expect(tasks.map((task) => `${task.path.join('.')} ${said(task.inherited)}`.trimEnd())).toEqual([
      '1.1',
      '1.1.1',
      '1.1.1.1 市民政局:lead',
      '1.1.1.2',
      '1.1.2 市财政局:lead',
    ])
  })

  it('is nothing where none has bodies', () => {
    expect(plan('一、重点任务', '（一）健全体系。', '（二）推进改革。').tasks.map((task) => task.inherited)).toEqual([
      [],
      [],
    ])
  })
})

describe('annexed items', () => {
  const main = [
    '一、重点任务',
    '（一）健全体系。（市财政局负责）',
    '云岭市人民政府',
    '2021年9月10日',
    '附件',
    '任务分工',
  ]

  it('are rows where they, or most beside them, have a clause', () => {
    const { annexRows } = plan(
      ...[...main, '一、优化服务', '（一）推进改革。（市民政局负责）', '（二）加强监管。'],
      ...[
        '二、完善制度',
        '（一）修订办法。',
        '三、提高能力',
        '（一）加强培训',
        '1.开展轮训。',
        '（二）引进人才。（市人社局负责）',
      ],
    )
    expect(told(annexRows)).toEqual(['1.1 推进改革: 市民政局:lead', '1.2 加强监管', '3.2 引进人才: 市人社局:lead'])
    expect(annexRows.map((row) => row.inherited)).toEqual([[], [], []])
  })

  it('are no tasks', () => {
    expect(told(plan(...main, '一、推进改革。（市民政局负责）').tasks)).toEqual(['1.1 健全体系: 市财政局:lead'])
  })
})

describe('several plans in one text', () => {
  it('are judged each by itself', () => {
    const [second, lead] = ['云岭市药品保障方案', '为保障供应，制定本方案。']
    const found = plan('一、重点任务', '（一）健全体系。', second, lead, '一、体系建设', '（一）保障供应。')
    expect(found.tasks.map((task) => task.title)).toEqual(['健全体系', '保障供应'])
  })
})

describe('paragraphs without a number', () => {
  function loose(text: string, index = 0): Task | undefined {
    const { paragraphs } = parse(`云岭市实施方案\n${text}`)
    const own = paragraphs.slice(1)
    return looseTask(own, factsOf(own, {}), index)
  }

  it.each([
    ['完善制度。修订办法。\n责任单位：市财政局', '完善制度'],
    ['完善制度，修订办法。\n责任单位：市财政局', '完善制度'],
    ['完善制度；修订办法。\n责任单位：市财政局', '完善制度'],
    ['完善制度（市财政局负责）', '完善制度'],
    ['市：完善制度。\n责任单位：市财政局', '市'],
    ['完善制度\n责任单位：市财政局', '完善制度'],
    ['（市财政局负责）完善制度', '（市财政局负责）完善制度'],
  ])('%j are a task with a title', (text, title) => {
    const task = loose(text, 2)
    expect(task?.title).toBe(title)
    expect(task?.path).toEqual([3])
    expect(task?.titleRange).toEqual({ start: 8, end: 8 + title.length })
    expect([task?.start, task?.end]).toEqual([8, 8 + text.length])
    expect(said(task?.parties ?? [])).toMatch(/^市财政局:lead/)
    expect(task?.inherited).toEqual([])
  })

  it('are none without a clause', () => {
    expect(loose('完善制度。')).toBeUndefined()
  })
})
