/** Which template applies to a text, whether it binds, and the reason given. */

import { describe, expect, test } from 'vitest'
import { read } from './reading.js'

const body = '\n\n一、总体要求\n\n（一）总体目标。到2025年全省建成。\n'

function chosen(text: string, wishes = {}): string {
  const { template, binding, source } = read(text, wishes).choice
  return `${template.id} ${binding ? 'binding' : 'guidance'} ${source}`
}

describe('the choice', () => {
  test.each([
    ['title in a pilot province', `江苏省推动公立医院高质量发展实施方案${body}`, {}, 'notice-40 binding document'],
    ['title elsewhere', `江西省推动公立医院高质量发展实施方案${body}`, {}, 'notice-40 guidance document'],
    ['a city of a pilot province', `南京市推动公立医院高质量发展实施方案${body}`, {}, 'notice-40 guidance document'],
    [
      'a cited notice',
      `江苏省综合医改实施方案\n\n根据《某通知》（国医改秘函〔2021〕40号），制定本方案。${body}`,
      {},
      'notice-40 binding document',
    ],
    ['a task list', `江苏省深化医改重点任务及分工${body}`, {}, 'task-list binding document'],
    ['neither', `江苏省推进养老服务实施方案${body}`, {}, 'general binding default'],
    ['nothing at all', '', {}, 'general binding default'],
    [
      'front matter',
      `---\ntemplate: task-list\n---\n江苏省推进养老服务实施方案${body}`,
      {},
      'task-list binding frontMatter',
    ],
    ['configuration', `江苏省推进养老服务实施方案${body}`, { configured: 'task-list' }, 'task-list binding config'],
    [
      'front matter before configuration',
      `---\ntemplate: general\n---\n某方案${body}`,
      { configured: 'task-list' },
      'general binding frontMatter',
    ],
    [
      'asked before all',
      `---\ntemplate: task-list\n---\n某方案${body}`,
      { asked: 'general', configured: 'task-list' },
      'general binding asked',
    ],
    ['unknown id', `江苏省推进养老服务实施方案${body}`, { asked: 'no-such' }, 'general binding default'],
  ])('%s', (_name, text, wishes, expected) => {
    expect(chosen(text, wishes)).toBe(expected)
  })
})

describe('the reason', () => {
  test('names the words of the title', () => {
    expect(read(`江苏省推动公立医院高质量发展实施方案${body}`).choice.reason.zh).toBe(
      '标题含“公立医院高质量发展、实施方案”',
    )
  })

  test('says that the region is not bound', () => {
    expect(read(`江西省推动公立医院高质量发展实施方案${body}`).choice.reason.zh).toContain('江西省不在其适用地区之内')
  })

  test('says that an id is unknown', () => {
    const { reason } = read(`某方案${body}`, { configured: 'no-such' }).choice
    expect(reason.zh).toContain('没有名为“no-such”的模板')
    expect(reason.en).toContain('there is no template “no-such”')
  })
})
