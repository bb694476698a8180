import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/text/character-damaged.js'
import { check, fixed, marked } from '../../support/check.js'

const plan = (text: string) => `云岭省推动公立医院高质量发展实施方案\n\n一、重点任务\n\n${text}\n`

describe('character-damaged', () => {
  it.each(['\ufffd\ufffd', '\ue2ae', '\ud800', '锟斤拷', '\u0001', '┽'])('warns of %j', (damage) => {
    expect(check(plan(`建设${damage}专科。`), rule)).toMatchObject([{ text: damage, severity: 'warning' }])
  })

  it('leaves tables drawn with frames, and characters outside the first plane', () => {
    expect(marked(plan('│任务│单位│建设𠮷野专科。'), rule)).toEqual([])
  })

  it('finds readings of characters and deletes them', () => {
    const text = plan('省卫(wèi)生健康委负责，财(cái)政厅配合。')
    expect(check(text, rule)).toMatchObject([{ text: '(wèi)', severity: 'warning' }])
    expect(fixed(text, rule)).toBe(plan('省卫生健康委负责，财政厅配合。'))
  })

  it('says it once when readings are everywhere', () => {
    const text = plan(Array.from({ length: 9 }, () => '省卫(wèi)生健康委负责建设。').join('\n\n'))
    expect(check(text, rule)).toHaveLength(1)
    expect(fixed(text, rule)).not.toContain('(wèi)')
  })

  it('finds characters that only look right', () => {
    const text = plan('推进⼯作落实。')
    expect(marked(text, rule)).toEqual(['⼯'])
    expect(fixed(text, rule)).toBe(plan('推进工作落实。'))
  })

  it('hints at traditional characters in simplified text', () => {
    const text = plan('加强專科建设，培养人才，完善制度，提高医疗服务的质量和水平，满足人民群众的健康需求。')
    expect(check(text, rule)).toMatchObject([{ text: '專', severity: 'hint' }])
    expect(fixed(text, rule)).toContain('加强专科')
  })

  it('hints once at a traditional text', () => {
    const text = '雲嶺省推動公立醫院高質量發展實施方案\n\n一、重點任務\n\n加強專科建設，培養醫務人員。\n'
    expect(check(text, rule)).toMatchObject([{ severity: 'hint' }])
  })

  it('leaves plain text', () => {
    expect(marked(plan('加强专科建设(RCEP)，培养人才20名。'), rule)).toEqual([])
  })
})
