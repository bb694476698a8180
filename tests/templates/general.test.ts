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

  const withReporting = (sentence: string): string => whole.replace(/（二）强化督促检查.*/, sentence)

  test.each([
    '（二）强化督促检查。市民政局每半年向市政府报告一次。',
    '（二）强化跟踪问效。市民政局每年12月底前将落实情况报市政府。',
    '（二）建立台账。建立台账，按月调度，重大事项及时报告市政府。',
  ])('follow-up said as %s', (sentence) => {
    expect(statuses(withReporting(sentence)).reporting).toBe('met')
  })

  test.each([
    '（二）强化督促检查',
    '（二）营造良好氛围。通过社区公告栏介绍用餐办法。',
    '（二）培养骨干力量。选派厨师外出学习。',
  ])('no follow-up in %s', (sentence) => {
    expect(statuses(withReporting(sentence)).reporting).toBe('missing')
  })

  const withOrganisation = (sentence: string): string =>
    whole.replace('（一）加强组织领导。成立由市政府分管负责同志任组长的工作专班。', sentence)

  test.each([
    ['met', '（一）落实责任。各区政府对本地布点负总责。'],
    ['met', '（一）统筹推进。市民政局会同有关部门研究解决问题。'],
    ['partial', '（一）强化责任。建立台账，按月调度，重大事项及时报告市政府。'],
    ['missing', '（一）加大投入。市财政安排专项补助。'],
  ])('organisation is %s in %s', (status, sentence) => {
    expect(statuses(withOrganisation(sentence)).organisation).toBe(status)
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

  test.each([
    ['met', '市医改办每半年调度一次。'],
    ['met', '重大事项及时报告市政府。'],
    ['met', '每年12月底前将落实情况报市政府。'],
    ['missing', '本清单自印发之日起执行。'],
  ])('follow-up is %s in %s', (status, sentence) => {
    expect(statuses(list.replace(/各责任单位每季度末.*/, sentence)).reporting).toBe(status)
  })

  test('a task without parties', () => {
    expect(elementFindings(list.replace('（市卫生健康委负责）', ''))).toContain('warning task-without-lead | 培训人员')
  })
})
