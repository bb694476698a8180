/** What the fixes of the task rules write, and where: in the layout that the plan uses elsewhere. */

import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../server/src/rules/rule.js'
import { applyEdits } from '../../../server/src/text/range.js'
import { analysed } from '../../support/analysed.js'

type Element = 'lead' | 'person' | 'deadline'

function plan(tasks: readonly string[]): string {
  const items = tasks.map((task, index) => `（${'一二三四五六七八'[index]}）${task}`)
  return `---\ntemplate: notice-40\n---\n云岭省推动公立医院高质量发展实施方案\n\n一、重点任务\n\n${items.join('\n\n')}\n`
}

function findingsOf(text: string, element: Element): Finding[] {
  return analysed(text).findings.filter((one) => one.rule === `task-without-${element}`)
}

/** `text` after the fix of the last finding: that of a task, where one on the plan stands before it. */
function mended(text: string, element: Element): string {
  const finding = findingsOf(text, element).at(-1)
  const fix = finding?.fixes[0]
  if (!fix) return text
  const after = applyEdits(text, fix.edits)
  expect(findingsOf(after, element).length).toBeLessThan(findingsOf(text, element).length)
  return after
}

/** The last task after the fix, from its first full stop on. */
function lastAfter(tasks: readonly string[], element: Element): string {
  const after = mended(plan(tasks), element)
  return after.slice(after.lastIndexOf('做好工作。') + '做好工作。'.length).trimEnd()
}

describe('one task, as the others print it', () => {
  const cases: readonly (readonly [string, readonly string[], Element, string])[] = [
    [
      'further on in the bracket',
      ['甲。做好工作。（责任单位：省财政厅；责任人：张三）', '乙。做好工作。（责任单位：省医保局）'],
      'person',
      '（责任单位：省医保局；责任人：XX）',
    ],
    [
      'with the label and the mark of the plan',
      ['甲。做好工作。（牵头单位：省财政厅，分管领导：张三）', '乙。做好工作。（牵头单位：省医保局）'],
      'person',
      '（牵头单位：省医保局，分管领导：XX）',
    ],
    [
      'in front of what follows it',
      [
        '甲。做好工作。（责任单位：省财政厅；责任人：张三；完成时限：2025年底）',
        '乙。做好工作。（责任单位：省医保局；完成时限：2025年底）',
      ],
      'person',
      '（责任单位：省医保局；责任人：XX；完成时限：2025年底）',
    ],
    [
      'the lead first',
      ['甲。做好工作。（责任单位：省财政厅；完成时限：2025年底）', '乙。做好工作。（完成时限：2025年底）'],
      'lead',
      '（责任单位：XX；完成时限：2025年底）',
    ],
    [
      'lead and support',
      ['甲。做好工作。（牵头单位：省财政厅；配合单位：省医保局）', '乙。做好工作。'],
      'lead',
      '（牵头单位：XX；配合单位：XX）',
    ],
    [
      'in the bracket of a sentence',
      ['甲。做好工作。（省财政厅牵头，2025年底前完成）', '乙。做好工作。（省医保局牵头）'],
      'person',
      '（省医保局牵头；责任人：XX）',
    ],
    [
      'on lines of their own',
      ['甲。做好工作。\n\n责任单位：省财政厅\n\n责任人：张三', '乙。做好工作。\n\n责任单位：省医保局'],
      'person',
      '\n\n责任单位：省医保局\n\n责任人：XX',
    ],
    [
      'with the indentation and full stop of the lines',
      ['甲。做好工作。\n　　责任单位：省财政厅。\n　　责任人：张三。', '乙。做好工作。\n　　责任单位：省医保局。'],
      'person',
      '\n　　责任单位：省医保局。\n　　责任人：XX。',
    ],
    [
      'in running text',
      ['甲。做好工作。责任单位：省财政厅。责任人：张三。', '乙。做好工作。责任单位：省医保局。'],
      'person',
      '责任单位：省医保局。责任人：XX。',
    ],
    [
      'on a line of its own where the others do so and the task has nothing',
      ['甲。做好工作。\n\n责任单位：省财政厅', '乙。做好工作。'],
      'lead',
      '\n\n责任单位：XX',
    ],
    [
      'in a bracket where the plan gives no example',
      ['甲。做好工作。', '乙。做好工作。'],
      'lead',
      '（责任单位：XX牵头，XX配合）',
    ],
  ]
  test.each(cases)('%s', (_name, tasks, element, expected) => {
    expect(lastAfter(tasks, element)).toBe(expected)
  })
})

const head = '| 序号 | 重点任务 | 牵头单位 | 责任人 | 完成时限 |\n| --- | --- | --- | --- | --- |\n'
const bare = '| 序号 | 重点任务 | 牵头单位 | 完成时限 |\n| --- | --- | --- | --- |\n'

function tablePlan(table: string): string {
  return `---\ntemplate: notice-40\n---\n云岭省推动公立医院高质量发展重点任务清单\n\n${table}`
}

describe('in a table', () => {
  test('the empty cell is filled', () => {
    const text = tablePlan(
      `${head}| 1 | 建设网络 | 省财政厅 | 张三 | 2025年底 |\n| 2 | 建设专科 | 省医保局 |  | 2025年底 |\n| 3 | 建设队伍 | 省医保局 || 2025年底 |\n`,
    )
    const after = mended(mended(text, 'person'), 'person')
    expect(after).toContain(
      '| 2 | 建设专科 | 省医保局 | XX | 2025年底 |\n| 3 | 建设队伍 | 省医保局 | XX | 2025年底 |\n',
    )
  })

  test('cells parted by tabs', () => {
    const text = tablePlan(
      '序号\t重点任务\t牵头单位\t责任人\t完成时限\n1\t建设网络\t省财政厅\t张三\t2025年底\n2\t建设专科\t省医保局\t\t2025年底\n',
    )
    expect(mended(text, 'person')).toContain('2\t建设专科\t省医保局\tXX\t2025年底\n')
  })

  test('a table without the column gets one', () => {
    const text = tablePlan(
      `${bare}| 1 | 建设网络 | 省财政厅 | 2025年底 |\n| 2 | 建设专科 | 省医保局 | 2025年底 |\n| 3 | 建设队伍 | 省医保局 | 2025年底 |\n`,
    )
    const [onPlan] = findingsOf(text, 'person')
    const after = applyEdits(text, onPlan.fixes[0].edits)
    expect(after).toContain(
      '| 序号 | 重点任务 | 牵头单位 | 完成时限 | 责任人 |\n| --- | --- | --- | --- | --- |\n| 1 | 建设网络 | 省财政厅 | 2025年底 | XX |\n',
    )
    expect(findingsOf(after, 'person')).toEqual([])
    expect(new Set(analysed(after).plan.tree.tables[0].rows.map((row) => row.cells.length))).toEqual(new Set([5]))
  })
})

describe('all tasks at once', () => {
  const tasks = ['甲。做好工作。（责任单位：省财政厅）', '乙。做好工作。', '丙。做好工作。\n\n责任单位：省医保局']

  test.each(['person', 'deadline'] as const)('every one gets it where its clause stands: %s', (element) => {
    const text = plan(tasks)
    const [onPlan] = findingsOf(text, element)
    expect(onPlan.fixes).toHaveLength(1)
    expect(onPlan.fixes[0].edits).toHaveLength(3)
    const after = applyEdits(text, onPlan.fixes[0].edits)
    expect(findingsOf(after, element)).toEqual([])
  })

  test('the row of the annexed list takes it where the list has a cell for it', () => {
    const list = `\n附件\n\n重点任务清单\n\n${head}| 1 | 建设网络 | 省财政厅 |  | 2025年底 |\n| 2 | 建设专科 | 省医保局 |  | 2025年底 |\n| 3 | 建设队伍 | 省医保局 |  | 2025年底 |\n`
    const text = plan(['建设网络。做好工作。', '建设专科。做好工作。', '建设队伍。做好工作。']) + list
    const [onPlan] = findingsOf(text, 'person')
    const after = applyEdits(text, onPlan.fixes[0].edits)
    expect(after.match(/\| XX \|/g)).toHaveLength(3)
    expect(findingsOf(after, 'person')).toEqual([])
  })
})
