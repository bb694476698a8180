import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/structure/title-missing.js'
import { check, marked } from '../../support/check.js'

const body = '为推动高质量发展，制定本方案。\n\n一、目标\n\n内容。\n\n二、任务\n\n内容。\n'

describe('title-missing', () => {
  it('reports a plan without title at its first words', () => {
    expect(check(body, rule)).toMatchObject([{ text: '为推动高质量发展', severity: 'warning' }])
  })

  it('reports a notice whose addressees come first, though a plan with a title follows', () => {
    const notice =
      '各市、县人民政府，省政府各部门：\n\n现将方案印发给你们，请认真执行。\n\n云岭省人民政府办公厅\n2021年9月10日\n'
    expect(marked(`${notice}\n云岭省高质量发展实施方案\n\n${body}`, rule)).toEqual(['各市、县人民政府，省政府各部门：'])
  })

  it.each([
    ['a title', `云岭省高质量发展实施方案\n\n${body}`],
    ['a Markdown title', `# 云岭省高质量发展实施方案\n\n${body}`],
    ['a title in the front matter', `---\ntemplate: general\ntitle: 云岭省高质量发展实施方案\n---\n${body}`],
    ['an annex that is a plan', `附件3\n\n云岭省高质量发展专项行动计划\n\n${body}`],
    ['a few notes', '明天上午开会。\n\n带上材料。\n'],
    ['an empty text', ''],
  ])('leaves %s', (_name, text) => {
    expect(marked(text, rule)).toEqual([])
  })
})
