import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/structure/document-number-format.js'
import { check, fixed, marked } from '../../support/check.js'
import { outline } from './outlines.js'

function numbered(number: string): string {
  return `云岭省人民政府办公厅关于推动公立医院高质量发展的通知\n\n${number}\n\n各市、县人民政府：\n\n现就有关事项通知如下：\n\n一、目标\n\n内容。\n`
}

describe('document-number-format', () => {
  it.each([
    ['云政办发[2021]5号', '[2021]5号'],
    ['云政办发（2021）5号', '（2021）5号'],
    ['云政办发【2021】5号', '【2021】5号'],
    ['云政办发〔2021〕第5号', '〔2021〕第5号'],
    ['云政办发〔2021〕05号', '〔2021〕05号'],
  ])('reports and mends %s', (number, expected) => {
    expect(check(numbered(number), rule)).toMatchObject([{ text: expected, severity: 'warning' }])
    expect(fixed(numbered(number), rule)).toBe(numbered('云政办发〔2021〕5号'))
  })

  it('names all faults of one number at once', () => {
    const [{ message }] = check(numbered('云政办发[2021]第05号'), rule)
    expect(message).toMatch(/六角括号.*“第”字.*虚位/)
  })

  it('reports cited numbers as information', () => {
    const text = outline('一、依据', '根据《某某意见》（国办发[2021]18号）制定。')
    expect(check(text, rule)).toMatchObject([{ text: '[2021]18号', severity: 'information' }])
  })

  it.each([
    ['the right form', numbered('云政办发〔2021〕5号')],
    ['a blank in the right form', numbered('云政办发〔20__〕5号')],
    ['a cited number from before the standard', outline('一、依据', '根据财预字[1994]第089号文件。')],
    ['an announcement', outline('一、依据', '根据中国人民银行公告〔2021〕第11号办理。')],
    ['a bracketed year that is no number', outline('一、任务', '建设平台（2021年），服务5号院区。')],
  ])('leaves %s', (_name, text) => {
    expect(marked(text, rule)).toEqual([])
  })
})
