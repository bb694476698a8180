import { describe, expect, it } from 'vitest'
import * as kinds from '../../server/src/syntax/lineKinds.js'

describe('isTitleLine', () => {
  it.each([
    '云岭省推动公立医院高质量发展实施方案',
    '关于加强医院管理的实施意见',
    '云岭省2022年医改重点工作任务及分工',
    '云岭市医疗服务能力提升三年行动计划（2022—2024年）',
    '云岭省支持医药产业发展若干政策',
    '重点任务清单',
  ])('%s', (text) => {
    expect(kinds.isTitleLine(text)).toBe(true)
  })

  it.each([
    '现将方案印发给你们。',
    '一、实施方案',
    '附件：实施方案',
    '责任单位：省财政厅',
    '云岭省人民政府办公厅',
  ])('not %s', (text) => {
    expect(kinds.isTitleLine(text)).toBe(false)
  })
})

describe('lines with a form of their own', () => {
  it.each([
    [
      'a document number',
      kinds.isDocNumberLine,
      ['云政办发〔2021〕3号', '（云政办发〔2021〕3号）', '云政[2021]3号'],
      '云政办发〔2021〕3号文件要求',
    ],
    ['a date', kinds.isDateLine, ['2021年9月10日', '二〇二一年九月十日', '20__年__月__日'], '2021年9月10日前'],
    ['an annex mark', kinds.isAnnexMark, ['附件', '附件1', '附件：', '附 件2', '附表一'], '附件要求'],
    ['an annex note', kinds.isAnnexNote, ['附件：任务清单', '附件：1.任务清单'], '附件'],
    [
      'an annex mark with its title',
      kinds.isTitledAnnexMark,
      ['附件 任务清单', '附件1 部门职责', '附件2：部门职责', '附表一　指标解释', '附件：任务清单'],
      '附件 部门职责',
    ],
    ['a note', kinds.isNote, ['（此件公开发布）', '（联系人：李建国）'], '（责任单位：省财政厅）'],
    [
      'an imprint',
      kinds.isImprint,
      ['抄送：省委办公厅', '云岭省人民政府办公厅　2021年9月10日印发'],
      '2021年9月10日印发通知',
    ],
    ['a signature', kinds.isSignatureLine, ['云岭省人民政府办公厅', '云岭省医改领导小组'], '加强组织领导'],
  ])('%s', (_, test, yes, no) => {
    for (const text of yes) expect([text, test(text)]).toEqual([text, true])
    expect([no, test(no)]).toEqual([no, false])
  })
})

describe('isTitledAnnexMark', () => {
  it.each([
    '附件1中的任务',
    '附件1 所列任务',
    '附件1 见下页。',
    '附件：1.任务清单',
    '附件1',
    '附件1、2',
  ])('is none: %s', (text) => {
    expect(kinds.isTitledAnnexMark(text)).toBe(false)
  })
})

describe('isAddressees', () => {
  it.each([
    '各市、县（区）人民政府，省政府各部门：',
    '各设区市卫生健康委、医保局：',
    '各街道办事处，区属各机构：',
    '机关各处室：',
  ])('%s', (text) => {
    expect(kinds.isAddressees(text)).toBe(true)
  })

  it.each([
    '责任单位：',
    '经省政府同意，现就有关单位医务人员制定如下措施：',
    '要加强领导。各部门：',
    '目标：',
  ])('not %s', (text) => {
    expect(kinds.isAddressees(text)).toBe(false)
  })
})
