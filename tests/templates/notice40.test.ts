/** The matrix of the national notice: complete, with each element taken away, with each fix written in. */

import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../server/src/text/range.js'
import { elementFindings, read, statuses } from './reading.js'

const complete = fs.readFileSync('tests/templates/fixtures/complete.txt', 'utf8')
const bare = `江苏省推动公立医院高质量发展实施方案

为做好工作，制定本方案。

一、总体要求

（一）指导思想。以人民健康为中心。

二、重点任务

（一）加强能力建设。添置设备。

三、工作要求

（一）抓好落实。认真负责。
`

describe('a complete plan', () => {
  test('meets every requirement', () => {
    expect(Object.entries(statuses(complete)).filter(([, status]) => status !== 'met')).toEqual([])
  })

  test('has no finding above a hint', () => {
    expect(elementFindings(complete).filter((finding) => !finding.startsWith('hint'))).toEqual([])
  })
})

/** What is cut from the complete plan, and the finding that it must bring, alone. */
const cuts: readonly (readonly [name: string, cut: RegExp, finding: string])[] = [
  ['the goal of one class', /国家医学中心：.*\n\n/, 'error notice-40/goal-national-centres | （三）具体目标'],
  ['the goal of another class', /区域医疗中心：.*\n\n/, 'warning notice-40/goal-regional-centres | （三）具体目标'],
  [
    'the class that the province lacks',
    /国家卫生健康委属委管.*\n\n/,
    'information notice-40/goal-commission-hospitals | （三）具体目标',
  ],
  [
    'the goal of provincial hospitals',
    /省级高水平医院：.*\n\n/,
    'error notice-40/goal-provincial-hospitals | （三）具体目标',
  ],
  [
    'the goal of city hospitals',
    /城市二三级公立医院：.*\n\n/,
    'warning notice-40/goal-city-hospitals | （三）具体目标',
  ],
  ['the goal of county hospitals', /县级公立医院：.*\n\n/, 'error notice-40/goal-county-hospitals | （三）具体目标'],
  ['an area', /（三）提升公立医院[^（]*（[^（]*）\n\n/, 'error notice-40/area-new-efficiency | 二、重点任务'],
  ['the tasks of an area', /5\. 改善就医.*\n\n/, 'warning notice-40/area-new-culture | 二、重点任务'],
  ['the citation', /，根据《.*?号）/, 'warning notice-40/opinion-cited | 江苏省推动公立医院高质量发展实施方案'],
  ['a lead', /责任单位：省医保局牵头，省卫生健康委配合；/, 'error task-without-lead | 调整服务价格'],
  ['a person', /；责任人：省医保局局长/, 'error task-without-person | 调整服务价格'],
  ['a deadline', /2023年6月底前新增/, 'error task-without-deadline | 调整服务价格'],
  ['the ledger', /建立任务台账，/, 'information notice-40/task-ledger | 四、保障措施'],
  [
    'the quarterly report',
    /，每季度向国务院医改领导小组秘书处报告进展/,
    'information notice-40/quarterly-report | 四、保障措施',
  ],
  ['the talks', /，对落实不力的进行约谈/, 'hint notice-40/talks | 四、保障措施'],
  ['the training', /（二）开展培训.*\n\n/, 'hint notice-40/training | 四、保障措施'],
  ['the steps', /三、实施步骤\n\n.*\n\n/, 'information notice-40/roadmap | 二、重点任务'],
]

describe('taken away', () => {
  const before = elementFindings(complete)
  test.each(cuts)('%s', (_name, cut, finding) => {
    const text = complete.replace(cut, '')
    expect(text).not.toBe(complete)
    const added = elementFindings(text).filter((one) => !before.includes(one))
    expect(added).toEqual([finding])
  })

  test('the list of supporting measures', () => {
    const text = complete.replace(/\n2\. 江苏省公立医院高质量发展配套措施清单/, '').replace(/附件2\n[\s\S]*$/, '')
    expect(elementFindings(text)).toContain(
      'warning notice-40/supporting-measures-list | 江苏省推动公立医院高质量发展实施方案',
    )
  })
})

describe('words in the wrong place do not count', () => {
  test.each([
    [
      'a class in the title of a cited document',
      'goal-national-centres',
      '按照《国家医学中心设置标准》执行，力争达标。',
    ],
    ['an area in the title of a cited document', 'area-new-culture', '按照《公立医院新文化建设指引》执行。'],
    ['a ledger in the title of a cited document', 'task-ledger', '执行《任务台账管理办法》。'],
    ['a class that only helps', 'goal-city-hospitals', '通过城市三级医院对口帮扶，力争早日达标。'],
  ])('%s', (_name, id, sentence) => {
    expect(statuses(bare.replace('添置设备。', sentence))[id]).toBe('missing')
  })

  test('the name of a class without a goal is partial', () => {
    expect(statuses(bare.replace('添置设备。', '支持国家医学中心开展科研。'))['goal-national-centres']).toBe('partial')
  })

  test('a goal among the tasks counts where the goals do not go through the classes', () => {
    expect(statuses(bare.replace('添置设备。', '到2025年建成国家医学中心1个。'))['goal-national-centres']).toBe('met')
  })
})

describe('fixes', () => {
  const fixable = read(bare).findings.filter((finding) => finding.rule.includes('/') && finding.fixes.length > 0)

  test('are offered for nearly all that a bare plan lacks', () => {
    expect(fixable.length).toBeGreaterThan(30)
  })

  test.each(fixable.map((finding) => [finding.rule, finding] as const))('%s meets its requirement', (rule, finding) => {
    const text = applyEdits(bare, finding.fixes[0].edits)
    // A specific goal needs a figure, which only the drafter can fill in.
    const expected = rule === 'notice-40/specific-goals' ? 'partial' : 'met'
    expect(statuses(text)[rule.slice('notice-40/'.length)]).toBe(expected)
  })
})

describe('whom it binds', () => {
  test.each([
    ['江苏省', 'error'],
    ['江西省', 'information'],
  ])('a missing goal in a plan of %s is %s', (region, severity) => {
    const text = bare.replace('江苏省', region)
    expect(elementFindings(text).find((one) => one.includes('overall-goal'))).toMatch(new RegExp(`^${severity} `))
  })

  test('a county is only hinted at goals for national centres', () => {
    const text = bare.replace('江苏省推动', '石城县推动')
    expect(elementFindings(text, { asked: 'notice-40' }).find((one) => one.includes('goal-national'))).toMatch(/^hint /)
  })
})
