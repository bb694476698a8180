import { describe, expect, it } from 'vitest'
import type { EditableField } from '../../server/src/ledger/edit/field.js'
import { setField } from '../../server/src/ledger/edit/setField.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import { applyEdits } from '../../server/src/text/range.js'

const title = '甲省重点任务分工\n\n'

/** The table once the cell of the row whose title is `task` is set; `undefined` where it cannot be. */
function tableAfter(lines: readonly string[], task: string, field: EditableField, value: string): string[] | undefined {
  const text = `${title}${lines.join('\n')}\n`
  const plan = readPlan(text)
  const row = [...plan.tasks, ...plan.annexRows].find((one) => one.title === task)
  if (!row) throw new Error(`no task ${task}`)
  const edits = setField(plan, row, { field, value })
  return edits && applyEdits(text, edits).slice(title.length, -1).split('\n')
}

describe('a field that a Markdown table has no column for', () => {
  const table = [
    '| 序号 | 重点任务 | 牵头单位 | 备注 |',
    '|:--:|---|:-----|---|',
    '| 1 | 改善服务流程 | 省卫生健康委 |  |',
    '| 2 | 加强人才培养 |  | 试点 |',
  ]

  it.each<[EditableField, string, string[]]>([
    [
      'support',
      '省财政厅、省医保局',
      [
        '| 序号 | 重点任务 | 牵头单位 | 配合单位 | 备注 |',
        '|:--:|---|:-----|:-----|---|',
        '| 1 | 改善服务流程 | 省卫生健康委 | 省财政厅、省医保局 |  |',
        '| 2 | 加强人才培养 |  |  | 试点 |',
      ],
    ],
    [
      'deadline',
      '2024年6月底前',
      [
        '| 序号 | 重点任务 | 牵头单位 | 完成时限 | 备注 |',
        '|:--:|---|:-----|:-----|---|',
        '| 1 | 改善服务流程 | 省卫生健康委 | 2024年6月底前 |  |',
        '| 2 | 加强人才培养 |  |  | 试点 |',
      ],
    ],
  ])('%s gets one, in its place and in the layout of the table', (field, value, expected) => {
    expect(tableAfter(table, '改善服务流程', field, value)).toEqual(expected)
  })

  it.each<[string, EditableField, string]>([
    ['任务|牵头单位|完成时限', 'support', '任务|牵头单位|配合单位|完成时限'],
    ['任务|牵头单位|配合单位|完成时限', 'person', '任务|牵头单位|配合单位|责任人|完成时限'],
    ['任务|责任单位|责任人|备注', 'deadline', '任务|责任单位|责任人|完成时限|备注'],
    ['任务|配合单位|完成时限', 'lead', '任务|牵头单位|配合单位|完成时限'],
    ['任务|完成时限', 'lead', '任务|牵头单位|完成时限'],
    ['任务|完成时限', 'person', '任务|责任人|完成时限'],
    ['任务|责任人', 'support', '任务|配合单位|责任人'],
  ])('of %s: %s', (heads, field, expected) => {
    const cells: Record<string, string> = { 任务: '改善服务流程', 完成时限: '2023年', 责任人: '张三', 备注: '试点' }
    const row = heads.split('|').map((head) => cells[head] ?? '省教育厅')
    const values = { lead: '省医保局', support: '省财政厅', person: '李四', deadline: '2024年' }
    const rule = heads.replaceAll(/[^|]+/g, '--')
    const after = tableAfter([`|${heads}|`, `|${rule}|`, `|${row.join('|')}|`], '改善服务流程', field, values[field])
    expect(after?.[0]).toBe(`|${expected}|`)
  })

  it('gets one where rows have no bar at their ends or fewer cells', () => {
    const open = ['任务 | 牵头单位', '--- | ---', '改善服务流程 | 省卫生健康委', '加强人才培养 | 省教育厅']
    expect(tableAfter(open, '加强人才培养', 'person', '赵敏')).toEqual([
      '任务 | 牵头单位 | 责任人',
      '--- | --- | ---',
      '改善服务流程 | 省卫生健康委 | ',
      '加强人才培养 | 省教育厅 | 赵敏',
    ])
    const short = ['| 任务 | 牵头单位 | 责任人 | 备注 |', '|---|---|---|---|', '| 改善服务流程 | 省卫生健康委 |']
    expect(tableAfter(short, '改善服务流程', 'person', '赵敏')?.[2]).toBe('| 改善服务流程 | 省卫生健康委 | 赵敏 |')
    expect(tableAfter(short, '改善服务流程', 'deadline', '2024年')?.[2]).toBe(
      '| 改善服务流程 | 省卫生健康委 |  | 2024年 |',
    )
  })
})

describe('several fields', () => {
  it('share the column that the first of them gets', () => {
    const table = ['| 任务 | 牵头单位 |', '|---|---|', '| 改善服务流程 | 省教育厅 |', '| 加强人才培养 | 省教育厅 |']
    const first = tableAfter(table, '加强人才培养', 'person', '赵敏') ?? []
    const second = tableAfter(first, '改善服务流程', 'person', '孙丽') ?? []
    expect(tableAfter(second, '改善服务流程', 'support', '省财政厅')).toEqual([
      '| 任务 | 牵头单位 | 配合单位 | 责任人 |',
      '|---|---|---|---|',
      '| 改善服务流程 | 省教育厅 | 省财政厅 | 孙丽 |',
      '| 加强人才培养 | 省教育厅 |  | 赵敏 |',
    ])
  })
})

describe('a field that a table parted by tabs or gaps has no column for', () => {
  it('gets one; empty cells may end a row', () => {
    const table = ['重点任务\t牵头单位', '改善服务流程\t省卫生健康委', '加强人才培养\t省教育厅']
    expect(tableAfter(table, '加强人才培养', 'deadline', '2024年')).toEqual([
      '重点任务\t牵头单位\t完成时限',
      '改善服务流程\t省卫生健康委\t',
      '加强人才培养\t省教育厅\t2024年',
    ])
  })

  it('gets dashes for cells that could not be told below merged ones', () => {
    const table = ['类别\t任务\t牵头单位', '医疗\t改善服务流程\t省卫生健康委', '加强人才培养\t省教育厅']
    expect(tableAfter(table, '加强人才培养', 'person', '赵敏')).toEqual([
      '类别\t任务\t牵头单位\t责任人',
      '医疗\t改善服务流程\t省卫生健康委\t—',
      '加强人才培养\t省教育厅\t赵敏',
    ])
  })

  it('gets dashes between wide gaps', () => {
    const table = ['序号  任务  牵头单位', '1  改善服务流程  省卫生健康委', '2  加强人才培养  省教育厅']
    expect(tableAfter(table, '加强人才培养', 'person', '赵敏')).toEqual([
      '序号  任务  牵头单位  责任人',
      '1  改善服务流程  省卫生健康委  —',
      '2  加强人才培养  省教育厅  赵敏',
    ])
  })

  it('gets none where each cell has a line of its own', () => {
    const table = '序号 任务 牵头单位 完成时限 1 改善服务流程 省卫生健康委 2023年 2 加强人才培养 省教育厅 2024年'.split(
      ' ',
    )
    expect(tableAfter(table, '加强人才培养', 'person', '赵敏')).toBeUndefined()
    expect(tableAfter(table, '加强人才培养', 'support', '省财政厅')?.slice(-2)).toEqual([
      '省教育厅牵头，省财政厅配合',
      '2024年',
    ])
  })
})

describe('a cell of a table that is emptied', () => {
  it('stays a cell', () => {
    const tabs = ['任务\t牵头单位\t完成时限', '改善服务流程\t省卫生健康委\t2023年', '加强人才培养\t省教育厅\t2024年']
    expect(tableAfter(tabs, '加强人才培养', 'deadline', '')?.[2]).toBe('加强人才培养\t省教育厅\t')
  })

  it('gets the dash that the table has in others', () => {
    const dashes = ['任务\t牵头单位\t责任人', '改善服务流程\t省卫生健康委\t／', '加强人才培养\t省教育厅\t赵敏']
    expect(tableAfter(dashes, '加强人才培养', 'person', '')?.[2]).toBe('加强人才培养\t省教育厅\t／')
  })
})

describe('bodies in one column for all of them', () => {
  const cellAfter = (cell: string, field: EditableField, value: string, other = '省财政厅') =>
    tableAfter(
      ['| 任务 | 责任单位 |', '|---|---|', `| 改善服务流程 | ${cell} |`, `| 加强人才培养 | ${other} |`],
      '改善服务流程',
      field,
      value,
    )?.[2]
      .split(' | ')[1]
      .replace(/ \|$/, '')

  it.each<[string, EditableField, string, string]>([
    ['省教育厅、省财政厅', 'support', '省医保局', '省教育厅、省医保局'],
    ['省教育厅、省财政厅', 'support', '', '省教育厅'],
    ['省教育厅', 'support', '省医保局、省财政厅', '省教育厅、省医保局、省财政厅'],
    ['省教育厅、省财政厅', 'lead', '省医保局', '省医保局、省财政厅'],
    ['省教育厅、省财政厅', 'lead', '省医保局、省审计厅', '省医保局、省审计厅牵头，省财政厅配合'],
    ['省教育厅牵头，省财政厅配合', 'support', '省医保局', '省教育厅牵头，省医保局配合'],
    ['省教育厅牵头', 'support', '省医保局', '省教育厅牵头，省医保局配合'],
    ['省教育厅牵头，省财政厅配合', 'lead', '省医保局', '省医保局牵头，省财政厅配合'],
    ['牵头单位：省教育厅；配合单位：省财政厅', 'support', '省医保局', '牵头单位：省教育厅；配合单位：省医保局'],
    ['', 'support', '省医保局', '省医保局配合'],
  ])('“%s”, %s “%s”', (cell, field, value, expected) => {
    expect(cellAfter(cell, field, value)).toBe(expected)
  })

  it('are said as in the other rows', () => {
    expect(cellAfter('', 'lead', '省教育厅', '省财政厅负责')).toBe('省教育厅负责')
    expect(cellAfter('', 'lead', '省教育厅')).toBe('省教育厅')
  })
})
