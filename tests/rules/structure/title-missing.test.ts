import { describe, expect, it } from 'vitest'
import { runRules } from '../../../server/src/rules/run.js'
import { rule } from '../../../server/src/rules/structure/title-missing.js'
import { readPlan } from '../../../server/src/semantics/lower.js'
import { check, marked, noTemplate } from '../../support/check.js'
import { mended, offers } from './outcome.js'

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

  const chapters = '一、目标\n\n内容。\n\n二、任务\n\n内容。\n'
  const page = (label: string): string =>
    `${label}：云岭省推进高质量发展\n文号：云政发〔2021〕5号\n发布日期：2021-09-10\n\n`

  it.each([
    ['chapters alone', chapters, '一、目标'],
    ['a chapter with one task', '一、目标\n\n完成网点布局。责任单位：省财政厅。完成时限：2025年底。\n', '一、目标'],
    ['front matter without title', `---\ntemplate: general\nlevel: 省\n---\n${body}`, '为推动高质量发展'],
    ['addressees', `各市、县人民政府：\n\n${chapters}`, '各市、县人民政府：'],
  ])('marks the first words of %s', (_name, text, expected) => {
    expect(marked(text, rule)).toEqual([expected])
  })

  it('writes a title in front of the text', () => {
    expect(offers(body, rule)).toEqual([
      [{ safety: 'unsafe', title: '补上标题（XX 处待填）', text: `XX实施方案\n\n${body}` }],
    ])
  })

  it.each([
    [
      'in front of the indent, with the line breaks of the text',
      '',
      `　　${body}`.replaceAll('\n', '\r\n'),
      'XX实施方案\r\n\r\n',
    ],
    ['behind the lines of the page, for the issuing region', page('发布机构'), body, '云岭省XX实施方案\n\n'],
  ])('writes it %s', (_name, before, text, title) => {
    expect(mended(before + text, rule)).toEqual([before + title + text])
  })

  it('names the subject by the words of the template, those for the kind of document left out', () => {
    const titleWords = [
      ['公立医院', '医院'],
      ['高质量发展'],
      ['实施方案'],
      ['意见'],
      ['工作计划'],
      ['若干措施'],
      ['方案编制'],
    ]
    const template = { ...noTemplate.template, appliesTo: { ...noTemplate.template.appliesTo, titleWords } }
    const [finding] = runRules([rule], readPlan(body), { ...noTemplate, template }, {})
    expect(finding.fixes[0].edits).toEqual([{ start: 0, end: 0, newText: 'XX公立医院高质量发展方案编制实施方案\n\n' }])
  })

  it.each([
    ['a Markdown heading in front of all', '## 目标\n\n内容。\n\n## 任务\n\n内容。\n'],
    ['a title that the page gives', `${page('标题')}${body}`],
    ['one chapter', '为推动高质量发展，制定本方案。\n\n一、目标\n\n内容。\n'],
    [
      'one chapter with an annex of several',
      '为推动高质量发展，制定本方案。\n\n一、目标\n\n内容。\n\n附件1\n\n名单\n\n一、甲\n\n内容。\n\n二、乙\n\n内容。\n',
    ],
  ])('does not ask for a title: %s', (_name, text) => {
    expect(marked(text, rule)).toEqual([])
  })

  it.each([
    ['front matter', '---\ntemplate: general\ntitle: 云岭省高质量发展实施方案\n---\n'],
    ['page', page('标题')],
  ])('does not ask for a title in front of addressees where the %s gives it', (_name, head) => {
    expect(marked(`${head}各市、县人民政府：\n\n${chapters}`, rule)).toEqual([])
  })
})
