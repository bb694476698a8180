import { describe, expect, it } from 'vitest'
import { readPlan } from '../../server/src/semantics/lower.js'

const source = [
  '云岭省实施方案',
  '为推动发展，制定本方案。',
  '一、总体要求',
  '完善服务体系。',
  '二、重点任务',
  '（一）健全体系',
  '1.建设中心。完善条件。',
  '2.完善机制。建立制度。',
  '（二）深化改革。推进试点。',
  '三、保障措施',
  '云岭省人民政府',
  '2021年9月10日',
  '附件',
  '任务清单',
  '一、近期任务',
].join('\n')
const { headings } = readPlan(source)

describe('headings', () => {
  it('of a page that prints the document twice are read once', () => {
    const lines = [
      '云岭省实施方案',
      '为推动发展，制定本方案。',
      '一、重点任务',
      '（一）健全体系。完善制度。',
      '二、保障措施',
      '三、实施步骤',
      '云岭省人民政府',
      '2022年1月1日',
      '',
    ]
    expect(readPlan([...lines, ...lines].join('\n')).headings).toHaveLength(4)
  })

  it('nest by level', () => {
    expect(headings.map(({ path, title }) => `${path.join('.')} ${title}`)).toEqual([
      '1 总体要求',
      '2 重点任务',
      '2.1 健全体系',
      '2.1.1 建设中心',
      '2.1.2 完善机制',
      '2.2 深化改革',
      '3 保障措施',
      '1 近期任务',
    ])
    expect(headings[2].children.map((child) => child.title)).toEqual(['建设中心', '完善机制'])
    expect(headings[3].parent?.title).toBe('健全体系')
  })

  it('know the end of their section', () => {
    const [, tasks, system] = headings
    expect(source.slice(system.start, system.sectionEnd).trimEnd().split('\n')).toHaveLength(3)
    expect(source.slice(tasks.start, tasks.sectionEnd).trimEnd().split('\n').at(-1)).toBe('（二）深化改革。推进试点。')
  })

  it('know where number and title stand', () => {
    const { start, titleStart, titleEnd, end, label, runIn } = headings[3]
    expect([source.slice(start, titleStart), source.slice(titleStart, titleEnd), label, runIn]).toEqual([
      '1.',
      '建设中心',
      '1.',
      true,
    ])
    expect(end).toBe(titleEnd)
  })

  it('tell annexes from the main text', () => {
    expect(headings.map((heading) => heading.scope).indexOf('annex')).toBe(7)
    expect(headings[7].parent).toBeUndefined()
  })

  it('hold their own paragraphs up to the first child', () => {
    expect(headings[0].paragraphs.map((paragraph) => paragraph.reading.text)).toEqual([
      '一、总体要求',
      '完善服务体系。',
    ])
    expect(headings[1].paragraphs).toHaveLength(1)
  })
})
