import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/alignment/upper-task-missing.js'
import { applyEdits } from '../../../server/src/text/range.js'
import { common, marked, planOf, said } from './beside.js'

const extra =
  '强化医保基金监管。运用智能审核开展事前提醒，组织飞行检查。（牵头单位：省医保局；完成时限：2023年12月底前）'
const upper = planOf('云岭省', [...common, extra])

describe('upper-task-missing', () => {
  it('points at the section of the tasks beside it and writes the task', () => {
    const draft = planOf('云岭省', common)
    expect(marked(rule, upper, draft)).toEqual(['重点任务'])
    const [{ message, fixes }] = said(rule, upper, draft)
    expect(message.zh).toContain('一（三）的任务“强化医保基金监管”在本方案中没有找到相应内容')
    expect(applyEdits(draft, fixes[0].edits)).toContain(
      '\n\n（三）强化医保基金监管。XX。（责任单位：XX；完成时限：2023年12月底前）\n',
    )
  })

  it.each([
    ['is there', [...common, extra]],
    [
      'is there in other words',
      [...common, '加强医保基金监督。开展智能审核和飞行检查，严查骗保。（牵头单位：省医保局）'],
    ],
    ['may be meant', [...common, '加强基金管理。规范医保基金使用。（牵头单位：省医保局）']],
  ])('says nothing where it %s', (_name, tasks) => {
    expect(marked(rule, upper, planOf('云岭省', tasks))).toEqual([])
  })

  it('takes the rows of an annexed list and items that are no tasks', () => {
    const list =
      '\n附件\n\n重点任务清单\n\n| 序号 | 重点任务 | 牵头单位 |\n|---|---|---|\n| 1 | 强化医保基金监管 | 省医保局 |\n'
    expect(marked(rule, upper, planOf('云岭省', common) + list)).toEqual([])
    const item = planOf('云岭省', common).replace(
      '\n\n云岭省人民政府办公厅',
      '\n\n二、保障措施\n\n（一）强化医保基金监管。运用智能审核开展事前提醒，组织飞行检查。\n\n云岭省人民政府办公厅',
    )
    expect(marked(rule, upper, item)).toEqual([])
  })

  it('says it once where most are missing', () => {
    const names = ['茶叶', '水利', '公路', '港口', '铁路', '航空', '林业', '渔业', '矿产', '旅游']
    const many = planOf(
      '云岭省',
      names.map((name) => `发展${name}。建设${name}示范基地，完善${name}标准。（牵头单位：省发展改革委）`),
    )
    const found = said(rule, many, planOf('云岭省', common))
    expect(found).toHaveLength(1)
    expect(found[0].message.zh).toContain('上位文件的10项任务中有10项')
    expect(found[0].message.zh).toContain('“发展茶叶”“发展水利”“发展公路”')
  })
})
