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

  describe('writes the note', () => {
    it.each([
      ['for one annex', annexed('', list), '抓好落实。\n\n附件：重点任务清单\n\n云岭省'],
      ['for several', annexed('', `${list}\n\n${table}`), '\n\n附件：1.重点任务清单\n　　　2.主要指标表\n\n云岭省'],
      ['with the indent of the text', annexed('', list, '　　抓好落实。'), '\n\n　　附件：重点任务清单\n\n云岭省'],
      [
        'with the line breaks of the text',
        annexed('', list).replaceAll('\n', '\r\n'),
        '\r\n\r\n附件：重点任务清单\r\n',
      ],
    ])('%s', (_name, text, expected) => {
      expect(fixed(text, rule)).toContain(expected)
      expect(marked(fixed(text, rule), rule)).toEqual([])
    })

    it('not for an annex without a title', () => {
      const text = annexed('', '附件1\n\n\n')
      expect(check(text, rule)[0].message).toContain('“附件1”')
      expect(fixed(text, rule)).toBe(text)
    })
  })

  describe('adds to the note', () => {
    const both = `${list}\n\n${table}`

    it.each([
      ['behind the last', '附件：1. 重点任务清单', '附件：1. 重点任务清单\n　　　2.主要指标表\n'],
      ['with its mark and indent', '　　附件：1、重点任务清单', '　　附件：1、重点任务清单\n　　　　　2、主要指标表\n'],
      ['between others', '附件：1. 重点任务清单\n      3. 其他', '清单\n　　　2.主要指标表\n      3. 其他'],
    ])('%s', (_name, note, expected) => {
      const third = note.includes('3.') ? `${both}\n\n附件3\n\n其他\n\n内容。` : both
      expect(fixed(annexed(note, third), rule)).toContain(expected)
    })

    it('not where the note has no numbers', () => {
      const text = annexed('附件：重点任务清单', both)
      expect(marked(text, rule)).toEqual(['主要指标表'])
      expect(fixed(text, rule)).toBe(text)
    })
  })
})
