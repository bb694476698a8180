import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/references/abbreviation-undefined.js'
import { runRules } from '../../../server/src/rules/run.js'
import { readPlan } from '../../../server/src/semantics/lower.js'
import { check, fixed, marked, noTemplate } from '../../support/check.js'

const plan = (...paragraphs: string[]) =>
  `云岭省推动公立医院高质量发展实施方案\n\n一、重点任务\n\n${paragraphs.join('\n\n')}\n`

const long = '《云岭省人民政府关于加强公立医院建设的意见》'

describe('abbreviation-undefined', () => {
  it('reports the first use of a short title', () => {
    const text = plan(`按照${long}（云政发〔2021〕8号）建设。`, '落实《意见》要求，完成《意见》目标。')
    expect(check(text, rule)).toMatchObject([{ text: '《意见》', severity: 'warning' }])
    expect(fixed(text, rule)).toContain(`${long}（云政发〔2021〕8号，以下简称《意见》）`)
  })

  it('reports the end of a longer title', () => {
    const text = plan('纳入《云岭省养老设施建设项目目录》。', '严格执行《项目目录》。')
    expect(marked(text, rule)).toEqual(['《项目目录》'])
    expect(fixed(text, rule)).toContain('《云岭省养老设施建设项目目录》（以下简称《项目目录》）')
  })

  it('reports a use in front of the definition', () => {
    const text = plan('落实《意见》要求。', `按照${long}（以下简称《意见》）建设。`, '完成《意见》目标。')
    expect(check(text, rule)).toHaveLength(1)
    expect(check(text, rule)[0].message).toContain('说明之前')
  })

  it.each([
    `按照${long}（云政发〔2021〕8号，以下简称《意见》）建设。落实《意见》。`,
    `按照${long}（以下简称“意见”）建设。落实《意见》。`,
    `按照${long}（下称《意见》）建设。落实《意见》。`,
    `按照${long}（以下统称为《意见》）建设。落实《意见》。`,
    '本《方案》由省卫生健康委解释。',
    '各地要落实好该《办法》。',
    '按照《云岭省中医药条例》和《中医药条例》建设。',
    '参照《健康报》的报道。',
    '按照《专科标准》建设。',
  ])('leaves %s', (text) => {
    expect(marked(plan(text), rule)).toEqual([])
  })

  it.each([
    ['behind the title', `按照${long}建设。落实《意见》。`, `按照${long}（以下简称《意见》）建设。落实《意见》。`],
    [
      'behind the title in a bracket',
      `（按照${long}）建设。落实《意见》。`,
      `（按照${long}（以下简称《意见》））建设。落实《意见》。`,
    ],
    [
      'in the bracket of the number',
      `按照${long}（云政发〔2021〕8号文件）建设，落实《意见》。`,
      `按照${long}（云政发〔2021〕8号文件，以下简称《意见》）建设，落实《意见》。`,
    ],
    [
      'at the first of several citations, whatever is put behind the title',
      '按照《云岭省专科建设规划（试行）》建设。落实《建设规划》。按照《云岭省专科建设规划（试行）》办。',
      '按照《云岭省专科建设规划（试行）》（以下简称《建设规划》）建设。落实《建设规划》。按照《云岭省专科建设规划（试行）》办。',
    ],
  ])('defines it %s', (_name, before, after) => {
    expect(fixed(plan(before), rule)).toBe(plan(after))
  })

  it.each([
    [
      'two titles end alike',
      '按照《云岭省专科建设规划》和《云岭省人才建设规划》建设。落实《建设规划》。',
      '《建设规划》',
    ],
    ['no longer title stands before', '落实《意见》。', '《意见》'],
    ['what is defined later is no title', '落实《方案》。以下将本方案称为《方案》。', '《方案》'],
  ])('offers nothing where %s', (_name, text, expected) => {
    expect(marked(plan(text), rule)).toEqual([expected])
    expect(fixed(plan(text), rule)).toBe(plan(text))
  })

  it('writes the whole title wherever the short one stands before its definition', () => {
    const text = plan(`落实《意见》、《意见》。按照${long}（以下简称《意见》）建设。`)
    expect(fixed(text, rule)).toBe(plan(`落实${long}、${long}。按照${long}（以下简称《意见》）建设。`))
  })

  it('lists the further uses', () => {
    const text = plan(`按照${long}建设。落实《意见》。再落实《意见》、《意见》。`)
    const [{ range, related }] = runRules([rule], readPlan(text), noTemplate, {})
    expect(text.slice(0, range.start).endsWith('。落实')).toBe(true)
    expect(related.map((one) => text.slice(one.range.start - 1, one.range.end))).toEqual(['实《意见》', '、《意见》'])
    expect(related[0].message).toEqual({ zh: '此处同样使用', en: 'Used here too' })
  })

  it.each([
    '落实《意见》（云政发〔2021〕8号）。',
    '按照《云岭省中医药管理办法》建设。落实《药管理办法好》、《中医药管理办法》。',
    '按照《云岭省医院管理法》建设。落实《管理法》、《院管理法》。',
    '现将《方案》印发。上述《办法》执行。这一《规划》好。起草《纲要》。前述《措施》好。',
  ])('leaves also %s', (text) => {
    expect(marked(plan(text), rule)).toEqual([])
  })

  it('leaves the title of an annex', () => {
    const text = `云岭省实施方案\n\n一、任务\n\n见《任务清单》。按照《云岭省任务清单》办。见《清单》。\n\n附件：清单\n\n云岭省人民政府\n2021年9月10日\n\n附件\n\n清单\n\n内容。\n`
    expect(marked(text, rule)).toEqual([])
  })
})
