import { describe, expect, it } from 'vitest'
import { textsOf, zonesOf } from './outline.js'

const notice = [
  '云岭省人民政府办公厅关于印发云岭省医院发展实施方案的通知',
  '云政办发〔2021〕3号',
  '各市、县（区）人民政府，省政府各部门：',
  '《云岭省医院发展实施方案》已经省政府同意，现印发给你们，请认真贯彻执行。',
  '云岭省人民政府办公厅',
  '2021年9月10日',
  '（此件公开发布）',
]
const plan = [
  '云岭省医院发展实施方案',
  '为推动医院发展，结合本省实际，制定本方案。',
  '一、重点任务',
  '（一）健全体系。完善制度。（责任单位：省卫生健康委）',
  '各地要切实加强领导，确保各项任务落到实处。',
]

describe('zones', () => {
  it('of a plan with its covering notice', () => {
    expect(zonesOf([...notice, ...plan].join('\n\n')).map((line) => line.split(':')[0])).toEqual([
      'title',
      'docNumber',
      'addressees',
      'preamble',
      'signature',
      'date',
      'note',
      'title',
      'preamble',
      'body',
      'body',
      'closing',
    ])
  })

  it('of a title broken over lines', () => {
    const source = [
      '云岭省人民政府办公厅关于印发',
      '云岭省推动公立医院高质量发展',
      '实施方案的通知',
      ...notice.slice(1),
      ...plan,
    ]
    expect(textsOf(source.join('\n'), 'title').slice(0, 3)).toEqual(source.slice(0, 3))
  })

  it('of a title that ends in 政策 or 行动', () => {
    for (const title of ['云岭省支持医药产业发展若干政策', '云岭省医疗服务提升行动']) {
      expect(textsOf([title, ...plan.slice(1)].join('\n\n'), 'title')).toEqual([title])
    }
  })

  it('of addressees, but not of a sentence with a colon', () => {
    const sentence = '为关心医务人员，经省政府同意，现就有关单位医务人员制定如下措施：'
    expect(zonesOf(['关于关爱医务人员的若干措施', sentence, ...plan.slice(2)].join('\n\n'))[1]).toBe(
      `preamble: ${sentence}`,
    )
  })

  it('of annexes, announced and present', () => {
    const source = [
      ...plan,
      '附件：1.任务清单',
      '2.指标清单',
      '云岭省人民政府',
      '2021年9月10日',
      '附件1',
      '任务清单',
      '建设中心',
    ]
    const zones = zonesOf(source.join('\n\n'))
    expect(zones.filter((line) => line.startsWith('annex'))).toEqual([
      'annexNote: 附件：1.任务清单',
      'annexNote: 2.指标清单',
      'annex: 附件1',
      'annex: 任务清单',
      'annex: 建设中心',
    ])
  })

  it('of the annex list below the date', () => {
    const source = [...plan, '云岭省人民政府', '2021年9月10日', '附件：1.任务清单', '2.指标清单', '3.名词解释']
    expect(textsOf(source.join('\n\n'), 'annexNote')).toEqual(['附件：1.任务清单', '2.指标清单', '3.名词解释'])
  })

  it('of signature, date and imprint below', () => {
    const source = [
      ...plan,
      '云岭省卫生健康委员会  云岭省财政厅',
      '2021年9月10日',
      '抄送：省委办公厅',
      '云岭省卫生健康委员会办公室　2021年9月11日印发',
    ]
    expect(
      zonesOf(source.join('\n\n'))
        .slice(-4)
        .map((line) => line.split(':')[0]),
    ).toEqual(['signature', 'date', 'imprint', 'imprint'])
  })

  it('of several plans in one text', () => {
    const second = ['云岭省药品供应实施方案', '为保障药品供应，制定本方案。', '一、工作目标', '（一）保障供应。']
    const zones = zonesOf([...plan, ...second].join('\n\n'))
    expect(zones.filter((line) => line.includes('title'))).toEqual([
      '0 title: 云岭省医院发展实施方案',
      '1 title: 云岭省药品供应实施方案',
    ])
    expect(zones.at(-1)).toBe('1 body: （一）保障供应。')
  })

  it('keep the paragraphs of the last item that end in clauses of their own', () => {
    const source = [...plan.slice(0, 4), '设立发展基金。（责任单位：省财政厅）', '本方案由省卫生健康委负责解释。']
    expect(zonesOf(source.join('\n\n')).slice(-2)).toEqual([
      'body: 设立发展基金。（责任单位：省财政厅）',
      'closing: 本方案由省卫生健康委负责解释。',
    ])
  })

  it('part what is glued together', () => {
    const glued = [
      `${notice[0]}${notice[1]}`,
      `${notice[2]}${notice[3]}`,
      ...plan.slice(2, 4),
      `${plan[4]}云岭省人民政府办公厅2021年9月10日`,
    ]
    expect(zonesOf(glued.join('\n\n')).map((line) => line.split(':')[0])).toEqual([
      'title',
      'docNumber',
      'addressees',
      'preamble',
      'body',
      'body',
      'closing',
      'signature',
      'date',
    ])
  })

  it('take no date behind a label for that of the document', () => {
    const source = [...plan.slice(0, 4), '（二）深化改革。', '完成时限', '2022年12月31日', '责任单位', '省医保局']
    expect(textsOf(source.join('\n\n'), 'date')).toEqual([])
  })
})
