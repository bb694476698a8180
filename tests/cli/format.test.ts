import { describe, expect, test } from 'vitest'
import { publishedPage } from '../../server/src/analysis/docsUrl.js'
import { github } from '../../server/src/cli/format/github.js'
import { json } from '../../server/src/cli/format/json.js'
import { relatedLines } from '../../server/src/cli/format/related.js'
import { sarif } from '../../server/src/cli/format/sarif.js'
import { text as textFormat } from '../../server/src/cli/format/text.js'
import { emptySummary } from '../../server/src/cli/report.js'
import { tasksText } from '../../server/src/cli/taskElements.js'
import { fullReport, printed, sampleReport, taskRequirement, text } from './reports.js'

const chinese = { locale: 'zh', matrix: false, colour: false } as const
const english = { locale: 'en', matrix: false, colour: false } as const

describe('text', () => {
  test('in Chinese', () => {
    expect(printed(textFormat, sampleReport(), chinese)).toBe(`方案/甲 (1).txt
  模板 sample（示例模板）：由命令行指定
  要素 1/2 齐全，0 项不全，1 项缺少；任务 1 项
   1:1  错误  缺少总体目标：100% 请补写。  sample/goal R01
  3:15  警告  “省XX局”还没有填写。         placeholder-left
              相关：第1行

✗ 共检查 1 个文件：错误 1，警告 1，信息 0，提示 1。
另有 1 条较轻的问题未显示，可用 --min-severity hint 查看。
`)
  })

  test('in English, with the matrix', () => {
    expect(printed(textFormat, sampleReport(), { ...english, matrix: true })).toBe(`方案/甲 (1).txt
  template sample (Sample): asked for
  requirements 1/2 met, 0 partial, 1 missing; 1 task
  Requirements
       ref  requirement  clause  line
    ✗  R01  goal         第二条  —
    ✓  R02  tasks        第二条  2
  Tasks
    line  task           lead  person  deadline  target
    3     1.1 推进A工作  △     ✗       ✓         ✗
   1:1  error    The overall goal is missing: 100% Add it.  sample/goal R01
  3:15  warning  "省XX局" is still blank.                   placeholder-left
                 related: line 1

✗ 1 file checked: 1 error, 1 warning, 0 infos, 1 hint.
1 less severe finding not shown; use --min-severity hint to show all.
`)
  })

  test.each([
    [[], '任务 1 项', '1 task'],
    [['parties'], '任务 1 项，其中写明责任单位 1 项', '1 task, 1 with responsible party'],
    [['lead', 'deadline'], '任务 1 项，其中牵头单位、时限齐全 0 项', '1 task, 0 with lead and deadline'],
    [
      ['parties', 'deadline', 'deadline'],
      '任务 1 项，其中责任单位、时限齐全 1 项',
      '1 task, 1 with responsible party and deadline',
    ],
  ])('tasks are counted by what the template demands: %j', (elements, zh, en) => {
    const { completeness } = sampleReport('甲', 'hint', elements.map(taskRequirement)).file(chinese)
    expect(tasksText(completeness)).toEqual({ zh, en })
  })

  test('many related places are cut short', () => {
    const at = (line: number) => ({ line: line - 1, character: 0 })
    const places = (...numbers: number[]) => ({
      related: numbers.map((line) => ({
        ...{ start: line * 2 - 2, end: line * 2 - 1, message: '' },
        range: { start: at(line), end: at(line) },
      })),
    })
    expect(relatedLines(places())).toBeUndefined()
    expect(relatedLines(places(7, 5, 5))).toEqual({ zh: '相关：第5、7行', en: 'related: lines 5, 7' })
    expect(relatedLines(places(...Array.from({ length: 15 }, (_, index) => index + 1)))).toEqual({
      zh: '相关：第1、2、3、4、5、6、7、8、9、10、11、12行等15处',
      en: 'related: lines 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 3 more',
    })
  })

  test('colours take no columns', () => {
    const coloured = printed(textFormat, sampleReport(), { ...chinese, matrix: true, colour: true })
    expect(coloured).toContain('\u001b[31m错误\u001b[39m')
    const escapeSign = String.fromCharCode(27)
    expect(coloured.replace(new RegExp(`${escapeSign}\\[\\d+m`, 'g'), '')).toBe(
      printed(textFormat, sampleReport(), { ...chinese, matrix: true }),
    )
  })
})

test('json', () => {
  const { version, files, summary } = JSON.parse(printed(json, fullReport(), chinese))
  expect({ version, summary, count: files.length }).toEqual({
    version: 1,
    summary: { files: 1, errors: 1, warnings: 1, information: 0, hints: 1, failed: [] },
    count: 1,
  })
  const [{ path, template, diagnostics, completeness }] = files
  expect({ path, template }).toEqual({
    path: '方案/甲 (1).txt',
    template: { id: 'sample', title: '示例模板', reason: '由命令行指定' },
  })
  const start = text.indexOf('省XX局')
  const range = { start: { line: 2, character: 14 }, end: { line: 2, character: 18 } }
  expect(diagnostics[1]).toEqual({
    rule: 'placeholder-left',
    severity: 'warning',
    message: '“省XX局”还没有填写。',
    start,
    end: start + 4,
    range,
    basis: [{ document: '示例标准', clause: '7' }],
    related: [
      {
        start: 0,
        end: 6,
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 6 } },
        message: '标题',
      },
    ],
    fixes: [{ title: '删去', safety: 'unsafe', edits: [{ start, end: start + 4, range, newText: '省乙局' }] }],
  })
  expect(diagnostics[0].requirement).toBe('R01')
  expect(diagnostics[0]).not.toHaveProperty('related')
  expect(completeness).toEqual({
    requirements: [
      {
        ...{ id: 'goal', ref: 'R01', title: '总体目标', clause: '第二条', severity: 'error' },
        ...{ status: 'missing', evidence: [] },
      },
      {
        ...{ id: 'tasks', ref: 'R02', title: '重点任务', clause: '第二条', severity: 'error' },
        ...{ status: 'met', line: 1, evidence: [{ start: 7, end: 13 }] },
      },
    ],
    tasks: [
      {
        path: [1, 1],
        title: '推进A工作',
        start: 14,
        line: 2,
        lead: 'partial',
        person: 'missing',
        deadline: 'met',
        target: 'missing',
      },
    ],
    demanded: { elements: [], complete: 1 },
  })
})

test('github escapes what would end a command or a property', () => {
  const report = sampleReport('方案/甲,乙:丙%.txt')
  expect(printed(github, report, chinese)).toBe(
    [
      '::error file=方案/甲%2C乙%3A丙%25.txt,line=1,endLine=1,col=1,endColumn=7,title=sample/goal::缺少总体目标：100%25%0A请补写。',
      '::warning file=方案/甲%2C乙%3A丙%25.txt,line=3,endLine=3,col=15,endColumn=19,title=placeholder-left::“省XX局”还没有填写。%0A相关：第1行',
      '',
    ].join('\n'),
  )
})

test('github shows what could not be read or used', () => {
  const defects = [
    { place: 'own.yaml:1:2: ', message: { zh: '有误', en: 'wrong' }, severity: 'error' as const },
    { place: 'own.yaml:3:1: ', message: { zh: '可疑', en: 'odd' }, severity: 'warning' as const },
  ]
  const failures = [{ path: 'b.txt', message: { zh: 'b.txt：无法读取', en: 'b.txt: cannot be read' } }]
  expect(github.writer(chinese).end({ ...emptySummary, defects, failures })).toBe(
    '::error::own.yaml:1:2: 有误\n::warning::own.yaml:3:1: 可疑\n::error::b.txt：无法读取\n',
  )
})

describe('sarif', () => {
  const log = JSON.parse(printed(sarif, fullReport(), chinese))
  const [run] = log.runs

  test('is one run of SARIF 2.1.0', () => {
    expect([log.version, log.runs.length, run.columnKind, run.tool.driver.name]).toEqual([
      '2.1.0',
      1,
      'utf16CodeUnits',
      'fangan',
    ])
    expect(run.invocations[0].executionSuccessful).toBe(true)
  })

  test('results name their rule and place', () => {
    const results = run.results.map((result: { ruleId: string; ruleIndex: number; level: string }) => {
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId)
      return [result.ruleId, result.level]
    })
    expect(results).toEqual([
      ['sample/goal', 'error'],
      ['placeholder-left', 'warning'],
      ['deadline-vague', 'note'],
    ])
    const { artifactLocation, region } = run.results[1].locations[0].physicalLocation
    expect(decodeURI(artifactLocation.uri)).toBe('方案/甲 (1).txt')
    expect(artifactLocation.uri).toMatch(/^[\x21-\x7e]+$/)
    expect(region).toEqual({ startLine: 3, startColumn: 15, endLine: 3, endColumn: 19 })
    expect(run.results[1].relatedLocations[0].message.text).toBe('标题')
  })

  test('rules have pages, requirements of one’s own template have none', () => {
    for (const { id, helpUri, shortDescription } of run.tool.driver.rules) {
      if (id === 'sample/goal') expect(helpUri).toBeUndefined()
      else expect(helpUri).toMatch(/^https:\/\/.+\.md(#.+)?$/)
      expect(shortDescription.text).not.toBe('')
    }
    expect(publishedPage('general/goal')).toMatch(/\/rules\/general\/goal\.md$/)
  })

  test('a file outside the working folder has a full URI', () => {
    const [{ results }] = JSON.parse(printed(sarif, sampleReport('/外/甲 #1.txt'), chinese)).runs
    const { uri } = results[0].locations[0].physicalLocation.artifactLocation
    expect(uri).toBe('file:///%E5%A4%96/%E7%94%B2%20%231.txt')
  })

  test('fixes replace regions', () => {
    const [{ artifactChanges }] = run.results[1].fixes
    expect(artifactChanges[0].replacements).toEqual([
      {
        deletedRegion: { startLine: 3, startColumn: 15, endLine: 3, endColumn: 19 },
        insertedContent: { text: '省乙局' },
      },
    ])
  })

  test('a file that could not be read is a notification', () => {
    const failures = [{ path: 'b.txt', message: { zh: 'b.txt：无法读取', en: 'b.txt: cannot be read' } }]
    const [{ invocations }] = JSON.parse(printed(sarif, fullReport(), chinese, { failures })).runs
    expect(invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'error', message: { text: 'b.txt：无法读取' } }],
    })
  })
})
