import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/structure/date-format.js'
import { check, fixed, marked } from '../../support/check.js'
import { mended } from './outcome.js'
import { outline } from './outlines.js'

function dated(date: string): string {
  return outline('一、任务', '做好工作。', `云岭省人民政府办公厅\n${date}`)
}

describe('date-format', () => {
  it.each(['二〇二一年九月十日', '2021年09月10日', '2021-09-10', '2021.9.10'])('reports and mends %s', (date) => {
    expect(check(dated(date), rule)).toMatchObject([{ text: date, severity: 'warning' }])
    expect(fixed(dated(date), rule)).toBe(dated('2021年9月10日'))
  })

  it.each(['2021年9月', '2021年2月30日'])('reports %s without a fix', (date) => {
    expect(marked(dated(date), rule)).toEqual([date])
    expect(fixed(dated(date), rule)).toBe(dated(date))
  })

  it('hints at zeros in running text', () => {
    const text = outline('一、任务', '2022年06月底前完成，自2021年09月01日起执行。')
    expect(check(text, rule)).toMatchObject([
      { text: '2022年06月', severity: 'hint' },
      { text: '2021年09月01日', severity: 'hint' },
    ])
  })

  it.each([
    ['the right form', dated('2021年9月10日')],
    ['a blank', dated('20__年_月_日')],
    ['a title that holds a date', outline('一、任务', '落实《2021年05月会议纪要》。')],
    ['months from ten on', outline('一、任务', '2021年10月20日前完成。')],
    ['a number in the text', outline('一、任务', '到2025年9月，覆盖率达到95%。')],
  ])('leaves %s', (_name, text) => {
    expect(marked(text, rule)).toEqual([])
  })

  it.each([
    ['二〇二一年十二月二十一日', '年、月、日应用阿拉伯数字', '2021年12月21日'],
    ['二○二一年九月十日', '年、月、日应用阿拉伯数字', '2021年9月10日'],
    ['2021/9/10', '应写明“年”“月”“日”', '2021年9月10日'],
    ['2021年9月10', '应写明“年”“月”“日”', '2021年9月10日'],
    ['2021年12月05日', '月、日不编虚位，前面不加0', '2021年12月5日'],
  ])('says why %s is wrong', (date, fault, right) => {
    expect(check(dated(date), rule)).toMatchObject([
      { text: date, message: `成文日期“${date}”不规范：${fault}。应写作“${right}”。` },
    ])
    expect(mended(dated(date), rule)).toEqual([dated(right)])
  })

  it.each([
    '2021年9月',
    '2021年12月',
    '2021年9',
    '9月1日',
    '12月21日',
    '21年9月10日',
  ])('asks to complete %s', (date) => {
    expect(check(dated(date), rule)).toMatchObject([
      { text: date, message: expect.stringContaining('没有标全年、月、日') },
    ])
    expect(mended(dated(date), rule)).toEqual([dated(date)])
  })

  it('asks to check a month that there is not', () => {
    expect(check(dated('2021年13月1日'), rule)).toMatchObject([{ message: expect.stringContaining('不是实有的日期') }])
  })

  it('reads a date below the name of a body within an annex', () => {
    const annexed = (date: string): string =>
      outline('一、任务', '做好工作。', '云岭省人民政府办公厅\n2021年9月10日', '附件', '名单', '云岭省财政厅', date)
    expect(mended(annexed('2021.9.10'), rule)).toEqual([annexed('2021年9月10日')])
  })

  it.each([
    ['a date below no name', outline('一、任务', '做好工作。', '2021.9.10', '抓好落实。')],
    ['a month below no name', outline('一、任务', '做好工作。', '2021年9月', '抓好落实。')],
    ['a month below a heading', outline('一、任务', '二、云岭省财政厅', '2021年9月')],
    ['words around a date', dated('自2021.9.10')],
    ['words around a month', dated('2021年印制12月21日')],
    ['digits of a longer number', outline('一、任务', '代码为105月表、20210305日报。')],
    ['a zero in the title', '云岭省2021年09月医院工作方案\n\n为推进工作，制定本方案。\n\n一、任务\n\n做好工作。\n'],
  ])('does not take for the date of the document: %s', (_name, text) => {
    expect(marked(text, rule)).toEqual([])
  })

  it.each([
    ['自09月05日起施行。', '自9月5日起施行。'],
    ['2022年10月01日前完成。', '2022年10月1日前完成。'],
    ['2021年09月前完成。', '2021年9月前完成。'],
    ['04月10日前完成。', '4月10日前完成。'],
    ['4月09日前完成。', '4月9日前完成。'],
    ['落实《2021年05月会议纪要》，03月12日前完成。', '落实《2021年05月会议纪要》，3月12日前完成。'],
  ])('deletes the zeros of %s', (sentence, right) => {
    expect(mended(outline('一、任务', sentence), rule)).toEqual([outline('一、任务', right)])
  })

  it('leaves the dates without zeros beside one that has some', () => {
    expect(marked(outline('一、任务', '3月5日动员，04月10日总结。'), rule)).toEqual(['04月10日'])
  })
})
