import { describe, expect, it } from 'vitest'
import { faultsOf, isExcerpt, runsOf } from '../../../server/src/rules/structure/sequence.js'
import { readPlan } from '../../../server/src/semantics/lower.js'
import { annexed } from './annexed.js'
import { outline } from './outlines.js'

/** A run-in item for each number; the parts of `numbers` that are no number stand as they are. */
function lines(numbers: string): string[] {
  return numbers
    .split(' ')
    .map((part) => (/[、.）]$/.test(part) ? `${part}分项工作。做好各环节衔接，按月通报进展。` : part))
}

/** The runs of a text, each number by its label, with | in front of those that open a section. */
function runs(text: string): string[] {
  return runsOf(readPlan(text)).map((run) =>
    run.map(({ heading, opensSection }) => (opensSection ? `|${heading.label}` : heading.label)).join(' '),
  )
}

/** What is wrong in a text: kind, printed number and the number expected. */
function faults(text: string): string[] {
  const plan = readPlan(text)
  return runsOf(plan)
    .flatMap((run) => faultsOf(run, isExcerpt(plan)))
    .map(({ kind, heading, expected }) => `${kind} ${heading.label} ${expected}`)
}

function faultsIn(numbers: string): string[] {
  return faults(outline(...lines(numbers)))
}

describe('runs', () => {
  it('holds the numbers of one level and form, cut where a higher level or another form stands between', () => {
    expect(runs(outline(...lines('一、 （一） 1. 2. （二） 3. 二、 （三） （四） 1.')))).toEqual([
      '|一、 二、',
      '|（一） （二） |（三） （四）',
      '|1. 2. |3. |1.',
    ])
  })

  it('does not cut a run at lower levels or at lines without number', () => {
    expect(runs(outline(...lines('一、 （一） 1. （1） （二）'), '本级同时抓好宣传。', ...lines('（三）')))).toEqual([
      '|一、',
      '|（一） （二） （三）',
      '|1.',
      '|（1）',
    ])
  })

  it('leaves out Markdown headings without number, which cut the run of their level and those below', () => {
    expect(runs(outline('## 春季', ...lines('1. 2.'), '## 秋季', ...lines('3.')))).toEqual(['|1. 2. |3.'])
  })

  it('tells annexes from the text and from each other, in whatever order they are bound', () => {
    const note = '附件：1. 重点任务清单\n      2. 主要指标表'
    const first = ['附件1', '重点任务清单', ...lines('一、 二、')].join('\n\n')
    const second = ['附件2', '主要指标表', ...lines('三、 四、')].join('\n\n')
    const apart = ['|一、', '|一、 二、', '|三、 四、']
    expect(runs(annexed(note, `${first}\n\n${second}`))).toEqual(apart)
    expect(runs(annexed(note, `${second}\n\n${first}`))).toEqual(['|一、', '|三、 四、', '|一、 二、'])
  })
})

describe('runs of annexes', () => {
  const titles = ['重点任务清单', '主要指标表', '责任分工表', '床位配置表', '设备配置表']
  const note = `附件：${titles.map((title, index) => `${index + 1}. ${title}`).join('\n      ')}`
  const annex = (number: number, numbers: string): string =>
    [`附件${number}`, titles[number - 1], ...lines(numbers)].join('\n\n')
  const bound = (...annexes: string[]): string[] => runs(annexed(note, annexes.join('\n\n')))

  it('stay apart where the annexes are bound the other way round', () => {
    expect(
      bound(annex(5, '九、'), annex(4, '七、 八、'), annex(3, '五、'), annex(2, '三、 四、'), annex(1, '一、 二、')),
    ).toEqual(['|一、', '|九、', '|七、 八、', '|五、', '|三、 四、', '|一、 二、'])
  })

  it('stay apart where annexes are missing', () => {
    expect(bound(annex(1, '一、 二、'), annex(4, '三、 四、'), annex(5, '五、 六、'))).toEqual([
      '|一、',
      '|一、 二、',
      '|三、 四、',
      '|五、 六、',
    ])
  })
})

describe('faults of a list', () => {
  it.each([
    ['1. 2. 3.', []],
    ['2. 3.', ['gap 2. 1']],
    ['1. 2. 6.', ['gap 6. 3']],
    ['1. 2. 7.', []],
    ['1. 2. 7. 8.', ['gap 7. 3']],
    ['1. 2. 23. 24.', ['gap 23. 3']],
    ['1. 2. 24. 25.', []],
    ['1. 2. 12. 3. 4.', []],
    ['1. 2. 7. 4. 5.', ['wrong 7. 3']],
    ['3. 2.', ['gap 3. 1', 'displaced 2. 4']],
    ['1. 2. 4. 3. 5.', ['displaced 3. 5']],
    ['1. 2. 4. 5. 3.', ['displaced 3. 6']],
    ['1. 2. 2. 3. 4.', ['duplicate 2. 3']],
    ['1. 2. 2. 4. 5.', ['duplicate 2. 3']],
    ['1. 2. 3. 2. 3.', ['duplicate 2. 4']],
    ['1. 2. 3. 2.', ['duplicate 2. 4']],
    ['1. 1. 2.', ['duplicate 1. 2']],
    ['1. 2. 1. 4.', ['duplicate 1. 3']],
    ['1. 2. 1. 2.', []],
    ['1. 2. 1.', []],
    ['1. 2. 3. 1. 3.', ['gap 3. 2']],
  ])('%s: %j', (numbers, expected) => {
    expect(faultsIn(`一、 ${numbers}`)).toEqual(expected)
  })
})

describe('faults across sections', () => {
  it.each([
    ['sections that start again', '一、 （一） （二） 二、 （一） （二）', []],
    ['sections that go on', '一、 （一） （二） 二、 （三） （四）', []],
    ['one section that goes on, one that starts again', '一、 （一） （二） 二、 （一） （二） 三、 （三）', []],
    [
      'one that goes on where twice as many start again',
      '一、 （一） （二） 二、 （一） （二） 三、 （一） （二） 四、 （三）',
      ['gap （三） 1'],
    ],
    ['two that go on and one that starts again', '一、 （一） （二） 二、 （一） （二） 三、 （三） 四、 （四）', []],
    [
      'a single item again where more sections go on',
      '一、 （一） 二、 （二） 三、 （三） 四、 （一） 五、 （一）',
      [],
    ],
    ['a section without its first items', '一、 （一） （二） 二、 （一） （二） 三、 （四）', ['gap （四） 1']],
    ['a gap between two sections', '一、 （一） （二） 二、 （四） （五）', ['gap （四） 3']],
    ['a lone number that repeats the last', '一、 （一） （二） 二、 （二）', ['duplicate （二） 3']],
    ['a section that begins at two', '一、 （一） （二） 二、 （二） （三）', ['gap （二） 1']],
    ['a section that begins at four', '一、 （一） （二） （三） （四） （五） 二、 （四） （五）', ['gap （四） 1']],
    [
      'a section that begins at five',
      '一、 （一） （二） （三） （四） （五） 二、 （五） （六）',
      ['duplicate （五） 6'],
    ],
    [
      'a repeated number where sections go on',
      '一、 （一） （二） 二、 （三） （四） 三、 （四） （五）',
      ['duplicate （四） 5'],
    ],
    ['a wrong number in front of a section that goes on', '一、 （一） （二） （五） 二、 （四）', ['wrong （五） 3']],
    [
      'a gap in front of a section that starts again',
      '一、 （一） （二） 二、 （一） （二） （六） 三、 （四）',
      ['gap （六） 3', 'gap （四） 1'],
    ],
    [
      'a missing number that opens the next section',
      '一、 （一） （二） （四） 二、 （三）',
      ['gap （四） 3', 'gap （三） 1'],
    ],
    [
      'a section that begins at four behind a gap',
      '一、 （一） （二） （六） （七） 二、 （四）',
      ['gap （六） 3', 'gap （四） 1'],
    ],
    ['a section that begins at five behind a gap', '一、 （一） （二） （六） （七） 二、 （五）', ['gap （六） 3']],
  ])('%s', (_name, numbers, expected) => {
    expect(faultsIn(numbers)).toEqual(expected)
  })
})

describe('a list that starts again at 1', () => {
  const again = (line: string): string[] => faults(outline('一、总体安排', ...lines('1.'), line, ...lines('1. 2.')))

  it.each([
    '秋季安排',
    '秋季，冬季安排',
    '各县（市、区）卫生健康行政部门和公立医院当前要做的重点工作',
  ])('may stand below %s', (line) => {
    expect(again(line)).toEqual([])
  })

  it.each([
    '做好秋季工作。',
    '秋季：做好接种',
    '秋季安排（略）',
    '各县（市、区）卫生健康行政部门和各公立医院当前要做的重点工作一',
  ])('may not stand below %s', (line) => {
    expect(again(line)).toEqual(['duplicate 1. 2'])
  })

  it('may stand below a line behind the items of the last number', () => {
    const text = outline('一、总体安排', ...lines('1. （1）'), '秋季安排', ...lines('1. 2.'))
    expect(faults(text)).toEqual([])
  })

  it('may not stand below a number whose own title is short', () => {
    expect(faults(outline('一、总体安排', '1.春季安排', '1.秋季安排', '2.冬季安排'))).toEqual(['duplicate 1. 2'])
  })

  it('may stand anywhere in an annex', () => {
    const list = ['附件', '重点任务清单', ...lines('1. 1. 2.')].join('\n\n')
    expect(faults(annexed('附件：重点任务清单', list))).toEqual([])
  })
})

describe('excerpts', () => {
  it('may begin with any chapter, but go on from there', () => {
    expect(faults(`${lines('六、 七、').join('\n\n')}\n`)).toEqual([])
    expect(faults(`${lines('六、 八、').join('\n\n')}\n`)).toEqual(['gap 八、 7'])
  })

  it('begin their lower levels at 1', () => {
    expect(faults(`${lines('六、 （二） （三）').join('\n\n')}\n`)).toEqual(['gap （二） 1'])
  })

  it.each([
    ['为推进工作，制定本方案。', false],
    ['经研究，现将主要任务安排如下。', false],
    ['为推进工作，提出以下措施。', false],
    ['医疗服务能力持续提升。', true],
    ['经研究，现将主要任务安排如下。\n\n医疗服务能力持续提升，群众满意度稳步提高。', false],
  ])('are not what %j opens: %j', (opening, isOne) => {
    const text = `${opening}\n\n${lines('二、 三、').join('\n\n')}\n`
    expect(isExcerpt(readPlan(text))).toBe(isOne)
    expect(faults(text)).toEqual(isOne ? [] : ['gap 二、 1'])
  })

  it('are not known by the words of a later paragraph', () => {
    expect(isExcerpt(readPlan(`${lines('二、').join('')}\n\n具体分工如下：\n\n${lines('三、').join('')}\n`))).toBe(true)
  })

  it('have no title', () => {
    expect(isExcerpt(readPlan(outline(...lines('二、 三、'))))).toBe(false)
  })
})
