import { describe, expect, it } from 'vitest'
import { readPlan } from '../../server/src/semantics/lower.js'

/** Number, title, and whether the annexes are announced and present. */
function annexes(...lines: string[]): string[] {
  const source = ['云岭省实施方案', '为推动发展，制定本方案。', '一、重点任务', '完善制度。', ...lines].join('\n\n')
  return readPlan(source).annexes.map(({ number, title, announced, range }) =>
    [number ?? '-', title, announced ? 'announced' : '', range ? 'present' : '']
      .filter((part) => part !== '')
      .join(' '),
  )
}

const signed = ['云岭省人民政府', '2021年9月10日']

describe('annexes', () => {
  it('announced and present are one', () => {
    expect(annexes('附件：任务清单', ...signed, '附件', '任务清单', '建设中心。')).toEqual([
      '- 任务清单 announced present',
    ])
  })

  it('are matched by number', () => {
    const note = '附件：1.任务清单\n2.指标清单'
    expect(annexes(note, ...signed, '附件2', '指标清单', '床位。', '附件1', '任务清单', '中心。')).toEqual([
      '1 任务清单 announced present',
      '2 指标清单 announced present',
    ])
  })

  it('may be missing, or not announced', () => {
    expect(annexes('附件：1.任务清单\n2.指标清单', ...signed, '附件1', '任务清单', '中心。')).toEqual([
      '1 任务清单 announced present',
      '2 指标清单 announced',
    ])
    expect(annexes(...signed, '附件', '任务清单', '中心。')).toEqual(['- 任务清单 present'])
  })

  it('hold their tables', () => {
    const source = '云岭省实施方案\n\n一、任务\n\n完善制度。\n\n附件\n\n任务清单\n\n任务\t责任单位\n建设\t省财政厅\n'
    expect(readPlan(source).annexes.map((annex) => annex.tables.length)).toEqual([1])
  })

  it('announced behind the date are one with the annex below', () => {
    expect(annexes(...signed, '附件：任务清单', '附件', '任务清单', '建设中心。')).toEqual([
      '- 任务清单 announced present',
    ])
  })

  it('with mark and title on one line are told apart', () => {
    expect(
      annexes(...signed, '附件1：任务清单', '一、建设', '中心。', '附件2：指标清单', '二、总量', '床位。'),
    ).toEqual(['1 任务清单 present', '2 指标清单 present'])
  })

  it('may have their title behind a space', () => {
    expect(annexes(...signed, '附件1 任务清单', '建设中心。', '附件2 部门职责', '市财政局：负责资金。')).toEqual([
      '1 任务清单 present',
      '2 部门职责 present',
    ])
    expect(annexes('附件 任务清单', '任务\t牵头单位\n建设中心\t省民政厅')).toEqual(['- 任务清单 present'])
    expect(annexes('附件1 部门职责另行印发。')).toEqual([])
  })

  it('without a title take neither a heading nor the next mark for one', () => {
    expect(annexes(...signed, '附件1', '一、建设', '中心。', '附件2', '附件3', '指标清单', '床位。')).toEqual([
      '1  present',
      '2  present',
      '3 指标清单 present',
    ])
  })

  it('have their headings', () => {
    const source = [
      '云岭省实施方案',
      '一、任务',
      '完善制度。',
      ...signed,
      '附件1',
      '考核工作方案',
      '一、对象',
      '医院。',
    ]
    const { annexes: found, headings } = readPlan(source.join('\n\n'))
    expect(headings.map(({ scope, part, title }) => `${scope} ${part} ${title}`)).toEqual([
      'main 0 任务',
      'annex 0 对象',
    ])
    expect(found[0].range?.end).toBe(source.join('\n\n').length)
  })

  it('belong to one entry of the list each', () => {
    const below = ['附件1', '任务清单', '建设中心。', '附件：1.考核表', '2.评分表']
    expect(annexes('附件：任务清单', '附件：1.任务清单', ...signed, ...below)).toEqual([
      '1 任务清单 announced present',
      '1 任务清单 announced',
    ])
  })
})
