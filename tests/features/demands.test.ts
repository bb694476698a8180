/** From findings to the demands behind them and back, and the place of a clause in its document. */

import { describe, expect, test } from 'vitest'
import { analyse } from '../../server/src/analysis/analyse.js'
import { clausePlace, isDocument } from '../../server/src/features/clausePlace.js'
import { demandsAt, lackingPlaces } from '../../server/src/features/demands.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { loadTemplate } from '../../server/src/templates/load.js'
import { mark } from '../support/marks.js'

const text = `清河市健康工作实施方案

为做好工作，制定本方案。

一、总体目标

到2025年，医院办得更好。

二、重点任务

（一）建设网络。每县1个。

（二）培养人才。每年10人。（牵头单位：市卫生健康委）
`
const { template: own } = loadTemplate(
  'id: own\nextends: general\nrequirements:\n  - { id: reporting, severity: warning }\n',
)
const analysis = analyse({ text, templates: [...builtinTemplates, ...(own ? [own] : [])], templateId: 'own' })

describe('demands', () => {
  const at = (words: string): string[] =>
    demandsAt(analysis, text.indexOf(words)).map(({ requirement }) => requirement.id)

  test('of a finding on the whole plan, and of a task', () => {
    expect(at('清河市')).toContain('reporting')
    expect(at('建设网络')).toContain('task-lead')
    expect(at('到2025年')).toEqual([])
  })

  test('and the places that lack them, also when they are taken over from another template', () => {
    const lacking = (template: string, id: string): string => mark(text, lackingPlaces(analysis, template, id))
    expect(lacking('own', 'task-lead')).toContain('（一）‹|建设网络|›。')
    expect(lacking('general', 'task-lead')).toBe(lacking('own', 'task-lead'))
    expect(lacking('own', 'reporting')).not.toBe(text)
    expect(lacking('own', 'goal')).toBe(text)
    expect(lacking('notice-40', 'task-lead')).toBe(text)
    expect(lacking('own', 'no-such-element')).toBe(text)
  })
})

describe('a clause', () => {
  const notice = `关于做好健康工作的通知

卫健发〔2021〕5号

一、总体要求。按照部署推进。

二、工作任务

各地要制定方案。

方案应当包括目标和任务。

（一）抓扩面。覆盖各县。

（二）建机制

1.月度调度。每月一次。

三、工作要求

请抓紧制定。

每季度报告。
`
  const plan = readPlan(notice)
  const place = (clause: string): string => {
    const { start, end } = clausePlace(plan, clause)
    return notice.slice(start, end)
  }

  test.each([
    ['一', '一、总体要求'],
    ['二、第2段', '方案应当包括目标和任务。'],
    ['一、第1段', '一、总体要求。按照部署推进。'],
    ['二（二）', '（二）建机制'],
    ['二、（二）1', '1.月度调度'],
    ['工作任务（抓扩面）', '（一）抓扩面'],
    ['工作任务', '二、工作任务'],
    ['三、第2段', '每季度报告。'],
    ['二、第9段', '二、工作任务'],
    ['第十条', '关于做好健康工作的通知'],
  ])('%s', (clause, words) => expect(place(clause)).toBe(words))

  test.each([
    ['卫健发〔2021〕5号', true],
    ['关于做好健康工作的通知', true],
    ['《关于做好健康工作的通知》（卫健发〔2021〕5号）', true],
    ['卫健发〔2021〕6号', false],
    ['通知', false],
  ])('%s names the document: %s', (document, isNamed) => expect(isDocument(document, { plan })).toBe(isNamed))
})
