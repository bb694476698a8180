/** The check in a few lines of text. */

import { describe, expect, it } from 'vitest'
import { analyse } from '../../server/src/analysis/analyse.js'
import { checkReport, missingReport } from '../../server/src/features/checkReport.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { LineIndex } from '../../server/src/text/lineIndex.js'
import { planOf } from '../support/plans.js'

const text = planOf(['健全服务体系。推进网络建设。（省卫生健康委牵头）'])
const analysed = (source: string, templateId = 'general') =>
  analyse({ text: source, templates: builtinTemplates, templateId })

describe('the report of findings', () => {
  it('names template and counts, then each finding with line, weight and rule', () => {
    const lines = checkReport(analysed(text), new LineIndex(text), 'zh').split('\n')
    expect(lines[0]).toBe('对照：通用实施方案（由用户指定）')
    expect(lines[1]).toMatch(/^要素：\d+\/7 项已写明；任务 1 项。$/)
    expect(lines[2]).toMatch(/^问题 \d+ 个：$/)
    expect(lines.slice(3)).toContainEqual(expect.stringMatching(/^第11行 \S+ task-without-deadline：/))
  })

  it('puts what weighs most first', () => {
    const report = checkReport(analysed(text, 'notice-40'), new LineIndex(text), 'en')
    const weights = [...report.matchAll(/^line \d+ (\w+)/gm)].map(([, weight]) => weight)
    const order = ['error', 'warning', 'information', 'hint']
    expect(weights.map((one) => order.indexOf(one))).toEqual(weights.map((one) => order.indexOf(one)).sort())
    expect(weights.length).toBeLessThanOrEqual(60)
  })
})

describe('the report of elements', () => {
  it('gives id, state, place and clause, and says what can be inserted', () => {
    const lines = missingReport(analysed(text), 'zh').split('\n')
    expect(lines).toContainEqual(
      expect.stringMatching(/^\[supporting-measures\] 保障措施：缺（配套与保障措施；第十九条.*可插入标准条款。$/),
    )
    expect(lines).toContainEqual(expect.stringMatching(/^\[task-deadline\].*涉及任务 1 项。/))
  })

  it('says when nothing is missing', () => {
    const none = analyse({ text, templates: [{ ...builtinTemplates[0], requirements: [] }] })
    expect(missingReport(none, 'en')).toMatch(/All elements asked for are there\.$/)
  })
})
