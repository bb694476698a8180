import { describe, expect, it } from 'vitest'
import { runRules } from '../../../server/src/rules/run.js'
import { rule } from '../../../server/src/rules/text/range-hyphen.js'
import { readPlan } from '../../../server/src/semantics/lower.js'
import { check, fixed, marked, noTemplate } from '../../support/check.js'

const plan = (text: string) => `云岭省推动公立医院高质量发展实施方案\n\n一、重点任务\n\n${text}\n`

describe('range-hyphen', () => {
  it.each([
    '2021-2024年',
    '4-5所',
    '1－2家',
    '6-9月',
    '3-5年',
    '80-90%',
    '3岁-6岁',
    '0.5-1.5小时',
  ])('hints at %s', (text) => {
    expect(check(plan(`规划${text}建设。`), rule)).toMatchObject([{ text, severity: 'hint' }])
  })

  it.each([
    'GB/T 9704-2012',
    '2021-09-10',
    '0871-1234567',
    'COVID-19',
    '2021—2024年',
    '4～5所',
    '3-1号楼',
    '第3-5条',
    '〔2021-3〕号',
    '1.5-0.5个',
  ])('leaves %s', (text) => {
    expect(marked(plan(`规划${text}建设。`), rule)).toEqual([])
  })

  it('takes the dash for periods and the wave for values', () => {
    expect(fixed(plan('实施2021-2024年行动。'), rule)).toContain('2021—2024年')
    expect(fixed(plan('规划4-5所医院。'), rule)).toContain('4～5所')
  })

  it('follows the mark that the text uses for values', () => {
    expect(fixed(plan('规划4-5所医院，培养3—6人，建设10—20家。'), rule)).toContain('4—5所')
  })

  it('finds a period at the end of a bracket', () => {
    expect(marked(plan('按照行动计划（2021-2024）执行。'), rule)).toEqual(['2021-2024'])
  })

  it('leaves a cited title to the writer, who can look it up', () => {
    const text = plan('落实《云岭省托育服务行动计划（2021-2024年）》。')
    const [finding] = runRules([rule], readPlan(text), noTemplate, {})
    expect(finding.fixes.map(({ safety }) => safety)).toEqual(['unsafe'])
  })
})
