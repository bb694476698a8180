/** The predicates of the section grammar, each on the smallest plan that shows it. */

import { describe, expect, test } from 'vitest'
import { readPlan } from '../../server/src/semantics/lower.js'
import { readPlanText } from '../../server/src/templates/planText.js'
import { predicateNamed } from '../../server/src/templates/predicates/index.js'
import { taskStatuses } from '../../server/src/templates/taskStatus.js'

/** The verdict on `body` in a plan of its own. */
function status(body: string, predicate: string, values: object): string | undefined {
  const plan = readPlan(`某市推进河道整治实施方案\n\n为整治河道，制定本方案。\n\n${body}\n`)
  const question = { text: readPlanText(plan), tasks: taskStatuses(plan) }
  return predicateNamed(predicate)?.decide(question, { predicate, ...values }).status
}

describe('section-sequence', () => {
  const values = {
    sections: [['总体要求', '指导思想'], ['主要任务'], ['资金'], ['保障', '组织实施']],
    optional: ['资金'],
    repeated: ['主要任务'],
  }
  const plan = (...titles: string[]) =>
    titles.map((title, index) => `${'一二三四五'[index]}、${title}\n\n按要求做好。`).join('\n\n')

  test.each([
    ['met', ['总体要求', '主要任务', '保障措施']],
    ['met', ['指导思想', '主要任务', '资金安排', '组织实施']],
    ['met', ['总体要求', '主要任务（水利）', '主要任务（环保）', '保障措施']],
    ['partial', ['总体要求', '保障措施', '主要任务']],
    ['partial', ['总体要求', '主要任务']],
    ['partial', ['总体要求', '主要任务', '保障措施', '组织实施']],
    ['missing', ['背景', '附则']],
  ])('is %s with %j in fixed order', (expected, titles) => {
    expect(status(plan(...titles), 'section-sequence', { ...values, order: 'fixed' })).toBe(expected)
  })

  test('takes any order unless told otherwise', () => {
    expect(status(plan('保障措施', '总体要求', '主要任务'), 'section-sequence', values)).toBe('met')
  })

  test('counts an empty section for part', () => {
    const body = '一、总体要求\n\n做好。\n\n二、主要任务\n\n三、保障措施\n\n做好。'
    expect(status(body, 'section-sequence', values)).toBe('partial')
  })
})

describe('tasks-labelled', () => {
  const values = { labels: ['整改目标', '目标要求'] }
  const plan = (first: string, second: string) =>
    `一、重点任务\n\n（一）清淤疏浚。组织清淤。${first}（责任单位：市水利局）\n\n（二）排口整治。封堵排口。${second}（责任单位：市住建局）`

  test.each([
    ['met', '整改目标：河道畅通。', '目标要求：无直排。'],
    ['met', '\n\n整改目标：河道畅通。\n\n', '\n\n【目标要求】无直排。\n\n'],
    ['partial', '整改目标：河道畅通。', ''],
    ['partial', '整改目标：河道畅通。', '整改目标：'],
    ['missing', '按整改目标推进。', ''],
  ])('is %s with %j and %j', (expected, first, second) => {
    expect(status(plan(first, second), 'tasks-labelled', values)).toBe(expected)
  })

  test.each([
    ['met', '无直排'],
    ['partial', ' '],
  ])('is %s in a table whose cell says %j', (expected, cell) => {
    const table = `附件\n\n任务清单\n\n| 任务 | 整改目标 | 责任单位 |\n|---|---|---|\n| 清淤疏浚 | 畅通 | 市水利局 |\n| 排口整治 | ${cell} | 市住建局 |\n| 岸线清理 | 清零 | 市城管局 |`
    expect(status(table, 'tasks-labelled', values)).toBe(expected)
  })
})

describe('table-columns', () => {
  const table = (columns: string) =>
    `一、任务\n\n清淤。\n\n附件\n\n问题清单\n\n| ${columns} |\n|${'---|'.repeat(columns.split('|').length)}\n| ${columns.replace(/[^|]+/g, ' 甲 ')} |\n`
  const values = { columns: [['问题'], ['整改措施', '措施'], ['责任单位', '责任部门'], ['时限']] }

  test.each([
    ['met', '存在问题 | 措施 | 责任部门 | 整改时限'],
    ['partial', '存在问题 | 措施 | 备注 | 说明'],
    ['missing', '存在问题 | 单位 | 备注 | 说明'],
  ])('is %s with %s', (expected, columns) => {
    expect(status(table(columns), 'table-columns', values)).toBe(expected)
  })

  test('looks at titled tables only when told so', () => {
    const columns = '存在问题 | 措施 | 责任部门 | 整改时限'
    expect(status(table(columns), 'table-columns', { ...values, titles: ['问题清单'] })).toBe('met')
    expect(status(table(columns), 'table-columns', { ...values, titles: ['任务分工表'] })).toBe('missing')
  })
})

describe('classes-have-goals', () => {
  const values = { classes: [['幼儿园'], ['中小学', '义务教育学校'], ['职业学校', '中职']] }

  test.each([
    ['met', '到2027年，幼儿园、义务教育学校和中职学校全部达标。'],
    ['partial', '到2027年，幼儿园全部达标。'],
    ['missing', '到2027年，全部达标。'],
  ])('is %s with %s', (expected, goal) => {
    expect(status(`一、工作目标\n\n${goal}\n\n二、任务\n\n做好。`, 'classes-have-goals', values)).toBe(expected)
  })

  test('can do with some of them', () => {
    const body = '一、工作目标\n\n到2027年，幼儿园、中小学全部达标。\n\n二、任务\n\n做好。'
    expect(status(body, 'classes-have-goals', { ...values, atLeast: 2 })).toBe('met')
  })
})

describe('step-dated', () => {
  const values = { step: [['自查'], ['完成']], by: '2025-06-30' }

  test.each([
    ['met', '各县2025年6月底前完成自查。'],
    ['partial', '各县2025年9月底前完成自查。'],
    ['partial', '各县20XX年X月底前完成自查。'],
    ['partial', '各县抓紧完成自查。'],
    ['missing', '各县2025年6月底前完成验收。'],
  ])('is %s with %s', (expected, sentence) => {
    expect(status(`一、步骤\n\n${sentence}\n\n二、要求\n\n做好。`, 'step-dated', values)).toBe(expected)
  })
})

describe('reporting-rhythm', () => {
  test.each([
    ['met', 'quarter', '各县每季度末向市水利局报告进展。'],
    ['met', 'quarter', '各县每月5日前报送进展。'],
    ['partial', 'quarter', '各县每半年报送一次进展。'],
    ['partial', 'quarter', '各县及时上报进展。'],
    ['missing', 'quarter', '每季度组织报名考试。'],
    ['met', 'half-year', '各县每季度末报送进展。'],
  ])('is %s for every %s with %s', (expected, every, sentence) => {
    expect(status(`一、要求\n\n${sentence}\n\n二、其他\n\n做好。`, 'reporting-rhythm', { every })).toBe(expected)
  })

  test('names to whom when told so', () => {
    const body = '一、要求\n\n各县每季度末向市水利局报告进展。\n\n二、其他\n\n做好。'
    expect(status(body, 'reporting-rhythm', { every: 'quarter', to: ['市水利局'] })).toBe('met')
    expect(status(body, 'reporting-rhythm', { every: 'quarter', to: ['市政府'] })).toBe('partial')
  })
})
