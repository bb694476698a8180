/** The matrices of the general template and of the task list, on small texts. */

import { describe, expect, test } from 'vitest'
import { elementFindings, statuses } from './reading.js'

const whole = `石城市推进社区食堂建设实施方案

为方便群众就餐，制定本方案。

一、工作目标

到2027年，全市建成社区食堂60家。

二、重点任务

（一）布点建设。2026年12月底前社区食堂覆盖率达到60%以上。（市民政局牵头，市财政局配合）

（二）日常监管。每季度检查一次，合格率达到95%以上。（市市场监管局负责）

三、保障措施

（一）加强组织领导。成立由市政府分管负责同志任组长的工作专班。

（二）强化督促检查。市民政局每季度向市政府报告工作进展。
`

describe('general', () => {
  test('a whole plan meets everything', () => {
    expect(new Set(Object.values(statuses(whole)))).toEqual(new Set(['met']))
    expect(elementFindings(whole)).toEqual([])
  })

  test.each([
    ['the goal', /一、工作目标\n\n.*\n\n/, 'warning general/goal | 石城市推进社区食堂建设实施方案'],
    ['the text of the goal', /到2027年.*\n\n/, 'information general/goal | 一、工作目标'],
    ['the measures', /三、保障措施[\s\S]*/, 'information general/supporting-measures | 石城市推进社区食堂建设实施方案'],
    ['a lead', /（市民政局牵头，市财政局配合）/, 'warning task-without-lead | 布点建设'],
    ['a deadline', /2026年12月底前/, 'information task-without-deadline | 布点建设'],
    ['a target', /，合格率达到95%以上/, 'hint task-without-target | 日常监管'],
  ])('without %s', (_name, cut, finding) => {
    expect(elementFindings(whole.replace(cut, ''))).toContain(finding)
  })

  test('a document of another kind gets hints at most', () => {
    const text = whole.replace('实施方案', '若干措施').replace(/一、工作目标\n\n.*\n\n/, '')
    expect(elementFindings(text).find((finding) => finding.includes('general/goal'))).toMatch(/^hint /)
  })

  test.each(['', '\n', '一、', '\u0000\ud800', '（'.repeat(200), '省、'.repeat(2000)])('%j gives a matrix', (text) => {
    expect(Object.keys(statuses(text)).length).toBeGreaterThan(0)
  })
})

describe('task-list', () => {
  const list = `石城市深化医改重点工作任务及分工

一、完善服务

（一）布局网点。2026年6月底前完成。（市卫生健康委、市财政局按职责分工负责）

（二）培训人员。2026年9月底前完成。（市卫生健康委负责）

各责任单位每季度末将进展情况报市医改办。
`

  test('asks for parties, not for a lead', () => {
    expect(elementFindings(list).filter((finding) => !finding.startsWith('hint'))).toEqual([])
  })

  test('a task without parties', () => {
    expect(elementFindings(list.replace('（市卫生健康委负责）', ''))).toContain('warning task-without-lead | 培训人员')
  })
})
