import { describe, expect, it } from 'vitest'
import { cutRunOn } from '../../server/src/syntax/runOn.js'
import { headingsOf, zonesOf } from './outline.js'

/** The pieces that `text` is cut into. */
function pieces(text: string): string[] {
  const cuts = cutRunOn(text)
  return cuts.map((cut, index) => text.slice(cut, cuts[index + 1]).trim())
}

const clause = '（责任单位：省卫生健康委、省财政厅）'

describe('cutRunOn', () => {
  it('cuts several items on one line', () => {
    const items = [
      `1．健全体系，完善管理制度。${clause}`,
      `2．深化改革，推进有关试点。${clause}`,
      `3．加强监管。${clause}`,
    ]
    expect(pieces(items.join(''))).toEqual(items)
  })

  it('cuts measures behind the clause of their item', () => {
    const text = `（一）简化审批。推进改革。（省政府办公厅牵头）具体措施：1．取消一批事项。（省司法厅负责）2．清理收费。（省财政厅负责）`
    expect(pieces(text)).toEqual([
      '（一）简化审批。推进改革。（省政府办公厅牵头）具体措施：',
      '1．取消一批事项。（省司法厅负责）',
      '2．清理收费。（省财政厅负责）',
    ])
  })

  it('leaves an ordinary paragraph whole', () => {
    const text = `（一）健全体系。一是完善制度，提高医护比（1：2左右），二是按照第（二）项要求下降0.5个百分点，推进改革试点。${clause}`
    expect(pieces(text)).toEqual([text])
  })

  it('leaves a list of ordinals whole', () => {
    const text = `（一）健全体系。按照（一）、（二）、（三）项要求完善制度，并落实第（四）条规定，不断提高各级医院的服务能力和管理水平。${clause}`
    expect(pieces(text)).toEqual([text])
  })

  it('does not cut inside brackets', () => {
    const text = `一、健全体系。完善管理制度。（牵头单位：省卫生健康委；责任单位：省财政厅） 二、深化改革。推进试点。${clause}`
    expect(pieces(text)).toEqual([
      '一、健全体系。完善管理制度。（牵头单位：省卫生健康委；责任单位：省财政厅）',
      `二、深化改革。推进试点。${clause}`,
    ])
  })
})

describe('a document on one line', () => {
  const source = [
    '云岭市人民政府关于支持医院发展的若干意见',
    '云政发〔2021〕3号',
    '各县（市、区）人民政府，市直各部门：',
    '为推动医院发展，结合本市实际，提出以下意见。',
    `一、健全体系。完善管理制度，建立激励机制，提高各级医院服务能力。${clause}`,
    `二、深化改革。推进薪酬制度改革试点，完善分配办法，调动医务人员积极性。${clause}`,
    `三、加强监管。建立综合监管机制，规范医疗行为。${clause}`,
    '云岭市人民政府',
    '2021年9月10日',
  ].join(' ')

  it('has its zones', () => {
    expect(zonesOf(source).map((line) => line.slice(0, 22))).toEqual([
      'title: 云岭市人民政府关于支持医院发展',
      'docNumber: 云政发〔2021〕3号',
      'addressees: 各县（市、区）人民政',
      'preamble: 为推动医院发展，结合本市',
      'body: 一、健全体系。完善管理制度，建立',
      'body: 二、深化改革。推进薪酬制度改革试',
      'body: 三、加强监管。建立综合监管机制，',
      'signature: 云岭市人民政府',
      'date: 2021年9月10日',
    ])
  })

  it('has its headings', () => {
    expect(headingsOf(source)).toEqual(['1 1 健全体系', '1 2 深化改革', '1 3 加强监管'])
  })

  it('may have a gap in its numbers', () => {
    const gap = `云岭区若干措施 为支持企业，制定以下措施。 1.设立专项资金，支持企业开展防控工作，做到应支尽支。${clause} 2.搭建互助平台。${clause} 4.减免房租，并给予业主支持。${clause} 5.提供金融服务。${clause}`
    expect(headingsOf(gap).map((line) => line.slice(0, 3))).toEqual(['3 1', '3 2', '3 4', '3 5'])
  })
})
