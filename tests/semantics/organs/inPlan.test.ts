/** The bodies of a plan: which are named, which are one, which clauses belong together. */

import { describe, expect, it } from 'vitest'
import type { Metadata, Party, Plan, Responsibility, Task } from '../../../server/src/semantics/model.js'
import {
  bodiesByName,
  bodiesOf,
  clausesOf,
  judgedAt,
  mayRepeat,
  sameBody,
  spellingOf,
  togetherIn,
  unitsOf,
} from '../../../server/src/semantics/organs/index.js'
import { planWith } from '../item.js'

/** A body printed as `text` at `start`; `canonical` is the spelling that stands for it. */
function party(text: string, start = 0, canonical = text): Party {
  return { text, canonical, start, end: start + text.length, role: 'listed', collective: false, group: 0 }
}

function clause(
  form: Responsibility['form'],
  [start, end]: readonly [number, number],
  ...parties: readonly Party[]
): Responsibility {
  return { form, start, end, parties, openEnded: false }
}

function task(...responsibilities: readonly Responsibility[]): Task {
  const parties = responsibilities.flatMap((one) => one.parties)
  return { ...planWith('').tasks[0], responsibilities, parties }
}

function plan(tasks: readonly Task[], annexRows: readonly Task[] = []): Plan {
  return { ...planWith(''), tasks, annexRows }
}

describe('units', () => {
  it('are the tasks, and behind them the rows of the annexes', () => {
    const [first, second, row] = [task(), task(), task()]
    expect(unitsOf(plan([first, second], [row]))).toEqual([first, second, row])
    expect(unitsOf(plan([]))).toEqual([])
  })
})

describe('clausesOf', () => {
  it('lists the clauses of the text and the annexes in the order of printing', () => {
    const [late, early, middle] = [
      clause('brackets', [90, 99], party('岚河县财政局', 92)),
      clause('table', [10, 19], party('岚河县民政局', 12)),
      clause('line', [50, 59], party('岚河县教育局', 52)),
    ]
    expect(clausesOf(plan([task(late), task(middle)], [task(early)]))).toEqual([early, middle, late])
  })

  it('names two labels that share their bodies once', () => {
    const body = party('岚河县财政局', 15)
    const [first, second] = [clause('brackets', [10, 30], body), clause('brackets', [12, 30], body)]
    expect(clausesOf(plan([task(first, second)]))).toEqual([second])
  })

  it('keeps each clause without a body', () => {
    const [first, second] = [clause('line', [10, 15]), clause('line', [20, 25])]
    expect(clausesOf(plan([task(first, second)]))).toEqual([first, second])
  })

  it('tells clauses apart by their first body, wherever they begin', () => {
    const first = clause('brackets', [10, 30], party('岚河县财政局', 12))
    const second = clause('brackets', [10, 30], party('岚河县民政局', 20))
    expect(clausesOf(plan([task(first, second)]))).toEqual([first, second])
  })
})

describe('bodiesOf', () => {
  it('lists each body once in the order of printing, classes left out', () => {
    const [late, early] = [party('岚河县财政局', 40), party('岚河县民政局', 5)]
    const every: Party = { ...party('各乡镇人民政府', 20), collective: true }
    const found = bodiesOf(
      plan([task(clause('brackets', [39, 50], late, every))], [task(clause('table', [1, 9], early))]),
    )
    expect(found).toEqual([early, late])
  })

  it('counts a body that two units share once', () => {
    const shared = party('岚河县财政局', 40)
    const both = plan([task(clause('brackets', [39, 50], shared)), task(clause('brackets', [39, 50], shared))])
    expect(bodiesOf(both)).toEqual([shared])
  })

  it('gathers the places of a name', () => {
    const [first, other, second] = [party('岚河县财政局', 5), party('岚河县民政局', 20), party('岚河县财政局', 40)]
    const found = bodiesByName(plan([task(clause('brackets', [1, 60], second, other, first))]))
    expect([...found]).toEqual([
      ['岚河县财政局', [first, second]],
      ['岚河县民政局', [other]],
    ])
  })
})

describe('sameBody', () => {
  it.each([
    ['岚河县卫健局', '岚河县卫生健康局'],
    ['岚河水务集团', '岚河水务集团'],
    ['XX岚河县医保局', 'XX岚河县医保局'],
    ['XX公安局分局', 'XX公安局分局'],
  ])('joins %s and %s', (a, b) => {
    expect(sameBody(party(a), party(b))).toBe(true)
  })

  it('joins two spellings that the plan defines as one', () => {
    expect(sameBody(party('岚河水投', 0, '岚河水务投资集团'), party('岚河水务投资集团'))).toBe(true)
  })

  it('joins two bodies printed alike', () => {
    expect(sameBody(party('岚河集团', 0, '岚河水务集团'), party('岚河集团', 9, '岚河交通集团'))).toBe(true)
  })

  it.each([
    ['岚河水务集团', '岚河交通集团'],
    ['岚河县医保局', '岚河县水务局'],
    ['XX', 'XX'],
    ['省XX厅', '省XX厅'],
    ['＿＿局', '＿＿局'],
    ['某某局', '某某局'],
  ])('parts %s and %s', (a, b) => {
    expect(sameBody(party(a), party(b))).toBe(false)
  })
})

describe('mayRepeat', () => {
  it('is false where no two bodies are of one kind', () => {
    expect(mayRepeat([])).toBe(false)
    expect(mayRepeat([party('岚河县财政局')])).toBe(false)
    expect(mayRepeat([party('岚河县财政局'), party('岚河县民政局')])).toBe(false)
    expect(mayRepeat([party('岚河县财政局'), party('岚河县民政局'), party('岚河水务集团')])).toBe(false)
  })

  it('is true for two of one kind, whatever their places', () => {
    expect(mayRepeat([party('岚河县卫健局'), party('云岭市卫生健康委')])).toBe(true)
  })

  it('compares every body with all before it', () => {
    const [first, second, third] = [party('岚河县财政局'), party('岚河县民政局'), party('岚河水务集团')]
    expect(mayRepeat([first, second, third, first])).toBe(true)
    expect(mayRepeat([first, second, third, second])).toBe(true)
    expect(mayRepeat([first, second, third, third])).toBe(true)
    expect(mayRepeat([first, first, second])).toBe(true)
  })

  it('is true where the plan gives two names to one body', () => {
    const [one, other] = [party('岚河水投', 0, '岚河水务集团'), party('岚河水司', 9, '岚河水务集团')]
    expect(mayRepeat([one, other])).toBe(true)
  })

  it('is true where two are printed alike, though the plan parts them', () => {
    const [one, other] = [party('岚河集团', 0, '岚河水务集团'), party('岚河集团', 9, '岚河交通集团')]
    expect(mayRepeat([one, other])).toBe(true)
  })

  it('is true where one is printed as the other is called', () => {
    expect(mayRepeat([party('岚河集团', 0, '岚河水务集团'), party('岚河集团', 9)])).toBe(true)
  })

  it('is false where the name defined for one is printed for no other', () => {
    const [one, other] = [party('岚河水投', 0, '岚河水务集团'), party('岚河交投', 9, '岚河交通集团')]
    expect(mayRepeat([one, other])).toBe(false)
  })
})

describe('spellingOf', () => {
  it.each([
    ['云岭省卫生健康委', '卫生健康委'],
    ['云岭省知识产权局（省版权局）', '知识产权局'],
    ['岚河水务集团', '岚河水务集团'],
  ])('of %s is %s', (name, spelling) => {
    expect(spellingOf(party(name))).toBe(spelling)
  })
})

describe('togetherIn', () => {
  const [a, b, c] = [party('岚河县财政局'), party('岚河县民政局'), party('岚河县教育局')]
  const source = `牵头单位：岚河县财政局\n责任单位：岚河县民政局。${'甲'.repeat(200)}`

  it('joins clauses of one bracket', () => {
    const clauses = [clause('brackets', [0, 40], a), clause('brackets', [20, 40], b)]
    expect(togetherIn(task(...clauses), source)).toEqual([[a, b]])
  })

  it('parts brackets that follow each other', () => {
    expect(togetherIn(task(clause('brackets', [0, 20], a), clause('brackets', [20, 40], b)), source)).toEqual([
      [a],
      [b],
    ])
    expect(togetherIn(task(clause('brackets', [0, 20], a), clause('brackets', [21, 40], b)), source)).toEqual([
      [a],
      [b],
    ])
  })

  it('joins the cells of a row and parts them from what is no cell', () => {
    const [first, second] = [clause('table', [0, 20], a), clause('table', [120, 140], b)]
    expect(togetherIn(task(first, second), source)).toEqual([[a, b]])
    expect(togetherIn(task(first, clause('line', [21, 30], b)), source)).toEqual([[a], [b]])
    expect(togetherIn(task(clause('line', [0, 20], a), clause('table', [21, 30], b)), source)).toEqual([[a], [b]])
  })

  it.each(['line', 'inline'] as const)('joins neighbours of the form %s', (form) => {
    expect(togetherIn(task(clause(form, [0, 11], a), clause(form, [12, 23], b)), source)).toEqual([[a, b]])
  })

  it('parts neighbours of two forms', () => {
    const [line, inline] = [clause('line', [0, 11], a), clause('inline', [12, 23], b)]
    expect(togetherIn(task(line, inline), source)).toEqual([[a], [b]])
  })

  it('orders clauses as they are printed', () => {
    expect(togetherIn(task(clause('line', [12, 23], b), clause('line', [0, 11], a)), source)).toEqual([[a, b]])
  })

  it('measures each gap from the clause before', () => {
    const clauses = [clause('line', [100, 110], a), clause('line', [140, 150], b), clause('line', [180, 190], c)]
    expect(togetherIn(task(...clauses), source)).toEqual([[a, b, c]])
  })

  it('joins labels up to sixty characters apart', () => {
    const first = clause('line', [100, 110], a)
    expect(togetherIn(task(first, clause('line', [170, 175], b)), source)).toEqual([[a, b]])
    expect(togetherIn(task(first, clause('line', [171, 175], b)), source)).toEqual([[a], [b]])
  })

  it.each(['。', '（', '）', '(', ')', '〔', '〕', '[', ']'])('parts labels with %s between them', (mark) => {
    const between = `牵头单位：岚河县财政局\n说明${mark}\n责任单位：岚河县民政局`
    const clauses = [clause('line', [0, 11], a), clause('line', [16, 27], b)]
    expect(togetherIn(task(...clauses), between)).toEqual([[a], [b]])
  })

  it('finds nothing without clauses', () => {
    expect(togetherIn(task(), source)).toEqual([])
  })
})

describe('judgedAt', () => {
  function dated(metadata: Partial<Metadata>): Plan {
    return { ...plan([]), metadata: { spans: {}, ...metadata } }
  }

  it('is the date of the document', () => {
    expect(judgedAt(dated({ date: '2021-09-10', docNumber: '云政办发〔2022〕3号' }))).toBe('2021-09-10')
  })

  it.each([
    ['云政办发〔2022〕3号', '2022-01-01'],
    ['云政办发[1998]3号', '1998-01-01'],
    ['云政办发（2022）3号', '2022-01-01'],
    ['云政办发(2022)3号', '2022-01-01'],
    ['云政办发【2022】3号', '2022-01-01'],
    ['云政办发〔202X〕3号', undefined],
    ['云政办发〔20X2〕3号', undefined],
    ['云政办发〔1822〕3号', undefined],
    ['云政办发2022〕3号', undefined],
    ['云政办发〔2022年3号', undefined],
    [undefined, undefined],
  ])('without a date is the first day of the year in the number %s', (docNumber, expected) => {
    expect(judgedAt(dated({ docNumber }))).toBe(expected)
  })
})
