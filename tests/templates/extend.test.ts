/** A template that extends another takes over what it does not change; what cannot be meant is told at its place. */

import { describe, expect, test } from 'vitest'
import { readPlan } from '../../server/src/semantics/lower.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { loadTemplate } from '../../server/src/templates/load.js'
import { chooseTemplate } from '../../server/src/templates/match.js'
import type { Template } from '../../server/src/templates/template.js'
import { loadTemplateFile } from '../../server/src/templates/templateFiles.js'

const notice = builtinTemplates.find(({ id }) => id === 'notice-40') as Template

const added = `{ id: news, ref: N01, title: 宣传, clause: 五, on: document, place: end, severity: hint,
      message: 没有写明宣传。, expect: { predicate: statement-present, all: [[宣传]] } }`

/** A template of one's own with some changes. */
function own(changes: string, base = 'notice-40'): string {
  return `id: own\nextends: ${base}\nrequirements:\n  - ${changes}\n`
}

describe('what is extended', () => {
  test('is taken over, changed, taken out and added to', () => {
    const text = own(`{ id: overall-goal, severity: warning }\n  - { id: graded-indicators, off: true }\n  - ${added}`)
    const { template, problems } = loadTemplate(text)
    expect(problems).toEqual([])
    expect(template?.extended).toEqual(['notice-40'])
    expect(template?.basis).toEqual(notice.basis)
    expect(template?.requirements.length).toBe(notice.requirements.length)
    const goal = notice.requirements.find(({ id }) => id === 'overall-goal')
    expect(template?.requirements.find(({ id }) => id === 'overall-goal')).toEqual({ ...goal, severity: 'warning' })
    expect(template?.requirements.some(({ id }) => id === 'graded-indicators')).toBe(false)
    expect(template?.requirements.at(-1)).toMatchObject({ id: 'news', title: { zh: '宣传', en: '宣传' } })
  })

  test('keeps what of `appliesTo` is not written anew', () => {
    const { template } = loadTemplate('id: own\nextends: notice-40\nappliesTo: { regions: [湖北省] }\n')
    expect(template?.appliesTo).toEqual({ ...notice.appliesTo, regions: ['湖北省'] })
  })

  test('stands behind what extends it when both fit a document', () => {
    const { template } = loadTemplate('id: own\nextends: notice-40\n')
    const plan = readPlan('青海省公立医院高质量发展实施方案\n\n一、目标\n\n全省公立医院更好。\n')
    const choose = (templates: readonly Template[]) => chooseTemplate(plan, templates).template.id
    expect(template && choose([...builtinTemplates, template])).toBe('own')
    expect(template && choose([template, ...builtinTemplates])).toBe('own')
  })
})

describe('defects', () => {
  test.each([
    ['an unknown template', own(added, 'notice-41'), 'notice-41', '没有名为“notice-41”的内置模板；可继承'],
    ['an element that is not there', own('{ id: overal-goal, severity: hint }'), 'overal-goal', '不能改动或取消'],
    ['an element that is not there, taken out', own('{ id: news, off: true }'), 'news', '不能改动或取消'],
    ['an element that is not whole', own(added.replace('clause: 五, ', '')), 'id', '缺少“clause”'],
    ['a number in use', own(added.replace('N01', 'R10')), 'R10', '编号“R10”已用于要素“overall-goal”'],
    ['a wrong value', own('{ id: overall-goal, severity: grave }'), 'grave', '此处应为以下之一'],
    ['no id', 'extends: general\n', 'extends', '缺少“id”'],
    ['a list', 'id: own\nextends: [general]\n', '[general]', '此处应为文字'],
    [
      'off in a template that extends nothing',
      `id: own\nrequirements:\n  - { id: a, off: true }\n`,
      'off',
      '不认识的键“off”',
    ],
    [
      'an example of an element taken out',
      `${own('{ id: overall-goal, off: true }')}examples: { missing: [{ requirement: overall-goal, text: 无 }] }`,
      'overall-goal',
      '模板中没有“overall-goal”这一要素',
    ],
  ])('%s', (_name, text, marked, message) => {
    const { template, problems } = loadTemplate(text)
    expect(template).toBeUndefined()
    const hit = problems.find((problem) => problem.message.zh.includes(message))
    expect(hit?.message.zh).toContain(message)
    if (hit) expect(text.slice(hit.range.start, hit.range.end)).toBe(marked)
  })
})

describe('files', () => {
  const load = (texts: Readonly<Record<string, string>>, key: string) =>
    loadTemplateFile(key, {
      text: (one) => texts[one],
      resolve: (_, path) => path.replace('./', ''),
      shown: (one) => one,
    })

  test('extend one another over several steps', () => {
    const texts = {
      'a.yaml': own('{ id: task-lead, severity: error }', 'general'),
      'b.yaml': `id: lower\nextends: ./a.yaml\nrequirements:\n  - { id: goal, off: true }\n`,
    }
    const { template, problems } = load(texts, 'b.yaml')
    expect(problems).toEqual([])
    expect(template?.extended).toEqual(['own', 'general'])
    expect(template?.requirements[0].id).toBe('tasks')
    expect(template?.requirements[1]).toMatchObject({ id: 'task-lead', severity: 'error' })
  })

  test('extend one another over so many steps and no more', () => {
    const texts = Object.fromEntries(
      Array.from({ length: 5000 }, (_, index) => [`${index}.yaml`, `id: t${index}\nextends: ${index + 1}.yaml\n`]),
    )
    expect(load(texts, '0.yaml').problems.map((problem) => problem.message.zh)).toEqual([
      '模板一层继承一层，超过了20层。',
    ])
  })

  test.each([
    ['a.yaml', '模板互相继承，成了一圈：a.yaml → b.yaml → a.yaml。'],
    ['b.yaml', '模板互相继承，成了一圈：b.yaml → a.yaml → b.yaml。'],
    ['c.yaml', '所继承的模板文件“a.yaml”有误，请先改好。'],
    ['d.yaml', '读不到所继承的模板文件“gone.yaml”；路径从本文件所在文件夹算起，请核对。'],
    ['self.yaml', '模板互相继承，成了一圈：self.yaml → self.yaml。'],
  ])('of %s are told apart', (key, message) => {
    const texts = {
      'a.yaml': 'id: a\nextends: b.yaml\n',
      'b.yaml': 'id: b\nextends: a.yaml\n',
      'c.yaml': 'id: c\nextends: a.yaml\n',
      'd.yaml': 'id: d\nextends: gone.yaml\n',
      'self.yaml': 'id: self\nextends: self.yaml\n',
    }
    expect(load(texts, key).problems.map((problem) => problem.message.zh)).toEqual([message])
  })
})
