import { describe, expect, it } from 'vitest'
import { parse } from '../../server/src/syntax/parse.js'
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

  it('of an annex with a title and headings of its own', () => {
    const annex = ['附件1', '医院发展考核方案', '为做好考核，制定本方案。', '一、考核对象', '全省公立医院。']
    for (const above of [[], ['云岭省人民政府', '2021年9月10日']]) {
      const zones = zonesOf([...plan, ...above, ...annex].join('\n\n'))
      expect(zones.slice(-annex.length)).toEqual(annex.map((line) => `annex: ${line}`))
      if (above.length > 0) expect(zones.slice(-7, -5)).toEqual([`signature: ${above[0]}`, `date: ${above[1]}`])
    }
  })

  it('of an annex whose title is broken over lines', () => {
    const annex = [
      '附件1',
      '云岭省医院发展',
      '考核实施方案',
      '为做好考核，制定本方案。',
      '一、考核对象',
      '全省公立医院。',
    ]
    expect(textsOf([...plan, ...annex].join('\n\n'), 'annex')).toEqual(annex)
  })

  it('of plans that stand one behind the other with signature, date and annex', () => {
    const signed = ['云岭省人民政府', '2021年9月10日']
    const annex = ['附件', '任务清单', '一、建设', '建设中心。']
    const second = ['云岭省药品供应实施方案', '为保障药品供应，制定本方案。', '一、工作目标', '保障供应。', ...signed]
    expect(zonesOf([...plan, ...signed, ...annex, ...second].join('\n\n')).slice(5)).toEqual([
      ...['0 signature: 云岭省人民政府', '0 date: 2021年9月10日'],
      ...annex.map((line) => `0 annex: ${line}`),
      ...['1 title: 云岭省药品供应实施方案', '1 preamble: 为保障药品供应，制定本方案。', '1 body: 一、工作目标'],
      ...['1 body: 保障供应。', '1 signature: 云岭省人民政府', '1 date: 2021年9月10日'],
    ])
  })

  it('of a notice that carries its plans as numbered annexes', () => {
    const carried = ['附件1', '云岭省医院发展实施方案', '一、重点任务', '完善制度。']
    const further = ['附件2', '云岭省药品供应实施方案', '一、工作目标', '保障供应。']
    const list = ['附件3', '责任分解清单', '一、建设', '建设中心。']
    const note = ['附件：1.云岭省医院发展实施方案', '2.云岭省药品供应实施方案', '3.责任分解清单']
    const source = [...notice.slice(0, 4), ...note, ...notice.slice(4, 6), ...carried, ...further, ...list]
    expect(zonesOf(source.join('\n\n')).slice(4)).toEqual([
      ...note.map((line) => `0 annexNote: ${line}`),
      ...['0 signature: 云岭省人民政府办公厅', '0 date: 2021年9月10日'],
      ...['0 annexNote: 附件1', '0 title: 云岭省医院发展实施方案', '0 body: 一、重点任务', '0 body: 完善制度。'],
      ...['1 annexNote: 附件2', '1 title: 云岭省药品供应实施方案', '1 body: 一、工作目标', '1 body: 保障供应。'],
      ...list.map((line) => `1 annex: ${line}`),
    ])
  })

  it('of an annex note behind the date', () => {
    const signed = ['云岭省人民政府', '2021年9月10日']
    const annex = ['附件', '任务清单', '建设中心。']
    for (const below of [annex, ['抄送：省委办公厅', ...annex], ['（此件公开发布）', ...annex], []]) {
      const source = [...plan, ...signed, '附件：任务清单', ...below].join('\n\n')
      expect(textsOf(source, 'annexNote')).toEqual(['附件：任务清单'])
      expect(textsOf(source, 'annex')).toEqual(below.length > 0 ? annex : [])
    }
    const inline = [...plan, ...signed, '附件：任务清单', '建设中心。'].join('\n\n')
    expect(textsOf(inline, 'annex')).toEqual(['附件：任务清单', '建设中心。'])
  })

  it('of an annex note whose label stands alone', () => {
    const note = ['附件：', '1.任务清单', '2.指标清单']
    const source = [...plan, ...note, '云岭省人民政府', '2021年9月10日', '附件1', '任务清单', '建设中心。']
    expect(textsOf(source.join('\n\n'), 'annexNote')).toEqual(note)
    expect(textsOf(source.join('\n\n'), 'annex')).toEqual(['附件1', '任务清单', '建设中心。'])
  })

  it('of two plans of one pattern, and of one plan that the page prints twice', () => {
    const body = (organ: string): string[] => [
      ...['为推动发展，制定本方案。', '一、重点任务', '（一）健全体系。', '（二）深化改革。', '完善制度。'],
      ...[`责任单位：${organ}`, '二、组织实施', '加强领导。'],
    ]
    const partsOf = (...lines: string[]): number => {
      const { paragraphs } = parse(lines.join('\n\n'))
      return new Set(paragraphs.filter(({ zone }) => zone !== 'furniture').map(({ part }) => part)).size
    }
    const [first, second] = ['云岭省医院发展实施方案', '云岭省药品供应实施方案']
    expect(partsOf(first, ...body('省财政厅'), second, ...body('省财政厅'))).toBe(2)
    expect(partsOf(first, ...body('省财政厅'), first, ...body('省医保局'))).toBe(2)
    expect(partsOf(first, ...body('省财政厅'), first, ...body('省财政厅'))).toBe(1)
  })
})
