import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/references/abbreviation-unused.js'
import { check, marked } from '../../support/check.js'

const plan = (...paragraphs: string[]) =>
  `云岭省推动公立医院高质量发展实施方案\n\n一、重点任务\n\n${paragraphs.join('\n\n')}\n`

const long = '《云岭省人民政府关于加强公立医院建设的意见》'

describe('abbreviation-unused', () => {
  it('hints at a short title that is never used', () => {
    const text = plan(`按照${long}（以下简称《意见》）建设。`, '广泛听取意见。')
    expect(check(text, rule)).toMatchObject([{ text: '以下简称《意见》', severity: 'hint' }])
  })

  it('does not take the long form for a use', () => {
    const text = plan('云岭省疾病预防控制局（以下简称控制局）负责。', '云岭省疾病预防控制局配合。')
    expect(marked(text, rule)).toEqual(['以下简称控制局'])
  })

  it('leaves one that is used in text or table', () => {
    expect(marked(plan(`按照${long}（以下简称《意见》）建设。`, '落实《意见》。'), rule)).toEqual([])
    const table = '| 任务 | 责任单位 |\n|---|---|\n| 建设专科 | 省疾控局 |'
    expect(marked(plan('云岭省疾病预防控制局（以下简称省疾控局）成立。', table), rule)).toEqual([])
  })
})
