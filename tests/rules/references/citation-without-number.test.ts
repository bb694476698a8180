import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/references/citation-without-number.js'
import { check, fixed, marked } from '../../support/check.js'

const plan = (...paragraphs: string[]) =>
  `云岭省推动公立医院高质量发展实施方案\n\n一、重点任务\n\n${paragraphs.join('\n\n')}\n`

const title = '《云岭省人民政府关于加强公立医院建设的意见》'

describe('citation-without-number', () => {
  it.each([
    title,
    '《国务院办公厅关于推动专科建设的通知》',
    '《省财政厅等5部门关于补助资金的通知（试行）》',
  ])('hints at %s', (cited) => {
    expect(check(plan(`按照${cited}建设专科。`), rule)).toMatchObject([{ text: cited, severity: 'hint' }])
  })

  it('hints where the text names the body', () => {
    expect(marked(plan('落实省人民政府办公厅《关于建设专科的通知》。'), rule)).toEqual(['《关于建设专科的通知》'])
    expect(marked(plan('落实省医改领导小组印发的《专科建设工作方案》。'), rule)).toEqual(['《专科建设工作方案》'])
  })

  it.each([
    `按照${title}（云政发〔2021〕8号）建设专科。`,
    `按照云政发〔2021〕8号文件印发的${title}建设专科。`,
    `按照${title}和《省财政厅关于补助资金的通知》（云政发〔2021〕8号、云财发〔2021〕9号）建设专科。`,
    '按照《云岭省医疗机构管理条例》建设专科。',
    '按照《中华人民共和国中医药法》建设专科。',
    '按照《三级医院评审标准》建设专科。',
    '按照《中共云岭省委关于全面深化改革的意见》建设专科。',
    '按照省委办公厅《关于激励干部的若干措施》建设专科。',
    '由省财政厅印发《云岭省财政厅关于补助资金的通知》。',
    '现将《云岭省人民政府关于补助资金的方案》印发给你们。',
    '《云岭省人民政府关于补助资金的方案》已经省政府同意，请执行。',
    '按照《医疗质量提升行动计划》建设专科。',
  ])('leaves %s', (text) => {
    expect(marked(plan(text), rule)).toEqual([])
  })

  it('asks for the number once, and at the first mention', () => {
    expect(marked(plan(`按照${title}建设。`, `落实${title}要求。`), rule)).toEqual([title])
    expect(marked(plan(`按照${title}（云政发〔2021〕8号）建设。`, `落实${title}要求。`), rule)).toEqual([])
    const later = plan(`按照${title}建设。`, `落实${title}（云政发〔2021〕8号）。`)
    expect(fixed(later, rule)).toContain(`按照${title}（云政发〔2021〕8号）建设。`)
  })

  const source = (words: string) => `云岭省推动公立医院高质量发展实施方案\n\n一、重点任务\n\n${words}\n`

  it.each([
    ['按照《云岭省人民政府关于示范工作的意见》办。', '《云岭省人民政府关于示范工作的意见》'],
    [
      '按照《云岭省人民政府办公厅关于示范工作的意见（试行）》办。',
      '《云岭省人民政府办公厅关于示范工作的意见（试行）》',
    ],
    ['按照云岭省卫生健康委印发的《示范工作方案》办。', '《示范工作方案》'],
    ['按照省政府《云岭省示范规划（2021—2025年）》办。', '《云岭省示范规划（2021—2025年）》'],
    ['按照《国家卫生健康委等8部门关于示范工作的通知》办。', '《国家卫生健康委等8部门关于示范工作的通知》'],
    ['按照《云岭省人民政府关于示范工作的意见》（见附件）办。', '《云岭省人民政府关于示范工作的意见》'],
    [
      '按照《云岭省人民政府关于示范工作的意见》《云岭省人民政府关于试点工作的意见》（云政发〔2021〕8号）办。',
      '《云岭省人民政府关于示范工作的意见》',
    ],
  ])('reports %s', (text, expected) => {
    expect(check(source(text), rule)).toMatchObject([{ text: expected, severity: 'hint' }])
    expect(fixed(source(text), rule)).toBe(source(text))
  })

  it('writes the number that stands further down', () => {
    const title = '《云岭省人民政府关于示范工作的意见》'
    const text = `按照${title}办，再按照${title}（云政发〔2021〕8号）办。`
    expect(fixed(source(text), rule)).toBe(source(text.replace(`${title}办`, `${title}（云政发〔2021〕8号）办`)))
  })

  it.each([
    '制定《云岭省人民政府关于示范工作的意见》。',
    '经省政府同意，现印发《云岭省人民政府关于示范工作的意见》。',
    '《云岭省人民政府关于示范工作的意见》已经省政府同意。',
    '按照云政发〔2021〕8号文件印发的《云岭省人民政府关于示范工作的意见》办。',
    '按照云政发〔2021〕8号《云岭省人民政府关于示范工作的意见》办。',
    '按照云政发〔2021〕8号文下发《云岭省人民政府关于示范工作的意见》办。',
    '按照《云岭省人民政府关于示范工作的意见》和《云岭省人民政府关于试点工作的意见》（云政发〔2021〕8号、9号）办。',
    '按照《中共云岭省委关于示范工作的意见》办。',
    '按照省委印发的《示范工作方案》办。',
    '按照《示范工作方案》办。',
    '按照内部《示范工作方案》办。',
    '按照《云岭省人民政府关于示范工作的条例》办。',
  ])('leaves %s', (text) => {
    expect(marked(source(text), rule)).toEqual([])
  })
})
