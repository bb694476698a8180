/** Forms met in published plans, each with the smallest text that shows it. */

import { describe, expect, it } from 'vitest'
import { readPlan } from '../../server/src/semantics/lower.js'
import { headingsOf } from '../syntax/outline.js'
import { deadlinesOf, partiesIn, targetsOf } from './item.js'

const plan = ['为推动医院发展，结合本省实际，制定本方案。', '一、重点任务', '（一）健全体系。完善制度。']
describe('forms of published plans', () => {
  it('a box of related reports above the title ends at the path of the page', () => {
    const src = [
      '相关新闻',
      '【一图读懂】《云岭省医院管理办法》',
      '当前位置：首页 > 公文',
      '云岭省人民政府关于印发医院管理办法的通知',
      '2022-09-16',
      '来源：',
      '分享到',
      '云府办规〔2022〕13号',
      '云岭省人民政府关于印发医院管理办法的通知',
      '各市人民政府：',
      ...plan,
    ].join('\n')
    expect(readPlan(src).metadata).toMatchObject({
      title: '云岭省人民政府关于印发医院管理办法的通知',
      docNumber: '云府办规〔2022〕13号',
    })
  })
  it('a title goes on over a line that ends in a kind of document', () => {
    const src = [
      '云岭市人社局 云岭市公安局',
      '关于印发云岭市人才入户管理办法',
      '实施细则的通知',
      '各有关单位：',
      ...plan,
    ].join('\n')
    expect(readPlan(src).metadata.title).toContain('关于印发云岭市人才入户管理办法实施细则的通知')
  })
  it('a page that prints the document twice is read once', () => {
    const src = [
      '云岭省实施方案',
      ...plan,
      '二、保障措施',
      '三、实施步骤',
      '云岭省人民政府',
      '2022年1月1日',
      '',
      '云岭省实施方案',
      ...plan,
      '二、保障措施',
      '三、实施步骤',
      '云岭省人民政府',
      '2022年1月1日',
    ].join('\n')
    expect(readPlan(src).headings).toHaveLength(4)
  })
  it('entries of an annex list are no headings', () => {
    expect(
      headingsOf(
        [
          '云岭省实施方案',
          ...plan,
          '云岭省人民政府',
          '2022年1月1日',
          '附件：1.2025年第一批房源简介',
          '2.服务窗口',
          '3.办理指引',
        ].join('\n'),
      ).length,
    ).toBe(2)
  })
  it('a year behind 确保 with a bound is due', () => {
    expect(deadlinesOf('确保2022年企业融资成本低于上年同期。')).toEqual(['2022年 → during 2022-01-01..2022-12-31'])
  })
  it.each([
    '对按月申报的纳税人延长期限。',
    '截至4月底平均人数增长。',
    '按上年末参保人数确定。',
    '按每人每月不高于最低标准给予补贴。',
    '按每人每年1000元给予补贴。',
    '2022年全市医改工作要坚持以人民健康为中心，推动工作落实，取得更大成效，让群众更加满意。',
  ])('nothing in %s', (t) => {
    expect(deadlinesOf(t)).toEqual([])
  })
  it.each([
    '给予不超过50万元的补助。',
    '分别给予一次性奖补50万元、100万元。',
    '给予不超过合同额50%的补贴。',
    '裁员率不超过企业职工总数20%的，给予返还。',
    '超过参展企业总数的50%，给予补贴。',
    '在岗人数达到30人以上的企业，给予补贴。',
    '居民健康素养水平已达到36.22%。',
  ])('nothing in %s', (t) => {
    expect(targetsOf(t)).toEqual([])
  })
  it('dates beside bodies in brackets', () => {
    expect(deadlinesOf('（省教育厅、省财政厅，2022年12月底前）')).toEqual(['2022年12月底前 → by 2022-12-31'])
    expect(deadlinesOf('（省教育厅负责，持续推进）')).toEqual(['持续推进 → open'])
  })
  it('a star marks the lead', () => {
    expect(partiesIn('（责任单位：★省教育厅、省财政厅）')).toBe('省教育厅:lead 省财政厅:listed')
  })
  it('a dash in front of a label', () => {
    expect(partiesIn('\n\n——责任单位：省教育厅、省财政厅')).toBe('省教育厅:lead-by-position 省财政厅:listed')
  })
  it('the number in a red head with the signer', () => {
    expect(
      readPlan(
        [
          '云岭省人民政府办公厅文件',
          '云政办发〔2022〕5号                签发人：李建国',
          '云岭省实施方案',
          ...plan,
        ].join('\n\n'),
      ).metadata.docNumber,
    ).toBe('云政办发〔2022〕5号')
  })
  it('addressees over two lines', () => {
    expect(
      readPlan(
        ['云岭省人民政府关于印发方案的通知', '各市（州）人民政府，\n省政府各部门、各直属机构：', ...plan].join('\n\n'),
      ).metadata.addressees,
    ).toEqual(['各市（州）人民政府', '省政府各部门、各直属机构'])
  })
  it('the number in brackets below the title', () => {
    expect(readPlan(['云岭市医院发展实施方案', '（云政办〔2022〕8号）', ...plan].join('\n\n')).metadata).toMatchObject({
      title: '云岭市医院发展实施方案',
      docNumber: '云政办〔2022〕8号',
    })
  })
  it('the period in brackets below the title', () => {
    expect(readPlan(['云岭市医院发展行动计划', '（2022—2025年）', ...plan].join('\n\n')).metadata.planPeriod).toEqual({
      from: '2022-01-01',
      to: '2025-12-31',
    })
  })
  it('bold labels in Markdown', () => {
    expect(partiesIn('\n\n**责任单位：** 县卫健局、县财政局')).toBe('县卫健局:lead-by-position 县财政局:listed')
  })
  it('a period that fills a bracket', () => {
    expect(deadlinesOf('全面推进（2022年4月-2023年12月）。')).toEqual([
      '2022年4月-2023年12月 → from-to 2022-04-01..2023-12-31',
    ])
  })
})
describe('forms of government pages and bare lists', () => {
  const page = [
    '索 引 号：',
    '000014349/2018-00222',
    '发文机关：',
    '云岭省人民政府',
    '成文日期：',
    '2021年09月10日',
    '标  题：',
    '云岭省人民政府关于在某旅游先行区暂时调整有关规定的决定',
    '发文字号：',
    '云政发〔2021〕43号',
    '发布日期：',
    '2021年9月29日',
    '主 题 词：',
    '',
    '',
    '',
  ]
  it('an empty label of the page takes no title line', () => {
    expect(
      readPlan(
        [
          ...page,
          '云岭省人民政府关于在某旅游先行区',
          '暂时调整有关规定的决定',
          '云政发〔2021〕43号',
          '',
          '各市人民政府：',
          ...plan,
        ].join('\n'),
      ).metadata.title,
    ).toBe('云岭省人民政府关于在某旅游先行区暂时调整有关规定的决定')
  })
  it('a title directly behind an empty label', () => {
    expect(
      readPlan(
        [
          ...page,
          '云岭省人民政府关于在某旅游先行区暂时调整有关规定的决定',
          '云政发〔2021〕43号',
          '',
          '各市人民政府：',
          ...plan,
        ].join('\n'),
      ).metadata.title,
    ).toBe('云岭省人民政府关于在某旅游先行区暂时调整有关规定的决定')
  })
  it('single bodies in brackets where items end in bare lists', () => {
    const p = readPlan(
      [
        '云岭省若干措施',
        '为恢复生产，制定如下措施。',
        '一、加快建设',
        '1.复工复产。完善条件。（省农业农村厅、省畜牧局）',
        '2.包保制度。建立制度。（省农业农村厅、省财政厅）',
        '3.春耕备播。增加种植。（省农业农村厅）',
        '二、畅通物流',
        '4.免费通行。免收费用。（省交通运输厅）',
        '5.保障运输。保障通行。（省交通运输厅）',
      ].join('\n'),
    )
    expect(p.tasks.map((t) => t.parties.length)).toEqual([2, 2, 1, 1, 1])
  })
  it('a convention inside a bare list', () => {
    expect(partiesIn('（市农牧业局、市发展改革委、市财政局，列首的为牵头单位，下同）')).toBe(
      '市农牧业局:lead-by-position 市发展改革委:listed 市财政局:listed',
    )
  })
})
describe('forms of converted texts', () => {
  it('items without numbers carry the labels below them', () => {
    const p = readPlan(
      '云岭县医共体建设实施方案\n为推进建设，制定本方案。\n重点任务\n完善管理体制。成立管委会，落实要求。\n责任单位：县卫健局、县财政局\n完成时限：2022年6月底前\n改革医保支付。推行总额付费。\n责任单位：县医保局\n完成时限：2022年12月底前\n',
    )
    expect(p.tasks.map((t) => [t.title, t.parties.length, t.deadlines.length])).toEqual([
      ['完善管理体制', 2, 1],
      ['改革医保支付', 1, 1],
    ])
  })
  it('a text without any break', () => {
    expect(
      readPlan(
        '云岭市人民政府办公室关于印发云岭市深化医改实施方案的通知云政办发〔2022〕3号各县（市、区）人民政府，市政府各部门：《云岭市深化医改实施方案》已经市政府同意，现印发给你们，请认真贯彻执行。云岭市人民政府办公室2022年3月1日云岭市深化医改实施方案为深化医改，结合我市实际，制定本方案。一、总体要求坚持以人民健康为中心，推动医疗、医保、医药协同发展和治理。二、重点任务（一）健全体系。完善制度，2022年底前建成中心4所。（责任单位：市卫健委、市财政局，各县（市、区）人民政府）（二）深化改革。推进薪酬制度改革。（责任单位：市人社局、市卫健委）三、保障措施（一）加强领导。各地要落实责任。（二）强化督导。每季度通报进展情况。',
      ).metadata,
    ).toMatchObject({
      title: '云岭市人民政府办公室关于印发云岭市深化医改实施方案的通知',
      docNumber: '云政办发〔2022〕3号',
      date: '2022-03-01',
      addressees: ['各县（市、区）人民政府', '市政府各部门'],
    })
  })
  it('letter-spaced text', () => {
    expect(
      readPlan(
        '一 、 总 体 要 求\n坚 持 公 益 性 。\n二 、 重 点 任 务\n（ 一 ） 健 全 体 系 。 完 善 制 度 。 （ 责 任 单 位 ： 县 卫 健 局 、 县 财 政 局 ）\n',
      ).tasks.map((t) => t.parties.map((q) => q.canonical)),
    ).toEqual([['县卫健局', '县财政局']])
  })
  it('labels behind a sub-list belong to the item above', () => {
    const p = readPlan(
      '云岭县整改方案\n\n一、整改措施\n（一）关于制度不完善的问题。\n整改措施：\n1.修订办法。\n2.加强培训。\n责任领导：王建国  责任单位：县卫健局  责任人：李志强\n整改时限：立行立改\n（二）关于监管不到位的问题。\n整改措施：\n1.开展督查。\n2.严格管理。\n责任领导：王建国  责任单位：县卫健局\n整改期限：2022年12月底\n',
    )
    expect(p.tasks.map((t) => [t.path.join('.'), t.parties.length, t.persons.length, t.deadlines.length])).toEqual([
      ['1.1', 1, 2, 1],
      ['1.2', 1, 1, 1],
    ])
  })
  it('decimal numbers and parts', () => {
    expect(
      headingsOf(
        '云岭省实施方案\n\n第一部分 总体要求\n\n到2025年，建成体系。\n\n第二部分 重点任务\n\n2.1 推进薪酬改革。（省人力资源社会保障厅牵头，省财政厅配合）\n2.2 推进支付改革。（省医保局负责）\n',
      ).length,
    ).toBe(4)
  })
})
