import { describe, expect, it } from 'vitest'
import { groupEntries } from '../../server/src/ledger/groups.js'
import { ledgerOf } from '../../server/src/ledger/ledger.js'
import { analysed, bracketed } from './plans.js'

describe('the ledger of a plan', () => {
  const { title, entries } = ledgerOf(analysed(bracketed))

  it('has the title of the plan and a row for each task', () => {
    expect(title).toBe('云岭省推动公立医院高质量发展实施方案')
    expect(entries.map(({ number, label, title }) => `${number} ${label} ${title}`)).toEqual([
      '1 一（一）1 建设区域医疗中心',
      '2 一（一）2 组建城市医疗集团',
      '3 一（二）1 加强临床专科建设',
    ])
  })

  it('tells what is to be done without saying who and when', () => {
    expect(entries.map(({ measure }) => measure)).toEqual([
      '到2023年，建成省级区域医疗中心6个。',
      '按网格组建紧密型城市医疗集团16个。',
      '建立专科能力年度评估制度，每年评估一次。',
    ])
  })

  it('tells who, with whom, by whom and by when', () => {
    const [first, , last] = entries
    expect(first).toMatchObject({
      section: ['重点任务', '构建公立医院高质量发展新体系'],
      leads: ['省发展改革委'],
      supports: ['省卫生健康委', '省财政厅'],
      persons: ['李明'],
      deadlines: ['2023年12月底前'],
      milestones: [{ text: '到2023年', date: '2023-12-31' }],
      due: { kind: 'by', date: '2023-12-31', precision: 'month', text: '2023年12月底前' },
      targets: ['建成省级区域医疗中心6个'],
      gaps: [],
    })
    expect(last.gaps).toContainEqual({ element: 'person', status: 'missing' })
    expect(last.due).toEqual({ kind: 'recurring', precision: 'year', text: '每年' })
  })

  it('names the clause of the notice that asks for the area of work', () => {
    expect(entries[0].basis).toMatch(/^国医改秘函〔2021〕40号/)
  })

  it('takes what the text leaves to the annexed list from there', () => {
    const text = `甲市实施方案

一、重点任务

（一）改善服务流程。推行一站式服务。

（二）加强人才培养。培训骨干医师30名。

（三）健全监督制度。每年检查一次。

附件

重点任务分工表

| 序号 | 重点任务 | 牵头单位 | 责任人 | 完成时限 |
| --- | --- | --- | --- | --- |
| 1 | 改善服务流程 | 市卫生健康委 | 张强 | 2023年6月 |
| 2 | 加强人才培养 | 市教育局 | 刘洋 | 2023年9月 |
| 3 | 健全监督制度 | 市市场监管局 | 陈静 | 2023年12月 |
`
    const rows = ledgerOf(analysed(text)).entries
    expect(rows.map(({ leads, persons, due }) => [leads[0], persons[0], due?.date])).toEqual([
      ['市卫生健康委', '张强', '2023-06-30'],
      ['市教育局', '刘洋', '2023-09-30'],
      ['市市场监管局', '陈静', '2023-12-31'],
    ])
  })

  it('brings the rows together by which an annexed list gives one task to several bodies', () => {
    const text = `甲市实施方案

一、重点任务

（一）改善服务流程。推行一站式服务。

（二）加强人才培养。培训骨干医师30名。

附件

重点任务分工表

| 序号 | 重点任务 | 工作内容 | 牵头单位 | 配合单位 |
| --- | --- | --- | --- | --- |
| 1 | 改善服务流程 | 推行一站式服务 | 市卫生健康委 | 市医保局 |
| 1 | 改善服务流程 | 推行诊间结算 | 市医保局 | 市财政局 |
| 2 | 加强人才培养 | 培训骨干医师 | 市教育局 | 市财政局 |
`
    expect(ledgerOf(analysed(text)).entries.map(({ leads, supports }) => [leads, supports])).toEqual([
      [['市卫生健康委', '市医保局'], ['市财政局']],
      [['市教育局'], ['市财政局']],
    ])
  })

  it('has what stands under a label for deadlines as it is printed', () => {
    const text = bracketed.replace('2023年12月底前）', '2023年12月取得阶段性成果并持续推进）')
    expect(ledgerOf(analysed(text)).entries[0].deadlines).toEqual(['2023年12月取得阶段性成果并持续推进'])
  })

  it('has goals with the words that say of what they are', () => {
    const text = bracketed.replace('建成省级区域医疗中心6个。', '建成6个省级区域医疗中心，接收药品400个品种以上。')
    expect(ledgerOf(analysed(text)).entries[0].targets[0]).toBe('建成6个省级区域医疗中心')
  })

  it('is called what a notice issues', () => {
    const notice = bracketed.replace(/^.*\n/, '云岭省人民政府关于印发《云岭省推动公立医院高质量发展实施方案》的通知\n')
    expect(ledgerOf(analysed(notice)).title).toBe('云岭省推动公立医院高质量发展实施方案')
  })

  it('is empty for a text without tasks', () => {
    expect(ledgerOf(analysed('关于召开会议的通知\n\n各单位：\n\n请准时参加。\n')).entries).toEqual([])
  })
})

describe('groups of the ledger', () => {
  const { entries } = ledgerOf(analysed(bracketed))
  const shown = (by: Parameters<typeof groupEntries>[1]) =>
    groupEntries(entries, by).map(
      (group) => `${group.title.zh}: ${group.entries.map(({ number }) => number).join(' ')}`,
    )

  it.each([
    ['section', ['重点任务 / 构建公立医院高质量发展新体系: 1 2', '重点任务 / 引领公立医院高质量发展新趋势: 3']],
    ['lead', ['省发展改革委: 1', '省卫生健康委: 2 3']],
    ['person', ['李明: 1', '王芳: 2', '未明确责任人: 3']],
    ['deadline', ['2023年第四季度: 1', '2024年第二季度: 2', '定期开展: 3']],
  ] as const)('by %s', (by, expected) => {
    expect(shown(by)).toEqual(expected)
  })
})
