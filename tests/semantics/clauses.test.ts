import { describe, expect, it } from 'vitest'
import { readPlan } from '../../server/src/semantics/lower.js'
import { remark } from '../support/marks.js'
import { planOf } from '../support/plans.js'
import { partiesIn, planWith, said, taskWith } from './item.js'

describe('a preposition in front of a body', () => {
  it.each([
    ['（由省卫健委承担，省财政厅负责）', '省卫健委:lead 省财政厅:lead'],
    ['（由省卫健委牵头，请省财政厅配合）', '省卫健委:lead 省财政厅:support'],
    ['（均由各市人民政府负责）', '各市人民政府:lead'],
    ['（各由市财政局、市医保局负责）', '市财政局:joint 市医保局:joint'],
    ['（省级层面由省财政厅负责，县级层面由县财政局落实）', '省财政厅:lead 县财政局:listed'],
    ['（责任单位：由云岭省财政厅、省教育厅）', '云岭省财政厅:lead-by-position 省教育厅:listed'],
    ['（由财政部、国家卫健委负责）', '财政部:joint 国家卫健委:joint'],
  ])('is no part of its name in %s', (text, expected) => {
    expect(partiesIn(text)).toBe(expected)
  })
})

describe('a bracket that is never closed', () => {
  it.each(['（责任单位：省财政厅', '（省财政厅负责', '（省财政厅、省教育厅'])('ends with the text: %s', (clause) => {
    const source = `云岭省实施方案\n\n一、任务\n\n（一）健全体系。完善制度。${clause}`
    expect(readPlan(source).tasks[0].responsibilities[0].end).toBe(source.length)
  })
})

describe('a label with a list', () => {
  it.each([
    ['（责任单位：省卫生健康委、省财政厅）', '省卫生健康委:lead-by-position 省财政厅:listed'],
    ['〔责任单位：省卫生健康委、省财政厅〕', '省卫生健康委:lead-by-position 省财政厅:listed'],
    ['[责任单位：省卫生健康委、省财政厅]', '省卫生健康委:lead-by-position 省财政厅:listed'],
    ['【责任部门：省卫生健康委、省财政厅】', '省卫生健康委:lead-by-position 省财政厅:listed'],
    ['(责任单位:省卫生健康委,省财政厅)', '省卫生健康委:lead-by-position 省财政厅:listed'],
    ['（责任单位：省卫生健康委）', '省卫生健康委:lead-by-position'],
    ['责任单位：省卫生健康委、省财政厅。', '省卫生健康委:lead-by-position 省财政厅:listed'],
    ['\n\n责任单位：省卫生健康委、省财政厅', '省卫生健康委:lead-by-position 省财政厅:listed'],
    ['\n\n责任单位\n\n省卫生健康委、省财政厅', '省卫生健康委:lead-by-position 省财政厅:listed'],
    ['（责任处室：医政处、规划信息处）', '医政处:lead-by-position 规划信息处:listed'],
    ['（牵头单位：省卫生健康委；配合单位：省财政厅）', '省卫生健康委:lead 省财政厅:support'],
    ['(牵头单位:省卫生健康委;责任单位:省财政厅、省医保局)', '省卫生健康委:lead 省财政厅:listed 省医保局:listed'],
    ['（牵头部门：省卫生健康委，协同部门：省财政厅）', '省卫生健康委:lead 省财政厅:support'],
    ['\n\n牵头单位：省卫生健康委\n\n参与单位：省财政厅', '省卫生健康委:lead 省财政厅:support'],
    ['\n\n牵头单位：省卫生健康委 配合单位：省财政厅', '省卫生健康委:lead 省财政厅:support'],
    ['牵头责任单位：省卫生健康委。协同责任单位：省财政厅', '省卫生健康委:lead 省财政厅:support'],
    ['（主要责任单位：县卫健局；落实部门：县财政局）', '县卫健局:lead 县财政局:support'],
    ['（6月底完成，牵头考核单位：市卫健委）', '市卫健委:lead'],
    ['（责任单位：★省教育厅、省财政厅）', '省教育厅:lead 省财政厅:listed'],
    ['\n\n——责任单位：省教育厅、省财政厅', '省教育厅:lead-by-position 省财政厅:listed'],
    ['\n\n**责任单位：** 县卫健局、县财政局', '县卫健局:lead-by-position 县财政局:listed'],
    ['（主办：省教育厅；协办：省财政厅）', '省教育厅:lead 省财政厅:support'],
    ['（牵头单位：省教育厅  责任单位：省财政厅）', '省教育厅:lead 省财政厅:listed'],
    ['（责任单位：省医保局按职责分工负责，各市州人民政府配合）', '省医保局:all-by-duty 各市州人民政府:support'],
    ['（责任单位：省教育厅等，配合单位：省财政厅等）', '省教育厅:lead-by-position 省财政厅:support'],
    ['（责任单位：省教育厅、省财政厅。）', '省教育厅:lead-by-position 省财政厅:listed'],
    ['（责任单位：省教育厅、省财政厅', '省教育厅:lead-by-position 省财政厅:listed'],
    ['（责任单位：市人力社保局、市医保局分别牵头）', '市人力社保局:joint 市医保局:joint'],
    [
      '责任单位：省卫生健康委（牵头）、省财政厅、省医保局（配合）',
      '省卫生健康委:lead 省财政厅:listed 省医保局:support',
    ],
  ])('%j', (text, parties) => {
    expect(partiesIn(text)).toBe(parties)
  })
})

describe('a sentence with role words', () => {
  it.each([
    ['（省卫生健康委负责）', '省卫生健康委:lead'],
    ['（省卫生健康委负责，省财政厅、省医保局参与）', '省卫生健康委:lead 省财政厅:support 省医保局:support'],
    ['（省卫生健康委、省财政厅负责）', '省卫生健康委:joint 省财政厅:joint'],
    ['（省卫生健康委、省财政厅分别负责）', '省卫生健康委:joint 省财政厅:joint'],
    ['（省卫生健康委牵头，省财政厅配合）', '省卫生健康委:lead 省财政厅:support'],
    ['（省卫生健康委牵头负责）', '省卫生健康委:lead'],
    ['（省卫生健康委、省医保局牵头，省财政厅配合）', '省卫生健康委:lead 省医保局:lead 省财政厅:support'],
    ['（省卫生健康委、省财政厅按职责分工负责）', '省卫生健康委:all-by-duty 省财政厅:all-by-duty'],
    ['（省卫生健康委牵头，各有关部门按职责分工负责）', '省卫生健康委:lead 各有关部门:all-by-duty'],
    ['（省医保局负责落实）', '省医保局:lead'],
    ['（省财政厅会同省卫生健康委负责）', '省财政厅:lead 省卫生健康委:support'],
    ['（省医保局按职责分工负责，各市人民政府结合实际落实）', '省医保局:all-by-duty 各市人民政府:listed'],
    ['（省改革专班牵头单位牵头，省直有关单位配合）', '省改革专班牵头单位:lead 省直有关单位:support'],
    ['（省卫生健康委牵头，省财政厅配合，2022年底前完成）', '省卫生健康委:lead 省财政厅:support'],
    ['（省卫生健康委〔牵头〕、省财政厅）', '省卫生健康委:lead 省财政厅:listed'],
    ['（2022年6月底前完成，省教育厅牵头，省财政厅配合）', '省教育厅:lead 省财政厅:support'],
    ['（各有关部门按职责分工负责，持续推进）', '各有关部门:all-by-duty'],
    ['（各市、县级人民政府，省教育厅等部门分别负责）', '各市、县级人民政府:joint 省教育厅:joint'],
    ['（办公室牵头，各科室配合）', '办公室:lead 各科室:support'],
    ['（省财政厅牵头、省教育厅配合）', '省财政厅:lead 省教育厅:support'],
    ['（省财政厅牵头、省教育厅）', '省财政厅:lead 省教育厅:listed'],
    ['（责任单位：省财政厅、省民政厅牵头负责、省教育厅）', '省财政厅:lead 省民政厅:lead 省教育厅:listed'],
    ['（由省财政厅牵头、各市人民政府参与）', '省财政厅:lead 各市人民政府:support'],
    ['（市人社局、财政局，各县市区人民政府）', '市人社局:lead-by-position 财政局:listed 各县市区人民政府:listed'],
  ])('%s', (text, parties) => {
    expect(partiesIn(text)).toBe(parties)
  })
})

describe('a bare list at the end of an item', () => {
  it('is a clause', () => {
    expect(partiesIn('（市农牧业局、市财政局，列首的为牵头单位，下同）')).toBe(
      '市农牧业局:lead-by-position 市财政局:listed',
    )
  })

  it('may be one body where other items end in lists', () => {
    const items = [
      '复工。完善条件。（省农业农村厅、省畜牧局）',
      '包保。建立制度。（省财政厅、省畜牧局）',
      '通行。免收费用。（省交通运输厅）',
    ]
    expect(readPlan(planOf(items)).tasks.map((task) => said(task.parties))).toEqual([
      '省农业农村厅:lead-by-position 省畜牧局:listed',
      '省财政厅:lead-by-position 省畜牧局:listed',
      '省交通运输厅:lead-by-position',
    ])
  })

  it('is none within a sentence', () => {
    expect(partiesIn('会同有关部门（省财政厅、省畜牧局）开展督查。')).toBe('')
  })
})

describe('names', () => {
  it.each([
    ['（责任单位：省财政厅，各市、县〔区〕人民政府）', '省财政厅 / 各市、县〔区〕人民政府'],
    ['（责任单位：各市（州）、县（市、区）政府）', '各市（州）、县（市、区）政府'],
    ['（责任单位：省财政厅等部门，各市州政府）', '省财政厅 / 各市州政府'],
    ['（省财政厅等有关部门和各市人民政府按职责分工负责）', '省财政厅 / 有关部门 / 各市人民政府'],
    ['（省财政厅及各地区按职责分工负责）', '省财政厅 / 各地区'],
    ['（省科技厅、工业和信息化厅负责）', '省科技厅 / 工业和信息化厅'],
    ['（市人社局、财政局、工信局负责）', '市人社局 / 财政局 / 工信局'],
    ['（责任单位：市规划和自然资源局、市文化和旅游局）', '市规划和自然资源局 / 市文化和旅游局'],
    ['（责任单位：省卫生健康委（省中医药局）、省财政厅）', '省卫生健康委（省中医药局） / 省财政厅'],
    ['（国家中医药管理局〔以下简称国家中医药局〕、财政部负责）', '国家中医药管理局 / 财政部'],
    ['（责任单位：县卫健局；县财政局）', '县卫健局 / 县财政局'],
    ['（责任单位：省发展和改革委员会、省住房和城乡建设厅）', '省发展和改革委员会 / 省住房和城乡建设厅'],
    ['（责任单位：国家税务总局云岭省税务局、国网云岭省电力公司）', '国家税务总局云岭省税务局 / 国网云岭省电力公司'],
    ['（责任单位：县人民医院、各乡镇卫生院、各社区卫生服务中心）', '县人民医院 / 各乡镇卫生院 / 各社区卫生服务中心'],
    ['（责任单位：团市委、市妇联、市总工会、市残联）', '团市委 / 市妇联 / 市总工会 / 市残联'],
    ['（责任单位：市政府办公室；各市、自治州人民政府）', '市政府办公室 / 各市、自治州人民政府'],
    ['（责任单位：县卫健局和县财政局）', '县卫健局 / 县财政局'],
    ['\n\n责任单位：县卫健局 县财政局 县人社局', '县卫健局 / 县财政局 / 县人社局'],
    ['\n\n责任单位：县卫健局/县财政局', '县卫健局 / 县财政局'],
  ])('%j', (text, names) => {
    expect(
      taskWith(text)
        .parties.map((party) => party.text)
        .join(' / '),
    ).toBe(names)
  })

  it('stand where they are printed', () => {
    const source = '（责任单位：‹|省卫生健康委|›、‹|省财政厅|›等，‹|各市、县〔区〕人民政府|›）'
    expect(
      remark(source, (text) => {
        const plan = planWith(text)
        const shift = plan.source.indexOf(text)
        return plan.tasks[0].parties.map(({ start, end }) => ({ start: start - shift, end: end - shift }))
      }),
    ).toBe(source)
  })

  it('in groups parted by ，', () => {
    const { parties } = taskWith('（责任单位：省财政厅、省医保局，各市人民政府）')
    expect(parties.map((party) => party.group)).toEqual([0, 0, 1])
    expect(parties.map((party) => party.collective)).toEqual([false, false, true])
  })

  it('of an open list', () => {
    expect(taskWith('（责任单位：省财政厅、省医保局等）').responsibilities[0].openEnded).toBe(true)
    expect(taskWith('（责任单位：省财政厅、省医保局）').responsibilities[0].openEnded).toBe(false)
  })
})

describe('clauses', () => {
  it('keep label, form and place', () => {
    const plan = planWith('（责任部门：省财政厅）')
    const [clause] = plan.tasks[0].responsibilities
    expect(clause).toMatchObject({ label: '责任部门', form: 'brackets' })
    expect(plan.source.slice(clause.start, clause.end)).toBe('（责任部门：省财政厅）')
    expect(plan.source.slice(clause.labelRange?.start, clause.labelRange?.end)).toBe('责任部门')
  })

  it('of several sentences in one item', () => {
    const text = '引导就近就业（市人社局牵头）。给予补贴（市财政局牵头，市人社局配合）。'
    expect(partiesIn(text)).toBe('市人社局:lead 市财政局:lead 市人社局:support')
  })

  it.each([
    '建设区域医疗中心（含中医医院）。',
    '加强重点人群（老人、儿童、孕产妇）健康管理。',
    '推行责任制（医院负责、科室落实）管理模式。',
    '要明确各级各部门责任，单位负责人要亲自抓。',
    '提高病例组合指数（CMI）。',
  ])('are not made of %s', (text) => {
    expect(partiesIn(text)).toBe('')
  })

  it('leave out dates, blanks and 无', () => {
    expect(partiesIn('（责任单位：省财政厅，2022年6月底前完成）')).toBe('省财政厅:lead-by-position')
    expect(partiesIn('（持续推进，牵头单位：省财政厅）')).toBe('省财政厅:lead')
    expect(partiesIn('\n\n牵头单位：省财政厅\n\n配合单位：无')).toBe('省财政厅:lead')
  })
})

it('clauses of one paragraph follow each other as they are printed, whichever form they have', () => {
  const text = '配合单位：省医保局、省财政厅。（牵头单位：省发展改革委）'
  expect(taskWith(text).parties.map((party) => party.text)).toEqual(['省医保局', '省财政厅', '省发展改革委'])
})
