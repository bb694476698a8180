import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/references/abbreviation-undefined.js'
import { check, fixed, marked } from '../../support/check.js'

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
})
