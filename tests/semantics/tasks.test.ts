import { describe, expect, it } from 'vitest'
import { readPlan } from '../../server/src/semantics/lower.js'
import type { Plan } from '../../server/src/semantics/model.js'
import { said } from './item.js'

/** A plan of these lines. */
function plan(...lines: string[]): Plan {
  return readPlan(['云岭省实施方案', '为推动医院发展，制定本方案。', ...lines].join('\n\n'))
}

/** Path and title of the tasks, with their own parties. */
function tasks({ tasks: found }: Plan): string[] {
  return found.map((task) => `${task.path.join('.')} ${task.title} ${said(task.parties)}`.trimEnd())
}

describe('tasks', () => {
  it('are the items with a clause', () => {
    const found = plan(
      '一、总体目标',
      '（一）总体要求。坚持公益性。',
      '二、重点任务',
      '（一）健全体系。完善制度。（省财政厅负责）',
      '（二）深化改革。推进试点。（省医保局负责）',
      '三、保障措施',
      '（一）加强领导。各地要落实责任。',
    )
    expect(tasks(found)).toEqual(['2.1 健全体系 省财政厅:lead', '2.2 深化改革 省医保局:lead'])
  })

  it('are items without a clause among them, and under a heading that announces tasks', () => {
    const found = plan(
      '一、重点任务',
      '（一）健全体系。完善制度。（省财政厅负责）',
      '（二）深化改革。推进试点。',
      '二、主要举措',
      '（一）加强监管。',
    )
    expect(tasks(found)).toEqual(['1.1 健全体系 省财政厅:lead', '1.2 深化改革', '2.1 加强监管'])
  })

  it('are items counted as tasks or actions, in place of （一）, with a clause or without', () => {
    const counted = plan(
      '一、总体要求',
      '完善服务。',
      '二、专项提升',
      '行动一：建设站点。新增站点80个。（责任单位：省民政厅）',
      '行动二：培训人员。培训护理员500名。',
      '行动三：完善制度',
      '1.制定标准。制定标准3项。',
      '2.加强评价。',
      '专栏1 服务项目',
      '送餐、助浴。',
      '三、保障措施',
      '措施一：加强领导。成立专班。',
      '措施二：加强宣传。广泛宣传。',
    )
    expect(tasks(counted)).toEqual([
      '2.1 建设站点 省民政厅:lead-by-position',
      '2.2 培训人员',
      '2.3.1 制定标准',
      '2.3.2 加强评价',
    ])
  })

  it('are items that the annexed list names, whatever section they stand in', () => {
    const listed = plan(
      '一、重点任务',
      '（一）健全服务体系。建设中心。',
      '二、保障措施',
      '（一）强化资金保障。落实资金。',
      '（二）加强宣传。广泛宣传。',
      '云岭省人民政府\n2021年9月10日',
      '附件\n\n任务清单',
      '| 序号 | 任务 | 牵头单位 |\n|---|---|---|\n| 1 | 健全服务体系 | 省民政厅 |\n| 2 | 强化资金保障 | 省财政厅 |',
    )
    expect(tasks(listed)).toEqual(['1.1 健全服务体系', '2.1 强化资金保障'])
  })

  it('are measures and their item, each with its clause', () => {
    const found = plan(
      '一、优化服务',
      '（一）简化审批。推进改革。（省政府办公厅牵头）',
      '具体措施：',
      '1．取消事项。（省司法厅负责）',
      '2．清理收费。',
    )
    expect(tasks(found)).toEqual(['1.1 简化审批 省政府办公厅:lead', '1.1.1 取消事项 省司法厅:lead', '1.1.2 清理收费'])
    expect(said(found.tasks[2].inherited)).toBe('省政府办公厅:lead')
  })

  it('take the clause behind their last child', () => {
    const found = plan(
      '一、重点任务',
      '1.完善预案',
      '（1）加强管理，规范编制。',
      '（2）加强演练，完善制度。',
      '（责任单位：市应急局、市财政局）',
      '2.健全机制',
      '（1）推进建设。',
      '（2）健全发布。',
      '（责任单位：市应急局）',
    )
    expect(tasks(found)).toEqual([
      '1.1 完善预案 市应急局:lead-by-position 市财政局:listed',
      '1.2 健全机制 市应急局:lead-by-position',
    ])
  })

  it('may be chapters, or items without chapters', () => {
    expect(
      tasks(plan('一、健全体系。完善制度。（省财政厅负责）', '二、深化改革。推进试点。（省医保局负责）')),
    ).toHaveLength(2)
    expect(tasks(plan('1.健全体系。（责任单位：区财政局）', '2.深化改革。（责任单位：区医保局）'))).toHaveLength(2)
  })

  it('may have labels on lines of their own', () => {
    const found = plan(
      '一、重点任务',
      '（一）健全体系',
      '目标：提高能力。',
      '建设任务：完善制度。',
      '责任单位：县卫健局、县财政局',
      '完成时限：20__年10月底',
    )
    expect(tasks(found)).toEqual(['1.1 健全体系 县卫健局:lead-by-position 县财政局:listed'])
    expect(found.tasks[0].deadlines).toHaveLength(1)
  })

  it('may have lost their numbers', () => {
    const lines = [
      '重点任务',
      '完善体制。成立管委会。',
      '责任单位：县卫健局',
      '完成时限：2022年6月',
      '改革支付。推行付费。',
      '责任单位：县医保局',
      '完成时限：2022年12月',
    ]
    const found = readPlan(['云岭县实施方案', '为推进建设，制定本方案。', ...lines].join('\n'))
    expect(found.tasks.map((task) => [task.title, said(task.parties), task.deadlines.length])).toEqual([
      ['完善体制', '县卫健局:lead-by-position', 1],
      ['改革支付', '县医保局:lead-by-position', 1],
    ])
  })

  it('have the labels behind a list of their measures', () => {
    const labels = ['责任领导：王建国  责任单位：县卫健局', '整改期限：2022年12月']
    const found = plan(
      '一、整改措施',
      '（一）制度不完善。',
      '1.修订办法。',
      '2.加强培训。',
      ...labels,
      '（二）监管不到位。',
      '1.开展督查。',
      '2.严格管理。',
      ...labels,
    )
    expect(
      found.tasks.map((task) => [task.path.join('.'), said(task.parties), task.persons.length, task.deadlines.length]),
    ).toEqual([
      ['1.1', '县卫健局:lead-by-position', 1, 1],
      ['1.2', '县卫健局:lead-by-position', 1, 1],
    ])
  })

  it('may have labels that a table could have', () => {
    const lines = ['责任领导：李建国', '责任单位：县卫健局', '配合单位：县财政局', '完成时限：2022年10月']
    const found = plan('一、医疗改革', '1.建设医共体', ...lines, '2.推进信息化', ...lines)
    expect(tasks(found)).toEqual([
      '1.1 建设医共体 县卫健局:lead-by-position 县财政局:support',
      '1.2 推进信息化 县卫健局:lead-by-position 县财政局:support',
    ])
    expect(found.tasks.map((task) => task.persons.map((person) => person.name))).toEqual([['李建国'], ['李建国']])
  })

  it('end with their last clause', () => {
    const found = plan(
      '一、重点任务',
      '（一）健全体系。完善制度。（省财政厅负责）',
      '（二）深化改革。推进试点。',
      '继续推进。',
    )
    const [first, second] = found.tasks.map(({ start, end }) => found.source.slice(start, end))
    expect(first).toBe('（一）健全体系。完善制度。（省财政厅负责）')
    expect(second).toBe('（二）深化改革。推进试点。\n\n继续推进。')
  })

  it('are no articles of a regulation', () => {
    expect(
      tasks(
        readPlan('云岭市管理办法\n\n第一章 总则\n\n第一条 为规范管理，制定本办法。\n\n第二条 本办法适用于本市。\n'),
      ),
    ).toEqual([])
  })

  const notice = [
    '云岭省人民政府关于印发方案的通知',
    '各市人民政府：',
    '现将方案印发给你们，请认真贯彻执行。',
    '云岭省人民政府',
    '2021年9月10日',
  ]
  const indicators = [
    '附件',
    '考评指标',
    '一、在线服务',
    '1．开通预约。（6月底完成，牵头考核单位：市卫健委）',
    '2．结果互认。（持续推进，牵头考核单位：市医保局）',
  ]

  it('are the items of what a notice carries, though it is called an annex', () => {
    const expected = ['1.1 开通预约 市卫健委:lead', '1.2 结果互认 市医保局:lead']
    expect(tasks(readPlan([...notice, ...indicators].join('\n\n')))).toEqual(expected)
  })

  it('are not the items of an annex to a plan; those are rows', () => {
    const body = ['考评方案', '一、考评对象', '各市人民政府。']
    const found = readPlan([...notice, ...body, ...indicators].join('\n\n'))
    expect(found.tasks).toEqual([])
    expect(found.annexRows.map((row) => `${row.title} ${said(row.parties)}`)).toEqual([
      '开通预约 市卫健委:lead',
      '结果互认 市医保局:lead',
    ])
  })

  it('of several plans in one text do not mix', () => {
    const second = ['云岭省药品方案', '为保障供应，制定本方案。', '一、重点任务', '（一）保障供应。（省医保局负责）']
    const found = plan('一、重点任务', '（一）健全体系。（省财政厅负责）', ...second)
    expect(tasks(found)).toEqual(['1.1 健全体系 省财政厅:lead', '1.1 保障供应 省医保局:lead'])
  })

  it('hold the goals and dates of their text; others belong to the document', () => {
    const found = plan(
      '一、总体目标',
      '到2025年，就诊率达到90%。',
      '二、重点任务',
      '（一）健全体系。2022年底前建成中心5个。（省财政厅负责）',
    )
    expect(found.documentDeadlines.map((deadline) => deadline.text)).toEqual(['到2025年'])
    expect(found.documentTargets.map((target) => target.value)).toEqual([90])
    expect(found.tasks[0].deadlines.map((deadline) => deadline.text)).toEqual(['2022年底前'])
    expect(found.tasks[0].targets.map((target) => target.value)).toEqual([5])
  })
})
