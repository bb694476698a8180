import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/structure/document-number-format.js'
import { check, fixed, marked } from '../../support/check.js'
import { mended, offers } from './outcome.js'
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

  it.each([
    ['云政办发〔2021〕005号', '云政办发〔2021〕5号'],
    ['云政办发[2021]1005号', '云政办发〔2021〕1005号'],
    ['云政办发[2021]050号', '云政办发〔2021〕50号'],
  ])('deletes zeros in front of the serial number alone: %s', (number, right) => {
    expect(offers(numbered(number), rule)).toMatchObject([[{ safety: 'safe', text: numbered(right) }]])
  })

  it.each([
    ['云政办发〔21〕5号', '云政办发〔2021〕5号'],
    ['云政办发〔50〕5号', '云政办发〔2050〕5号'],
    ['云政办发〔51〕5号', '云政办发〔1951〕5号'],
    ['云政办发[98]第5号', '云政办发〔1998〕5号'],
  ])('writes the year of the own number %s in full, which is not safe', (number, right) => {
    expect(check(numbered(number), rule)).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('年份应写全四位') },
    ])
    expect(offers(numbered(number), rule)).toMatchObject([[{ safety: 'unsafe', text: numbered(right) }]])
  })

  it.each([
    ['with four digits in the serial number', numbered('云政办发〔2021〕1005号')],
    ['of two digits within opening words', numbered('根据云政办发〔21〕5号和会议纪要，制定本方案。')],
    ['of two digits in the text', outline('一、依据', '国办发[21]8号')],
    [
      'in the imprint',
      outline('一、依据', '内容。', '云岭省人民政府办公厅\n2021年9月10日', '抄送：省委办公厅（云办发[2021]18号）。'),
    ],
  ])('leaves a number %s', (_name, text) => {
    expect(marked(text, rule)).toEqual([])
  })

  it.each([
    ['2012', true],
    ['2011', false],
    ['20__', true],
    ['__', true],
  ])('judges a cited number by its year: [%s]', (year, isTold) => {
    const text = outline('一、依据', `根据《某某意见》（国办发[${year}]18号）制定。`)
    expect(marked(text, rule)).toEqual(isTold ? [`[${year}]18号`] : [])
    expect(mended(text, rule)).toEqual(isTold ? [text.replace(`[${year}]`, `〔${year}〕`)] : [])
  })

  it('reads the cells of tables, whose rows may be short', () => {
    const table = (number: string): string =>
      outline('一、依据', `| 文件 | 文号 | 备注 |\n|---|---|---|\n| 甲意见 | ${number} | |\n| 乙意见 |`)
    expect(check(table('国办发[2021]18号'), rule)).toMatchObject([{ text: '[2021]18号', severity: 'information' }])
    expect(mended(table('国办发[2021]18号'), rule)).toEqual([table('国办发〔2021〕18号')])
  })
})
