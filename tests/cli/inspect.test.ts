import { describe, expect, test } from 'vitest'
import { main } from '../../server/src/cli/run.js'
import { memoryIo } from './memoryIo.js'

const PLAN = `甲省推进某项工作实施方案

各市人民政府：

为做好工作，制定本实施方案。

一、重点任务

1.完善转诊机制。统一流程。（省卫生健康委牵头，省财政厅配合）`

describe('inspect', () => {
  test('as JSON, ranges point at what is named', async () => {
    const value = JSON.parse(await inspect('json'))
    const at = ({ start, end }: { start: number; end: number }) => PLAN.slice(start, end)
    expect(Object.keys(value)).toEqual([
      'version',
      'metadata',
      'headings',
      'tasks',
      'annexRows',
      'duties',
      'documentDeadlines',
      'documentTargets',
      'citations',
      'abbreviations',
      'placeholders',
    ])
    expect(value.metadata).toMatchObject({
      title: '甲省推进某项工作实施方案',
      addressees: ['各市人民政府'],
      kind: '实施方案',
    })
    expect(
      value.headings.map((heading: { level: number; start: number; end: number }) => [heading.level, at(heading)]),
    ).toEqual([
      [1, '一、重点任务'],
      [3, '1.完善转诊机制'],
    ])
    const [task] = value.tasks
    expect(task.departments.map((one: { role: string; start: number; end: number }) => [one.role, at(one)])).toEqual([
      ['lead', '省卫生健康委'],
      ['support', '省财政厅'],
    ])
    expect(Object.keys(task)).toEqual([
      'path',
      'title',
      'start',
      'end',
      'departments',
      'persons',
      'deadlines',
      'targets',
    ])
  })

  test('as text, with line numbers', async () => {
    expect(await inspect('text')).toBe(`标题      甲省推进某项工作实施方案
文种      实施方案
主送机关  各市人民政府

标题层次 (2)
  7  一、重点任务
  9      1.完善转诊机制

任务 (1)
  9  1.1 完善转诊机制
       牵头: 省卫生健康委
       配合: 省财政厅
`)
  })
})

async function inspect(format: string): Promise<string> {
  const { io, output } = memoryIo({ '/plans/方案.txt': PLAN })
  expect(await main(['inspect', '--format', format, '方案.txt'], io)).toBe(0)
  return output.out
}
