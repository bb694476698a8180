import { describe, expect, it } from 'vitest'
import { annexListEdits, rowsTakenOut } from '../../server/src/ledger/annexList.js'
import { applyEdits } from '../../server/src/text/range.js'
import { analysed, bracketed } from './plans.js'

const signed = `${bracketed}
三、保障措施

（一）加大投入。省财政设立专项资金。（牵头单位：省财政厅；责任人：孙丽；完成时限：2022年6月底前）

（二）加强宣传。及时解读政策。（牵头单位：省委宣传部；完成时限：长期）

云岭省人民政府办公厅
2021年9月10日
`

/** `text` with its list of `kind` written, or why it is not. */
function listed(text: string, kind: 'tasks' | 'measures'): string {
  const edits = annexListEdits(analysed(text), kind)
  return typeof edits === 'string' ? edits : applyEdits(text, edits)
}

const annexRules = (text: string) => analysed(text).findings.filter(({ rule }) => rule.startsWith('annex-'))

describe('a list that is not there yet', () => {
  const once = listed(signed, 'tasks')

  it('is added as an annex with its line in the annex note', () => {
    expect(once).toContain('\n\n附件：云岭省推动公立医院高质量发展重点任务清单\n\n云岭省人民政府办公厅\n2021年9月10日')
    expect(once.slice(once.indexOf('\n\n附件\n'))).toBe(`

附件

云岭省推动公立医院高质量发展重点任务清单

| 序号 | 重点任务 | 牵头单位 | 配合单位 | 责任人 | 完成时限 |
| --- | --- | --- | --- | --- | --- |
| 1 | 建设区域医疗中心 | 省发展改革委 | 省卫生健康委、省财政厅 | 李明 | 2023年12月底前 |
| 2 | 组建城市医疗集团 | 省卫生健康委 | 省医保局 | 王芳 | 2024年6月底前 |
| 3 | 加强临床专科建设 | 省卫生健康委 | 省财政厅 |  | 每年 |
`)
    expect(annexRules(once)).toEqual([])
  })

  it('is written once', () => {
    expect(annexListEdits(analysed(once), 'tasks')).toEqual([])
  })

  it('of supporting measures becomes the next annex', () => {
    const both = listed(once, 'measures')
    expect(both).toContain('\n附件2\n\n云岭省推动公立医院高质量发展配套措施清单\n')
    expect(both).toContain('| 1 | 加大投入 | 省财政厅 |  | 孙丽 | 2022年6月底前 |')
  })
})

describe('a list that is there', () => {
  it.each([
    [
      'a Markdown table',
      '| 序号 | 重点任务 | 责任单位 | 完成时限 | 备注 |',
      '| --- | --- | --- | --- | --- |',
      (cells: string[]) => `| ${cells.join(' | ')} |`,
    ],
    ['tabs', '序号\t重点任务\t责任单位\t完成时限\t备注', undefined, (cells: string[]) => cells.join('\t')],
  ] as const)('is brought up to date in its own columns, and keeps what the text does not say: %s', (_, head, rule, row) => {
    const old = [
      head,
      ...(rule === undefined ? [] : [rule]),
      row(['1', '组建城市医疗集团', '省医保局', '2020年', '省级']),
      row(['2', '旧任务', '省医保局', '2020年', '市级']),
    ]
    const text = `${signed}\n附件\n\n重点任务分工表\n\n${old.join('\n')}\n`
    expect(rowsTakenOut(analysed(text), 'tasks')).toEqual(['旧任务'])
    const lines = listed(text, 'tasks').replace(/\n$/, '').split('\n')
    expect(lines.slice(lines.indexOf(head))).toEqual([
      head,
      ...(rule === undefined ? [] : [rule]),
      row(['1', '建设区域医疗中心', '省发展改革委、省卫生健康委、省财政厅', '2023年12月底前', '']),
      row(['2', '组建城市医疗集团', '省卫生健康委、省医保局', '2024年6月底前', '省级']),
      row(['3', '加强临床专科建设', '省卫生健康委、省财政厅', '每年', '']),
    ])
  })

  it('cell by cell on lines of its own is left to a person', () => {
    const cells = [
      '序号',
      '重点任务',
      '责任单位',
      '完成时限',
      '1',
      '组建城市医疗集团',
      '省医保局',
      '2020年',
      '2',
      '加强宣传',
      '省财政厅',
      '2021年',
    ]
    const text = `${signed}\n附件\n\n重点任务分工表\n\n${cells.join('\n')}\n`
    expect(listed(text, 'tasks')).toBe('unwritable')
  })
})

describe('a text without tasks', () => {
  it('gets no list', () => {
    expect(listed('通知\n\n请参加会议。\n', 'tasks')).toBe('nothing')
  })
})
