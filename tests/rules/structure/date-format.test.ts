import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/structure/date-format.js'
import { check, fixed, marked } from '../../support/check.js'
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
})
