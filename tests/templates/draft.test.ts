/** Templates drafted from notices: the demands of sentences, lists and outlines become elements. */

import { describe, expect, test } from 'vitest'
import { draftTemplate } from '../../server/src/templates/draft/draft.js'
import { printDraft } from '../../server/src/templates/draft/print.js'
import { loadTemplate } from '../../server/src/templates/load.js'

/** A notice with `body` between its head and its end. */
function notice(body: string): string {
  return `甲省教育厅关于做好校园安全工作的通知

甲教函〔2025〕12号

各市教育局：

${body}

甲省教育厅
2025年3月6日
`
}

/** The ids, and the predicate with what it looks for. */
function proposed(body: string): string[] {
  return draftTemplate(notice(body)).proposals.map(({ id, expect: { predicate, ...values } }) =>
    [id, predicate, ...Object.values(values).map((value) => JSON.stringify(value))].join(' '),
  )
}

describe('the contents of a plan', () => {
  test('in one sentence', () => {
    expect(proposed('一、制定方案\n\n各市要制定实施方案，方案须包括工作目标、重点任务、进度安排和保障措施。')).toEqual([
      'overall-goal goal-statement',
      'tasks tasks-present 1',
      'timetable timetable ["进度安排","时间安排","实施步骤","工作步骤","时间表"]',
      'supporting-measures section-present ["保障"]',
    ])
  })

  test('point by point', () => {
    expect(
      proposed(
        '各校工作方案应当写明以下内容：一是总体目标；二是任务清单；三是实施步骤；四是组织领导；五是经费来源。',
      ).map((one) => one.split(' ')[0]),
    ).toEqual(['overall-goal', 'task-list', 'roadmap', 'organisation', 'funds'])
  })

  test('of each problem', () => {
    expect(
      proposed(
        '一、抓好整改\n\n各市要编制整改方案。整改方案应针对每个问题，逐项明确整改目标、整改措施、责任单位、责任人和整改时限。',
      ),
    ).toEqual([
      'task-target tasks-labelled ["整改目标","工作目标","目标要求","目标任务","目标"]',
      'measures-concrete tasks-have "measure"',
      'task-parties tasks-have "parties"',
      'task-person tasks-have "person"',
      'task-deadline tasks-have "deadline"',
    ])
  })

  test('as an outline of headings', () => {
    const body = `一、方案主要内容

实施方案应包括以下内容：

（一）基本情况。说明本地学校数量。

（二）工作目标。提出三年目标。

（三）校舍加固安排。列出需加固的校舍。

二、报送时间

请于2025年4月15日前报送方案。`
    expect(proposed(body)).toEqual([
      'situation section-present ["基本情况","工作基础","现状","背景"]',
      'overall-goal goal-statement',
      'section section-present ["校舍加固安排"]',
      'finished-in-time document-date-by "2025-04-15"',
    ])
  })

  test('in classes and areas', () => {
    expect(
      proposed(
        '各市要围绕筑牢校园人防新防线、织密校园物防新防线，制定以市为单位的校园安全实施方案，明确各级各类学校的具体目标（包括幼儿园、中小学以及职业学校等）。',
      ),
    ).toEqual([
      'area-1 area-covered ["校园人防新防线"]',
      'area-2 area-covered ["校园物防新防线"]',
      'region-as-unit names-region ["校园安全"]',
      'specific-goals specific-goals ["学校"]',
      'goal-class-1 classes-have-goals [["幼儿园"]]',
      'goal-class-2 classes-have-goals [["中小学"]]',
      'goal-class-3 classes-have-goals [["职业学校"]]',
    ])
  })
})

describe('the work about it', () => {
  test('gives dates, reports and what is supervised', () => {
    const draft = draftTemplate(
      notice(
        '一、工作要求\n\n各市要加强组织领导，建立任务台账，每季度末将进展情况报省教育厅。对推进不力的要进行通报。\n\n二、报送\n\n请各市于2025年4月底前制定完成实施方案，按程序报市政府批准后实施。',
      ),
    )
    expect(draft.proposals.map(({ id, clause }) => `${id} ${clause}`)).toEqual([
      'organisation 一',
      'ledger 一',
      'reporting 一',
      'talks 一',
      'finished-in-time 二',
      'approval-stated 二',
    ])
    expect(draft.dates).toEqual([{ date: '2025-04-30', title: '请各市于2025年4月底前制定完成实施方案', clause: '二' }])
  })

  test('names what no predicate can decide', () => {
    const { proposals, undecided } = draftTemplate(
      notice('一、工作要求\n\n各市要高度重视校园安全工作。方案应明确责任单位，不得照搬照抄。'),
    )
    expect(proposals.map(({ id }) => id)).toEqual(['task-parties'])
    expect(undecided.map(({ quoted, reason }) => `${reason} ${quoted}`)).toEqual([
      'prohibition 不得照搬照抄',
      'attitude 各市要高度重视校园安全工作',
    ])
  })

  test.each([
    '近年来，全省校园安全形势平稳。我厅将适时开展抽查。联系人：张三',
    '为做好校园安全工作，现将有关情况通报如下。全省共有学校三千所，食堂两千个。',
  ])('is not read out of what demands nothing', (body) => {
    expect(proposed(body)).toEqual([])
  })
})

describe('the file', () => {
  test('is a template, with the words of the notice above each element', () => {
    const text = printDraft(
      draftTemplate(notice('各市要按照《甲省校园安全条例》要求制定实施方案，明确“人防”“物防”措施: 两类。')),
      'zh',
    )
    expect(loadTemplate(text).problems).toEqual([])
    expect(text).toContain('id: notice-2025-12\ntitle: 校园安全实施方案（甲教函〔2025〕12号）\n')
    expect(text).toMatch(/# 第1段：“按照《甲省校园安全条例》要求/)
    expect(text).toContain('# 请核对：')
  })

  test('of a web page is that of its text', () => {
    const page = notice('方案应包括总体目标和任务清单。')
      .split('\n')
      .map((line) => (line === '' ? '' : `<p>${line}</p>`))
      .join('\n')
    const ids = (text: string) => draftTemplate(text).proposals.map(({ id }) => id)
    expect(ids(page)).toEqual(['overall-goal', 'task-list'])
  })

  test('without demands says so', () => {
    const text = printDraft(draftTemplate('会议通知\n\n明天下午开会。\n'), 'zh')
    expect(text).toMatch(/^# 没有读到对方案的要求[^\n]*\nid: my-template\n/)
    expect(text).toContain('requirements: []\n')
  })
})
