/** An analysis that takes over what an edit leaves alone is the analysis of the text. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Analysis, analyse } from '../../server/src/analysis/analyse.js'
import { difference } from '../../server/src/analysis/difference.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { actions, played } from '../fuzz/edits.js'
import { examples } from '../support/examples.js'
import { thorough } from '../support/thorough.js'

const analysed = (text: string, before?: Analysis): Analysis => analyse({ text, templates: builtinTemplates }, before)

/** Small plans of forms that the examples do not have: what one paragraph is depends on others. */
const forms = [
  {
    name: 'items counted as tasks, boxes and duties',
    text: [
      '云岭市推进服务提升行动方案',
      '一、专项行动',
      '任务一：建设站点。新增站点80个、学校60所。（责任单位：市民政局）',
      '任务二：培训人员。培训护理员500名。',
      '1.制定标准。制定标准3项。',
      '专栏1 服务项目',
      '送餐、助浴。',
      '二、职责分工',
      '市财政局：负责资金保障，2023年6月底前下达；',
      '市发展改革委：\n负责项目审批；\n负责价格管理。',
      '1.市民政局负责评估。',
    ].join('\n\n'),
  },
  {
    name: 'tables of indicators',
    text: [
      '云岭市推进服务提升行动方案',
      '一、重点任务',
      '（一）建设站点。新增站点80个。（责任单位：市民政局）',
      '2023年9月10日',
      '附件1\n主要指标',
      '| 指标 | 单位 | 2022年 | 2025年 |\n|---|---|---|---|\n| 就诊率 | % | 85 | ≥90 |\n| 床位（张） | | 6 | 6.8 |',
      '附件2\n任务清单',
      '序号\t任务\t指标\t目标值\t责任单位\n1\t改善服务\t预约率\t90%\t市卫生健康委\n2\t加强管理\t满意度\t3—5%\t市财政局',
    ].join('\n\n'),
  },
]

describe('an incremental analysis', () => {
  it.each([...examples, ...forms])('equals the full one after any edits of $name', ({ text }) => {
    fc.assert(
      fc.property(actions(thorough(40, 6)), (session) => {
        let before = analysed(text)
        for (const { after, kind } of played(text, session, 60_000)) {
          before = analysed(after, before)
          expect(difference(before, analysed(after)), kind).toBeUndefined()
        }
      }),
      { numRuns: thorough(30, 2) },
    )
  })
})
