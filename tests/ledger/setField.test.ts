import { describe, expect, it } from 'vitest'
import type { EditableField } from '../../server/src/ledger/edit/field.js'
import { setField } from '../../server/src/ledger/edit/setField.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import { applyEdits } from '../../server/src/text/range.js'
import { bracketed } from './plans.js'

/** The text of the item whose title holds `title` once the cell is set; `undefined` where it cannot be. */
function itemAfter(text: string, title: string, field: EditableField, value: string): string | undefined {
  const plan = readPlan(text)
  const task = plan.tasks.find((one) => one.title.includes(title))
  if (!task) throw new Error(`no task ${title}`)
  const edits = setField(plan, task, { field, value })
  if (!edits) return undefined
  const changed = applyEdits(text, edits)
  // The text outside the item stays as it is.
  expect(changed.startsWith(text.slice(0, task.start))).toBe(true)
  const behind = text.slice(task.end)
  expect(changed.endsWith(behind)).toBe(true)
  return changed.slice(task.start, changed.length - behind.length)
}

const inItem = (clause: string): string => `甲省实施方案

一、重点任务

（一）改善服务流程。推行一站式服务。（省卫生健康委牵头，省财政厅配合）

（二）加强人才培养。培训骨干医师30名。${clause}

（三）健全监督制度。每年检查一次。（省医保局负责）
`

describe('a cell of the ledger in a clause of labels', () => {
  const title = '建设区域医疗中心'
  const head = '1. 建设区域医疗中心。到2023年，建成省级区域医疗中心6个。'

  it.each<[EditableField, string, string]>([
    [
      'lead',
      '省卫生健康委',
      '（牵头单位：省卫生健康委；配合单位：省卫生健康委、省财政厅；责任人：李明；完成时限：2023年12月底前）',
    ],
    [
      'lead',
      '省发展改革委、省医保局',
      '（牵头单位：省发展改革委、省医保局；配合单位：省卫生健康委、省财政厅；责任人：李明；完成时限：2023年12月底前）',
    ],
    ['support', '省财政厅', '（牵头单位：省发展改革委；配合单位：省财政厅；责任人：李明；完成时限：2023年12月底前）'],
    [
      'support',
      '省卫生健康委、省医保局、省财政厅',
      '（牵头单位：省发展改革委；配合单位：省卫生健康委、省医保局、省财政厅；责任人：李明；完成时限：2023年12月底前）',
    ],
    ['support', '', '（牵头单位：省发展改革委；责任人：李明；完成时限：2023年12月底前）'],
    [
      'person',
      '赵敏',
      '（牵头单位：省发展改革委；配合单位：省卫生健康委、省财政厅；责任人：赵敏；完成时限：2023年12月底前）',
    ],
    ['person', '', '（牵头单位：省发展改革委；配合单位：省卫生健康委、省财政厅；完成时限：2023年12月底前）'],
    [
      'deadline',
      '2024年3月底前',
      '（牵头单位：省发展改革委；配合单位：省卫生健康委、省财政厅；责任人：李明；完成时限：2024年3月底前）',
    ],
    [
      'deadline',
      '2024年7月底前，以后每年持续实施',
      '（牵头单位：省发展改革委；配合单位：省卫生健康委、省财政厅；责任人：李明；完成时限：2024年7月底前，以后每年持续实施）',
    ],
    ['deadline', '', '（牵头单位：省发展改革委；配合单位：省卫生健康委、省财政厅；责任人：李明）'],
  ])('%s becomes “%s”', (field, value, clause) => {
    expect(itemAfter(bracketed, title, field, value)).toBe(`${head}${clause}`)
  })

  it('that is not there yet is put where the plan has it elsewhere', () => {
    expect(itemAfter(bracketed, '加强临床专科建设', 'person', '赵敏')).toBe(
      '1. 加强临床专科建设。建立专科能力年度评估制度，每年评估一次。（牵头单位：省卫生健康委；配合单位：省财政厅；责任人：赵敏）',
    )
  })
})

describe('a cell of the ledger in a clause that is a sentence', () => {
  const head = '（二）加强人才培养。培训骨干医师30名。'

  it.each<[string, EditableField, string, string | undefined]>([
    [
      '（省教育厅牵头，省财政厅、省卫生健康委配合）',
      'lead',
      '省卫生健康委',
      '（省卫生健康委牵头，省财政厅、省卫生健康委配合）',
    ],
    ['（省教育厅牵头，省财政厅、省卫生健康委配合）', 'support', '省财政厅', '（省教育厅牵头，省财政厅配合）'],
    ['（省教育厅牵头，省财政厅配合）', 'support', '', '（省教育厅牵头）'],
    ['（省教育厅负责）', 'support', '省财政厅', '（省教育厅负责，省财政厅配合）'],
    [
      '（省教育厅、省财政厅按职责分工负责）',
      'support',
      '省医保局',
      '（省教育厅、省财政厅按职责分工负责，省医保局配合）',
    ],
    ['（省教育厅、省财政厅按职责分工负责）', 'lead', '省教育厅', '（省教育厅按职责分工负责）'],
    ['（责任单位：省教育厅、省财政厅）', 'lead', '省医保局', '（责任单位：省医保局、省财政厅）'],
    ['（责任单位：省教育厅、省财政厅）', 'support', '省医保局、省财政厅', '（责任单位：省教育厅、省医保局、省财政厅）'],
    ['（省教育厅牵头，省财政厅配合）', 'person', '赵敏', '（省教育厅牵头，省财政厅配合；责任人：赵敏）'],
    [
      '（省教育厅牵头，省财政厅配合，2023年6月底前完成）',
      'deadline',
      '2024年6月底前',
      '（省教育厅牵头，省财政厅配合，2024年6月底前完成）',
    ],
    ['', 'lead', '省教育厅', '（省教育厅负责）'],
    ['', 'support', '省财政厅', '（省财政厅配合）'],
    ['（省财政厅配合）', 'lead', '省教育厅', '（省教育厅牵头，省财政厅配合）'],
    ['（省财政厅配合）', 'support', '', ''],
    ['（配合单位：省财政厅）', 'lead', '省教育厅', '（牵头单位：省教育厅；配合单位：省财政厅）'],
    ['（配合单位：省财政厅；责任人：赵敏）', 'support', '', '（责任人：赵敏）'],
  ])('%s, %s “%s”', (clause, field, value, expected) => {
    expect(itemAfter(inItem(clause), '加强人才培养', field, value)).toBe(
      expected === undefined ? undefined : `${head}${expected}`,
    )
  })
})

describe('a cell of the ledger in a table', () => {
  const table = `甲省重点任务分工

| 序号 | 重点任务 | 牵头单位 | 配合单位 | 完成时限 |
| --- | --- | --- | --- | --- |
| 1 | 改善服务流程 | 省卫生健康委 | 省财政厅 | 2023年6月底前 |
| 2 | 加强人才培养 | 省教育厅 |  | 2023年9月底前 |
`

  it.each<[EditableField, string, string]>([
    ['lead', '省医保局', '| 2 | 加强人才培养 | 省医保局 |  | 2023年9月底前 |'],
    ['support', '省财政厅、省医保局', '| 2 | 加强人才培养 | 省教育厅 | 省财政厅、省医保局 | 2023年9月底前 |'],
    ['deadline', '2024年1月底前', '| 2 | 加强人才培养 | 省教育厅 |  | 2024年1月底前 |'],
  ])('%s becomes “%s”', (field, value, row) => {
    const plan = readPlan(table)
    const task = [...plan.tasks, ...plan.annexRows].find((one) => one.title === '加强人才培养')
    const edits = task && setField(plan, task, { field, value })
    expect(edits && applyEdits(table, edits)).toContain(row)
  })
})

describe('a cell that says what the text says', () => {
  it('changes nothing', () => {
    const plan = readPlan(bracketed)
    expect(setField(plan, plan.tasks[0], { field: 'lead', value: ' 省发展改革委 ' })).toEqual([])
  })
})

describe('a value that would not be read as it is meant', () => {
  it.each<[EditableField, string]>([
    ['deadline', '再议'],
    ['lead', ''],
    ['lead', '（见附件）'],
  ])('is not written: %s “%s”', (field, value) => {
    expect(itemAfter(bracketed, '建设区域医疗中心', field, value)).toBeUndefined()
  })
})
