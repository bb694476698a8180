import { describe, expect, test } from 'vitest'
import { formatGithub } from '../../server/src/cli/format/github.js'
import { formatJson } from '../../server/src/cli/format/json.js'
import { formatSarif } from '../../server/src/cli/format/sarif.js'
import { formatText } from '../../server/src/cli/format/text.js'
import { fullReport, sampleReport, text } from './reports.js'

const chinese = { locale: 'zh', matrix: false, colour: false } as const
const english = { locale: 'en', matrix: false, colour: false } as const

describe('text', () => {
  test('in Chinese', () => {
    expect(formatText(sampleReport(), chinese)).toBe(`方案/甲 (1).txt
  模板 sample（示例模板）：由命令行指定
  该模板对本方案不具约束力，仅供参考
  要素 1/2 齐全，0 项不全，1 项缺少；任务 1 项，其中牵头单位、责任人、时限齐全 0 项
   1:1  错误  缺少总体目标：100% 请补写。  sample/goal R01
  3:15  警告  “省XX局”还没有填写。         placeholder-left

✗ 共检查 1 个文件：错误 1，警告 1，信息 0，提示 1。
另有 1 条较轻的问题未显示，可用 --min-severity hint 查看。
`)
  })

  test('in English, with the matrix', () => {
    expect(formatText(sampleReport(), { ...english, matrix: true })).toBe(`方案/甲 (1).txt
  template sample (Sample): asked for
  the template does not bind this plan and is for reference
  requirements 1/2 met, 0 partial, 1 missing; 1 tasks, 0 with lead, person and deadline
  Requirements
       ref  requirement  clause  line
    ✗  R01  goal         第二条  —
    ✓  R02  tasks        第二条  2
  Tasks
    line  task           lead  person  deadline  target
    3     1.1 推进A工作  △     ✗       ✓         ✗
   1:1  error    The overall goal is missing: 100% Add it.  sample/goal R01
  3:15  warning  "省XX局" is still blank.                   placeholder-left

✗ 1 files checked: 1 errors, 1 warnings, 0 infos, 1 hints.
1 lighter findings are not shown; see them with --min-severity hint.
`)
  })

  test('colours take no columns', () => {
    const coloured = formatText(sampleReport(), { ...chinese, matrix: true, colour: true })
    expect(coloured).toContain('\u001b[31m错误\u001b[39m')
    const escapeSign = String.fromCharCode(27)
    expect(coloured.replace(new RegExp(`${escapeSign}\\[\\d+m`, 'g'), '')).toBe(
      formatText(sampleReport(), { ...chinese, matrix: true }),
    )
  })
})

test('json', () => {
  const { version, files, summary } = JSON.parse(formatJson(fullReport(), chinese))
  expect({ version, summary, count: files.length }).toEqual({
    version: 1,
    summary: { files: 1, errors: 1, warnings: 1, information: 0, hints: 1, failed: [] },
    count: 1,
  })
  const [{ path, template, diagnostics, completeness }] = files
  expect({ path, template }).toEqual({ path: '方案/甲 (1).txt', template: { id: 'sample', reason: '由命令行指定' } })
  const start = text.indexOf('省XX局')
  expect(diagnostics[1]).toEqual({
    rule: 'placeholder-left',
    severity: 'warning',
    message: '“省XX局”还没有填写。',
    start,
    end: start + 4,
    range: { start: { line: 2, character: 14 }, end: { line: 2, character: 18 } },
    basis: [{ document: '示例标准', clause: '7' }],
    fixes: [{ title: '删去', safety: 'unsafe', edits: [{ start, end: start + 4, newText: '省乙局' }] }],
  })
  expect(diagnostics[0].requirement).toBe('R01')
  expect(completeness).toEqual({
    requirements: [
      { id: 'goal', ref: 'R01', title: '总体目标', status: 'missing', evidence: [] },
      { id: 'tasks', ref: 'R02', title: '重点任务', status: 'met', evidence: [{ start: 7, end: 13 }] },
    ],
    tasks: [
      {
        path: [1, 1],
        title: '推进A工作',
        start: 14,
        lead: 'partial',
        person: 'missing',
        deadline: 'met',
        target: 'missing',
      },
    ],
  })
})

test('github escapes what would end a command or a property', () => {
  const report = sampleReport('方案/甲,乙:丙%.txt')
  expect(formatGithub(report, chinese)).toBe(
    [
      '::error file=方案/甲%2C乙%3A丙%25.txt,line=1,endLine=1,col=1,endColumn=7,title=sample/goal::缺少总体目标：100%25%0A请补写。',
      '::warning file=方案/甲%2C乙%3A丙%25.txt,line=3,endLine=3,col=15,endColumn=19,title=placeholder-left::“省XX局”还没有填写。',
      '',
    ].join('\n'),
  )
})

describe('sarif', () => {
  const log = JSON.parse(formatSarif(fullReport(), chinese))
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

  test('rules have pages', () => {
    for (const { helpUri, shortDescription } of run.tool.driver.rules) {
      expect(helpUri).toMatch(/^https:\/\/.+\.md(#.+)?$/)
      expect(shortDescription.text).not.toBe('')
    }
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
    const [{ invocations }] = JSON.parse(formatSarif({ ...fullReport(), failures }, chinese)).runs
    expect(invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'error', message: { text: 'b.txt：无法读取' } }],
    })
  })
})
