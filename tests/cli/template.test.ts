/** Templates of one's own on the command line: files that extend others, drafts, new ones, and trying them. */

import { describe, expect, test } from 'vitest'
import { loadTemplate } from '../../server/src/templates/load.js'
import { p, wordFile } from '../support/wordFile.js'
import { draft, runIn } from './runIn.js'

describe('a template that extends another file', () => {
  const files = {
    '/plans/fangan.config.json': '{ "template": "own/lower.yaml" }',
    '/plans/own/lower.yaml': 'id: lower\nextends: ../upper.yaml\nrequirements: [{ id: goal, severity: error }]\n',
    '/plans/upper.yaml': 'id: upper\nextends: general\nrequirements: [{ id: reporting, off: true }]\n',
    '/plans/实施方案.txt': draft('试点'),
  }

  test('is used with what it takes over', async () => {
    const { out, error } = await runIn(files, ['check', '--matrix', '实施方案.txt'])
    expect(error).toBe('')
    expect(out).toContain('lower/goal')
    expect(out).not.toContain('督促检查和进展报告')
  })

  test('is told where the other is defective', async () => {
    const broken = { ...files, '/plans/upper.yaml': files['/plans/upper.yaml'].replace('reporting', 'reports') }
    const { code, error } = await runIn(broken, ['check', '实施方案.txt'])
    expect(code).toBe(2)
    expect(error).toContain('own/lower.yaml:2:10: 所继承的模板文件“../upper.yaml”有误，请先改好。')
    expect(error).toContain('upper.yaml:3:22: 模板“general”没有“reports”这一要素，不能改动或取消')
  })
})

describe('template draft', () => {
  const files = {
    '/plans/通知.txt':
      '甲省民政厅关于做好养老服务工作的通知\n\n甲民函〔2025〕7号\n\n各市民政局：\n\n各市要制定实施方案，方案应包括总体目标、任务清单。\n\n甲省民政厅\n2025年3月6日\n',
  }

  test('prints the template, and says what is to be looked at', async () => {
    const { code, out, error } = await runIn(files, ['template', 'draft', '通知.txt'])
    expect(code).toBe(0)
    expect(out).toContain('id: notice-2025-7\n')
    expect(out).toContain('predicate: goal-statement')
    expect(error).toContain('找到2项要求')
  })

  test('reads a notice in Word', async () => {
    const { '/plans/通知.txt': text } = files
    const document = wordFile(
      text
        .split('\n')
        .map((line) => p(line))
        .join(''),
    )
    const word = await runIn({ '/plans/通知.docx': document }, ['template', 'draft', '通知.docx'])
    const plain = await runIn(files, ['template', 'draft', '通知.txt'])
    expect(word).toMatchObject({ code: 0, error: plain.error, out: plain.out })
  })

  test('writes a file that can be used, and never over another', async () => {
    const argv = ['template', 'draft', '通知.txt', '--id', 'care', '-o', 'care.yaml']
    const first = await runIn(files, argv)
    expect(first.code).toBe(0)
    const again = await runIn(first.files, argv)
    expect(again.code).toBe(2)
    expect(again.error).toContain('care.yaml：文件已存在，未改写')
    const used = await runIn({ ...first.files, '/plans/方案.txt': draft('养老服务') }, [
      'check',
      '--matrix',
      '--template',
      'care.yaml',
      '方案.txt',
    ])
    expect(used.out).toContain('任务清单')
  })

  test.each([
    ['方案.docx', '不完整或已损坏'],
    ['旧.doc', '另存为 .docx'],
    ['没有.txt', '没有.txt'],
  ])('of %s says what to do', async (name, message) => {
    const { code, error } = await runIn(
      {
        ...files,
        '/plans/方案.docx': new Uint8Array([0x50, 0x4b, 0x03, 0x04]),
        '/plans/旧.doc': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]),
      },
      ['template', 'draft', name],
    )
    expect(code).toBe(2)
    expect(error).toContain(message)
  })

  test('of a text without demands is empty', async () => {
    const { code, error } = await runIn({ '/plans/a.txt': '明天开会。\n' }, ['template', 'draft', 'a.txt'])
    expect(code).toBe(1)
    expect(error).toContain('没有读到对方案的要求')
  })
})

describe('template new', () => {
  const given = ['template', 'new', '--id', 'my-city', '--title', '某市实施方案', '--document', '某市办发〔2025〕1号']

  test('takes options, and writes a template that holds the usual elements', async () => {
    const { code, error, files } = await runIn({}, given)
    expect([code, error]).toEqual([0, 'my-city.yaml：模板已写入。\n'])
    const { template, problems } = loadTemplate(textOf(files['/plans/my-city.yaml']))
    expect(problems).toEqual([])
    expect(template?.requirements.map(({ id }) => id)).toContain('task-lead')
    expect(template?.basis).toEqual({ document: '某市办发〔2025〕1号', clause: '全文' })
  })

  test('takes the elements and words of the title that are named', async () => {
    const argv = [...given, '--elements', 'overall-goal,timetable', '--title-words', '养老，托育', '-o', '-']
    const { template } = loadTemplate((await runIn({}, argv)).out)
    expect(template?.requirements.map(({ id }) => id)).toEqual(['overall-goal', 'timetable'])
    expect(template?.appliesTo.titleWords).toEqual([['养老', '托育']])
  })

  test('can extend another', async () => {
    const { out } = await runIn({}, ['template', 'new', '--id', 'lower', '--extends', 'notice-40', '-o', '-'])
    expect(loadTemplate(out).template?.extended).toEqual(['notice-40'])
  })

  test('asks on a terminal for what no option says', async () => {
    const answers: Readonly<Record<string, string>> = { 模板名: 'asked', 模板的: '问出来的', 依据的文: '某通知' }
    const questions: string[] = []
    const ask = async (question: string) => {
      questions.push(question)
      return Object.entries(answers).find(([opening]) => question.startsWith(opening))?.[1] ?? ''
    }
    const { code, files } = await runIn({}, ['template', 'new'], { ask })
    expect(code).toBe(0)
    expect(questions).toHaveLength(8)
    expect(loadTemplate(textOf(files['/plans/asked.yaml'])).template?.title.zh).toBe('问出来的')
  })

  test.each([
    [['--title', '某'], '缺少 --id、--document。'],
    [['--id', 'General', '--title', '某', '--document', '某'], '模板名“General”不可用'],
    [['--id', 'general', '--title', '某', '--document', '某'], '模板名“general”不可用'],
    [['--id', 'a', '--extends', 'generel'], '没有名为“generel”的内置模板。'],
    [['--id', 'a', '--title', '某', '--document', '某', '--elements', 'goals'], '没有这些要素：goals。'],
  ])('%j is told what is wrong', async (options, message) => {
    const { code, error, files } = await runIn({}, ['template', 'new', ...options])
    expect(code).toBe(2)
    expect(error).toContain(message)
    expect(files).toEqual({})
  })

  test('leaves a file that exists', async () => {
    const { code, files } = await runIn({ '/plans/my-city.yaml': '旧' }, given)
    expect([code, files['/plans/my-city.yaml']]).toEqual([2, '旧'])
  })
})

describe('template test', () => {
  const yaml = (examples: string) => `id: own
extends: general
appliesTo: { titleWords: [[试点]] }
requirements:
  - { id: goal, off: true }
${examples}`
  const whole = `examples:
  conforming: |
${draft('试点')
  .split('\n')
  .map((line) => `    ${line}`)
  .join('\n')}
`

  test('tells which element is not found in the conforming example, and which is found in the other', async () => {
    const text = yaml(
      `${whole}  missing:\n    - { requirement: tasks, text: 说明 }\n    - { requirement: organisation, text: "一、组织领导\\n\\n成立领导小组。\\n\\n二、其他\\n\\n另行通知。" }\n`,
    )
    const { code, out, error } = await runIn({ '/plans/own.yaml': text }, ['template', 'test', 'own.yaml'])
    expect(error).toBe('')
    expect(code).toBe(1)
    expect(out.split('\n').filter((line) => line !== '')).toEqual([
      'own.yaml：task-lead（每项任务的牵头单位）在写全的示例中只判为部分写明（不算失败）。',
      'own.yaml：task-deadline（每项任务的完成时限）在写全的示例中只判为部分写明（不算失败）。',
      expect.stringContaining('supporting-measures（保障措施）在写全的示例中没有找到'),
      expect.stringContaining('organisation（组织领导）在写全的示例中没有找到'),
      expect.stringContaining('reporting（督促检查和进展报告）在写全的示例中没有找到'),
      expect.stringContaining('organisation（组织领导）在缺少它的示例中判为已写明'),
      'own.yaml：试了8处，4处不符。',
    ])
  })

  test('passes when all is as it should be, and says when another template would be chosen', async () => {
    const only = ['task-lead', 'task-deadline', 'supporting-measures', 'organisation', 'reporting']
    const off = only.map((id) => `  - { id: ${id}, off: true }\n`).join('')
    const text = yaml(`${off}${whole}`).replace('[[试点]]', '[[专项]]')
    const { code, out } = await runIn({ '/plans/own.yaml': text }, ['template', 'test', 'own.yaml'])
    expect(out).toBe(
      'own.yaml：写全的示例若不指定模板，会按“general”检查（标题和引文未指向其他模板）。要自动选用本模板，请补上 appliesTo。\nown.yaml：试了1处，0处不符。\n',
    )
    expect(code).toBe(0)
  })

  test.each([
    ['own.yaml', 0, '没有示例'],
    ['gone.yaml', 2, 'gone.yaml'],
    ['bad.yaml', 2, 'bad.yaml:2:10: 没有名为“generel”的内置模板'],
  ])('of %s ends with %i', async (name, expected, message) => {
    const files = { '/plans/own.yaml': yaml(''), '/plans/bad.yaml': 'id: bad\nextends: generel\n' }
    const { code, out, error } = await runIn(files, ['template', 'test', name])
    expect(code).toBe(expected)
    expect(out + error).toContain(message)
  })
})

function textOf(content: unknown): string {
  return content instanceof Uint8Array ? new TextDecoder().decode(content) : String(content)
}
