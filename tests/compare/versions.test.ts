/** Two versions of a plan, item by item: what is said of each kind of change. */

import { describe, expect, test } from 'vitest'
import { describe as inWords, summary } from '../../server/src/compare/describe.js'
import { compareVersions } from '../../server/src/compare/versions.js'
import { readPlan } from '../../server/src/semantics/lower.js'

const plan = `云岭省公立医院高质量发展实施方案

为贯彻落实国家部署，结合我省实际，制定本方案。

一、总体目标
到2025年，建成3个省级区域医疗中心。

二、重点任务
（一）健全服务体系。推进网络建设，完善分级诊疗。（省卫生健康委牵头，省财政厅配合，2024年12月底前完成）
（二）改革薪酬制度。落实分配自主权，合理确定水平。（省人力资源社会保障厅牵头，2023年6月底前完成）
（三）加强学科建设。遴选50个重点专科，给予专项支持。（省卫生健康委牵头）

三、保障措施
（一）加强组织领导。各地要成立领导小组，定期研究。

云岭省人民政府
2021年9月10日
`

/** Each change as \`label: sentences\`. */
function changes(edit: (text: string) => string): string[] {
  const after = edit(plan)
  expect(after).not.toBe(plan)
  return compareVersions(readPlan(plan), readPlan(after), 'zh').changes.map(
    (change) => `${(change.after ?? change.before)?.label} ${inWords(change, 'zh').join('')}`,
  )
}

describe('a change', () => {
  test.each([
    [
      'of the body in charge',
      '省卫生健康委牵头，省财政厅配合',
      '省医保局牵头，省财政厅配合',
      '二（一） 牵头单位由“省卫生健康委”改为“省医保局”。',
    ],
    [
      'of who supports',
      '省财政厅配合',
      '省财政厅、省医保局配合',
      '二（一） 配合单位由“省财政厅”改为“省财政厅、省医保局”。',
    ],
    ['of the deadline', '2023年6月底前', '2023年12月底前', '二（二） 完成时限由“2023年6月底前”改为“2023年12月底前”。'],
    [
      'of a target',
      '50个重点专科',
      '80个重点专科',
      '二（三） 文字有修改。量化目标由“遴选50个重点专科”改为“遴选80个重点专科”。',
    ],
    ['of the words', '合理确定水平', '建立动态调整机制', '二（二） 文字有修改。'],
    ['of the title', '加强学科建设', '加强临床专科建设', '二（三） 标题由“加强学科建设”改为“加强临床专科建设”。'],
    ['of the preamble', '结合我省实际', '结合工作实际', '引言 文字有修改。'],
    ['of the date', '2021年9月10日', '2021年10月8日', '成文日期 文字有修改。'],
  ])('%s', (_, from, to, expected) => {
    expect(changes((text) => text.replace(from, to))).toEqual([expected])
  })

  test('of marks and line breaks alone is none', () => {
    const after = plan.replace('推进网络建设，完善', '推进网络建设，\n完善')
    expect(compareVersions(readPlan(plan), readPlan(after), 'zh').changes).toEqual([])
  })
})

describe('an item', () => {
  test('that is added is told, and who follows is renumbered', () => {
    const added = '（二）创新服务模式。推广多学科诊疗。（省卫生健康委牵头）\n'
    const after = (text: string) =>
      text.replace('（三）加强学科', '（四）加强学科').replace('（二）改革', `${added}（三）改革`)
    expect(changes(after)).toEqual([
      '二（二） 新增。',
      '二（三） 序号由（二）改为（三）。',
      '二（四） 序号由（三）改为（四）。',
    ])
  })

  test('that is dropped stands where it was', () => {
    const after = (text: string) => text.replace(/（二）改革.*\n/, '').replace('（三）加强学科', '（二）加强学科')
    expect(changes(after)).toEqual(['二（二） 删除。', '二（二） 序号由（三）改为（二）。'])
  })

  test('that changes places is the only one that has moved', () => {
    const [first] = /（一）健全.*\n/.exec(plan) ?? []
    const after = (text: string) =>
      text
        .replace(first ?? '', '')
        .replace('三、保障措施', `${first?.replace('（一）', '（三）')}\n三、保障措施`)
        .replace('（二）改革', '（一）改革')
        .replace('（三）加强学科', '（二）加强学科')
    expect(changes(after)).toEqual([
      '二（一） 序号由（二）改为（一）。',
      '二（二） 序号由（三）改为（二）。',
      '二（三） 调整了先后次序。序号由（一）改为（三）。',
    ])
  })

  test('that goes to another section is moved', () => {
    const [item] = /（三）加强学科.*\n/.exec(plan) ?? []
    const after = (text: string) =>
      text.replace(item ?? '', '').replace('\n云岭省人民政府', `${item?.replace('（三）', '（二）')}\n云岭省人民政府`)
    expect(changes(after)).toEqual(['三（二） 由“重点任务”移到“保障措施”。序号由（三）改为（二）。'])
  })

  test('under a section with a new title stays where it is', () => {
    expect(changes((text) => text.replace('二、重点任务', '二、主要举措'))).toEqual([
      '二 标题由“重点任务”改为“主要举措”。',
    ])
  })
})

test('a row of an annex is compared cell by cell', () => {
  const table = (lead: string) =>
    `${plan}\n附件\n\n重点任务清单\n\n| 序号 | 任务 | 责任单位 |\n|---|---|---|\n| 1 | 健全服务体系 | ${lead} |\n`
  const { changes: found } = compareVersions(readPlan(table('省卫生健康委')), readPlan(table('省财政厅')), 'zh')
  expect(found.map((change) => inWords(change, 'zh').join(''))).toEqual(['牵头单位由“省卫生健康委”改为“省财政厅”。'])
})

test('the whole is summed up', () => {
  const after = plan.replace('2023年6月底前', '2023年12月底前').replace(/（一）加强组织领导.*\n/, '')
  const comparison = compareVersions(readPlan(plan), readPlan(after), 'zh')
  expect(summary(comparison, 'zh')).toBe('删除1条，改时限1条；9条未变。')
  expect(summary(comparison, 'en')).toBe('dropped: 1, deadline changed: 1; unchanged: 9.')
  expect(summary(compareVersions(readPlan(plan), readPlan(plan), 'zh'), 'zh')).toMatch(/^两个版本逐条一致/)
})
