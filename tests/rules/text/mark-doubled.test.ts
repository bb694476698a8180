import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/text/mark-doubled.js'
import { check, fixed, marked } from '../../support/check.js'

const plan = (text: string) => `云岭省推动公立医院高质量发展实施方案\n\n一、重点任务\n\n${text}\n`

describe('mark-doubled', () => {
  it.each(['。。', '，，', '、、', '；；', '：：', '；。', '，。', '、，', '，，，'])('reports %s', (marks) => {
    expect(check(plan(`加强专科建设${marks}培养人才。`), rule)).toMatchObject([{ text: marks, severity: 'warning' }])
  })

  it.each(['……', '——', '！！', '？！', '。”', '”。', '）。', '：“'])('leaves %s', (marks) => {
    expect(marked(plan(`加强专科建设${marks}培养人才。`), rule)).toEqual([])
  })

  it('finds half-width marks between Chinese characters', () => {
    expect(marked(plan('加强专科建设,,培养人才。'), rule)).toEqual([',,'])
    expect(marked(plan('平均1,,000人。'), rule)).toEqual([])
  })

  it('keeps one of equal marks, and offers each of different ones', () => {
    const equal = plan('加强专科建设，，培养人才。')
    expect(fixed(equal, rule)).toBe(plan('加强专科建设，培养人才。'))
    const different = plan('加强专科建设，。培养人才。')
    expect(fixed(different, rule, 0)).toBe(plan('加强专科建设。培养人才。'))
    expect(fixed(different, rule, 1)).toBe(plan('加强专科建设，培养人才。'))
  })
})
