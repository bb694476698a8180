import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/responsibility/deadline-vague.js'
import { check, marked } from '../../support/check.js'
import { planOf } from '../../support/plans.js'

const withDeadline = (deadline: string) =>
  planOf([`健全运营管理体系。设立运营管理委员会。（牵头单位：省卫生健康委；完成时限：${deadline}）`])

describe('deadline-vague', () => {
  it.each(['近期', '尽快', '适时', '尽快完成', '待定'])('reports %s behind a label', (deadline) => {
    expect(check(withDeadline(deadline), rule)).toMatchObject([{ text: deadline, severity: 'warning' }])
  })

  it.each(['持续推进', '长期坚持'])('hints at %s', (deadline) => {
    expect(check(withDeadline(deadline), rule)).toMatchObject([{ text: deadline, severity: 'hint' }])
  })

  it.each(['2022年12月底前', '2022年6月', '每季度末', '印发后3个月内', '20__年底前'])('leaves %s', (deadline) => {
    expect(marked(withDeadline(deadline), rule)).toEqual([])
  })

  it('reads lines and table cells', () => {
    const lines = planOf(['健全运营管理体系。\n\n设立运营管理委员会。\n\n牵头单位：省卫生健康委\n\n完成时限：近期'])
    expect(marked(lines, rule)).toEqual(['近期'])
    const table = `附件\n\n云岭省重点任务清单\n\n序号\t重点任务\t牵头单位\t完成时限\n1\t健全运营管理体系\t省卫生健康委\t尽快\n2\t加强专科建设\t省卫生健康委\t2022年底前\n`
    expect(marked(`${planOf([])}\n附件：云岭省重点任务清单\n\n${table}`, rule)).toEqual(['尽快'])
  })

  it('leaves running text unless told otherwise', () => {
    const text = planOf(['健全运营管理体系。尽快设立运营管理委员会。（牵头单位：省卫生健康委）'])
    expect(marked(text, rule)).toEqual([])
    expect(check(text, rule, { runningText: true })).toMatchObject([{ text: '尽快', severity: 'hint' }])
  })

  it('leaves running text of a task with a date', () => {
    const text = planOf(['健全运营管理体系。尽快设立委员会，2022年底前完成。（牵头单位：省卫生健康委）'])
    expect(marked(text, rule, { runningText: true })).toEqual([])
  })
})
