import { describe, expect, it } from 'vitest'
import { readPlan } from '../../server/src/semantics/lower.js'
import type { Metadata } from '../../server/src/semantics/model.js'
import { remark } from '../support/marks.js'

const body = ['为推动医院发展，结合实际，制定本方案。', '一、重点任务', '（一）健全体系。完善制度。']

/** The metadata of a document with `head` above its text and `foot` below. */
function metadata(head: string[], foot: string[] = []): Metadata {
  return readPlan([...head, ...body, ...foot].join('\n\n')).metadata
}

describe('metadata', () => {
  it('of a plan on its own', () => {
    expect(metadata(['云岭省医院发展实施方案'], ['云岭省人民政府', '2021年9月10日'])).toMatchObject({
      title: '云岭省医院发展实施方案',
      issuer: '云岭省人民政府',
      date: '2021-09-10',
      kind: '实施方案',
      region: '云岭省',
      level: 'province',
    })
  })

  it('of a notice with its plan', () => {
    const head = [
      '云岭省人民政府办公厅关于印发',
      '云岭省医院发展实施方案的通知',
      '云政办发〔2021〕3号',
      '各市、县（区）人民政府，省政府各部门：',
      '现将方案印发给你们，请认真贯彻执行。',
      '云岭省人民政府办公厅',
      '2021年9月10日',
      '云岭省医院发展实施方案',
    ]
    expect(metadata(head)).toMatchObject({
      title: '云岭省人民政府办公厅关于印发云岭省医院发展实施方案的通知',
      issuer: '云岭省人民政府办公厅',
      docNumber: '云政办发〔2021〕3号',
      date: '2021-09-10',
      addressees: ['各市、县（区）人民政府', '省政府各部门'],
      kind: '实施方案',
    })
  })

  it('absent where nothing says it', () => {
    const { title, issuer, docNumber, date, addressees } = readPlan('一、重点任务\n\n（一）健全体系。').metadata
    expect([title, issuer, docNumber, date, addressees]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it.each([
    ['云岭省卫生健康委员会关于印发医院发展方案的通知', '云岭省卫生健康委员会'],
    ['云岭省人民政府印发关于稳定增长政策措施的通知', '云岭省人民政府'],
    ['云岭市经济和信息化局印发《数据建设意见》的通知', '云岭市经济和信息化局'],
  ])('has the issuer from the title %s', (title, issuer) => {
    expect(metadata([title]).issuer).toBe(issuer)
  })

  it.each([
    ['云岭省卫生健康委员会  云岭省财政厅', '云岭省卫生健康委员会'],
    ['云岭县健康促进工作领导小组办公室', '云岭县健康促进工作领导小组办公室'],
  ])('has the issuer from the signature %s', (signature, issuer) => {
    expect(metadata(['关于印发实施方案的通知'], [signature, '2021年9月10日']).issuer).toBe(issuer)
  })

  it.each([
    ['二〇二一年九月十日', '2021-09-10'],
    ['2021 年 9 月 10 日', '2021-09-10'],
  ])('has the date %s', (date, iso) => {
    expect(metadata(['云岭省实施方案'], ['云岭省人民政府', date]).date).toBe(iso)
  })

  it('has number and date of the page only as those of the document', () => {
    const page = ['发布时间：2021-09-24', '发文字号：云政办发〔2021〕3号', '成文日期：2021年9月10日']
    expect(metadata([...page, '云岭省实施方案'])).toMatchObject({
      docNumber: '云政办发〔2021〕3号',
      date: '2021-09-10',
    })
    expect(metadata(['发布时间：2021-09-24', '云岭省实施方案']).date).toBeUndefined()
  })

  it.each([
    ['云岭省医疗提升行动计划（2021—2025年）', '2021-01-01', '2025-12-31'],
    ['云岭省2021年医改重点工作任务', '2021-01-01', '2021-12-31'],
    ['云岭省2021年下半年医改重点工作任务', '2021-07-01', '2021-12-31'],
    ['云岭省“十四五”医改实施方案', '2021-01-01', '2025-12-31'],
  ])('has the plan period of %s', (title, from, to) => {
    expect(metadata([title]).planPeriod).toEqual({ from, to })
  })

  it.each([
    ['云岭省医院发展实施方案', 'province'],
    ['云岭市人民政府关于医院发展的实施意见', 'city'],
    ['云岭县人民政府关于医院发展的实施意见', 'county'],
    ['国务院办公厅关于医院发展的意见', 'national'],
  ])('has the level of %s', (title, level) => {
    expect(metadata([title]).level).toBe(level)
  })

  it('has the title of a page whose last label is empty', () => {
    const page = [
      '标  题：',
      '云岭省人民政府关于在某旅游区调整有关规定的决定',
      '发文字号：',
      '云政发〔2021〕43号',
      '主 题 词：',
      '',
      '',
    ]
    const broken = [
      '云岭省人民政府关于在某旅游区',
      '调整有关规定的决定',
      '云政发〔2021〕43号',
      '各市人民政府：',
      ...body,
    ]
    expect(readPlan([...page, ...broken].join('\n')).metadata.title).toBe(
      '云岭省人民政府关于在某旅游区调整有关规定的决定',
    )
  })

  it('has number and title below a box of related news', () => {
    const page = [
      '相关新闻',
      '【一图读懂】《云岭省医院管理办法》',
      '当前位置：首页 > 公文',
      '来源：',
      '分享到',
      '云府办规〔2022〕13号',
    ]
    const notice = ['云岭省人民政府关于印发医院管理办法的通知', '各市人民政府：', ...body]
    expect(readPlan([...page, ...notice].join('\n')).metadata).toMatchObject({
      title: '云岭省人民政府关于印发医院管理办法的通知',
      docNumber: '云府办规〔2022〕13号',
    })
  })

  it('has a title whose upper line could be one itself', () => {
    const lines = [
      '云岭市人社局 云岭市公安局',
      '关于印发云岭市人才入户管理办法',
      '实施细则的通知',
      '各有关单位：',
      ...body,
    ]
    expect(readPlan(lines.join('\n')).metadata.title).toContain('关于印发云岭市人才入户管理办法实施细则的通知')
  })

  it('has the number of a red head, and the one below the title', () => {
    expect(
      metadata(['云岭省人民政府办公厅文件', '云政办发〔2022〕5号          签发人：李建国', '云岭省实施方案']).docNumber,
    ).toBe('云政办发〔2022〕5号')
    expect(metadata(['云岭市医院发展实施方案', '（云政办〔2022〕8号）'])).toMatchObject({
      title: '云岭市医院发展实施方案',
      docNumber: '云政办〔2022〕8号',
    })
  })

  it('has a period below the title', () => {
    expect(metadata(['云岭市医院发展行动计划', '（2022—2025年）']).planPeriod).toEqual({
      from: '2022-01-01',
      to: '2025-12-31',
    })
  })

  it('has addressees over two lines', () => {
    expect(metadata(['关于印发方案的通知', '各市（州）人民政府，\n省政府各部门、各直属机构：']).addressees).toEqual([
      '各市（州）人民政府',
      '省政府各部门、各直属机构',
    ])
  })

  it('gives regions before one noun as addressees each', () => {
    const { addressees } = metadata(['关于印发实施方案的通知', '云岭省、云川省、云湖自治区人民政府：'])
    expect(addressees).toEqual(['云岭省人民政府', '云川省人民政府', '云湖自治区人民政府'])
  })

  it('yields to the front matter', () => {
    const front = '---\nprovince: 云川省\nlevel: city\ndate: 2022-01-02\n---\n'
    const { region, level, date, frontMatter } = readPlan(front + ['云岭省实施方案', ...body].join('\n\n')).metadata
    expect({ region, level, date }).toEqual({ region: '云川省', level: 'city', date: '2022-01-02' })
    expect(frontMatter).toEqual({ province: '云川省', level: 'city', date: '2022-01-02' })
  })

  it('says where each part stands', () => {
    const source = `‹|云岭省实施方案|›\n‹|云政办发〔2021〕3号|›\n‹|各市人民政府|›，‹|省政府各部门|›：\n${body.join('\n')}\n‹|云岭省人民政府|›\n‹|2021年9月10日|›\n`
    expect(
      remark(source, (text) => {
        const { spans } = readPlan(text).metadata
        const found = [spans.title, spans.docNumber, ...(spans.addressees ?? []), spans.issuer, spans.date]
        return found.flatMap((span) => span ?? [])
      }),
    ).toBe(source)
  })
})
