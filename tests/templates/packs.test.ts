/** The built-in templates beside the national notice's: chosen by their own titles only, and true to their examples. */

import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { loadTemplate } from '../../server/src/templates/load.js'
import { tryTemplate } from '../../server/src/templates/tryTemplate.js'
import { read } from './reading.js'

const folder = 'server/src/templates/data'

describe.each(['rectification', 'drg-dip', 'three-year-action'])('%s', (id) => {
  const { template, examples } = loadTemplate(fs.readFileSync(`${folder}/${id}.yaml`, 'utf8'), { taken: [] })

  test('finds what its examples hold, and misses what they lack', () => {
    const trials = template && examples ? tryTemplate(template, examples) : []
    expect(
      trials.filter(({ outcome }) => outcome !== 'passed').map(({ requirement, status }) => [requirement.id, status]),
    ).toEqual([])
    expect(trials.length).toBe((template?.requirements.length ?? 0) + (examples?.missing.length ?? 0))
  })

  test('is chosen for its example', () => {
    expect(read(examples?.conforming ?? '').choice.template.id).toBe(id)
  })

  test('has no findings of its own in its example', () => {
    const rules = read(examples?.conforming ?? '').findings.map(({ rule }) => rule)
    expect(rules.filter((rule) => rule.startsWith(`${id}/`))).toEqual([])
  })
})

test.each([
  ['甲市贯彻落实中央生态环境保护督察报告整改方案', 'rectification'],
  ['甲省环保督察反馈意见整改落实方案', 'rectification'],
  ['甲市安全生产大检查整改方案', 'general'],
  ['甲市生态环境保护督察工作方案', 'general'],
  ['甲市巡视整改工作方案', 'general'],
  ['甲省DRG/DIP支付方式改革三年行动计划', 'drg-dip'],
  ['甲市区域点数法总额预算和按病种分值付费实施方案', 'drg-dip'],
  ['甲市医保支付方式改革实施方案', 'general'],
  ['甲市职业技能提升三年行动计划', 'three-year-action'],
  ['甲市三年规划实施方案', 'general'],
  ['甲省公立医院高质量发展三年行动方案', 'notice-40'],
  ['甲市三年行动2026年重点任务分工', 'task-list'],
])('%s falls under %s', (title, id) => {
  expect(read(`${title}\n\n为做好工作，制定本方案。\n\n一、任务\n\n做好。\n`).choice.template.id).toBe(id)
})

test('a citation of the national plan points to DRG/DIP', () => {
  const text =
    '甲市付费改革实施方案\n\n根据《三年行动计划》（医保办发〔2021〕48号），制定本方案。\n\n一、任务\n\n做好。\n'
  expect(read(text).choice.template.id).toBe('drg-dip')
})

test('three-year actions are general plans with more', () => {
  const [general, action] = ['general', 'three-year-action'].map((id) => builtinTemplates.find((one) => one.id === id))
  expect(action?.extended).toEqual(['general'])
  expect(action?.requirements.slice(0, -2)).toEqual(general?.requirements)
})
