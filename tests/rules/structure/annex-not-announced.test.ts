import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/structure/annex-not-announced.js'
import { check, fixed, marked } from '../../support/check.js'
import { annexed } from './annexed.js'

const list = '附件1\n\n重点任务清单\n\n逐项列出重点任务。'
const table = '附件2\n\n主要指标表\n\n逐项列出主要指标。'

describe('annex-not-announced', () => {
  it('reports an annex that the note leaves out', () => {
    const text = annexed('附件：1. 重点任务清单', `${list}\n\n${table}`)
    expect(check(text, rule)).toMatchObject([{ text: '主要指标表', severity: 'warning' }])
  })

  it('reports an annex without a note', () => {
    expect(check(annexed('', list), rule)[0].message).toContain('没有附件说明')
  })

  it('reports another title', () => {
    const text = annexed('附件：1. 重点任务责任清单（2021年）', '附件1\n\n重点任务责任清单（2021年版）\n\n内容。')
    expect(check(text, rule)).toMatchObject([{ text: '重点任务责任清单（2021年版）', severity: 'information' }])
    expect(fixed(text, rule)).toContain('附件：1. 重点任务责任清单（2021年版）')
  })

  it.each([
    ['annexes that are listed', annexed('附件：1. 重点任务清单\n      2. 主要指标表', `${list}\n\n${table}`)],
    ['a title broken over lines', annexed('附件：1. 云岭省重点任务清单', '附件1\n\n云岭省\n重点任务清单\n\n内容。')],
    ['a document that is an annex', '附件3\n\n云岭省发展行动计划\n\n为推动发展，制定本计划。\n\n一、目标\n\n内容。\n'],
    ['no annexes', annexed('', '')],
  ])('leaves %s', (_name, text) => {
    expect(marked(text, rule)).toEqual([])
  })
})
