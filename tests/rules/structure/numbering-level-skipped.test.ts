import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/structure/numbering-level-skipped.js'
import { check, marked } from '../../support/check.js'
import { further, offers } from './outcome.js'
import { items, outline, tableOutline } from './outlines.js'

describe('numbering-level-skipped', () => {
  it('reports a section that differs from the others', () => {
    const text = outline('一、甲', '（一）子', ...items('1.', '2.'), '二、乙', ...items('1.', '2.'))
    expect(check(text, rule)).toMatchObject([{ text: '1.', severity: 'information' }])
  })

  it('hints once where the text does so throughout', () => {
    const text = outline('一、甲', ...items('1.', '2.'), '二、乙', ...items('3.', '4.'))
    expect(check(text, rule)).toMatchObject([{ text: '1.', severity: 'hint' }])
  })

  it('hints where the items count on', () => {
    const text = outline('一、甲', '（一）子', ...items('1.', '2.'), '二、乙', ...items('3.'))
    expect(check(text, rule)).toMatchObject([{ text: '3.', severity: 'hint' }])
  })

  it.each([
    ['all levels', ['一、甲', '（一）子', ...items('1.', '2.')]],
    ['circled numbers as a list', ['一、甲', '（一）子', ...items('①', '②')]],
    ['articles', ['第一章 总则', '第一条 为加强管理，制定本办法。', ...items('（1）', '（2）')]],
    ['items without any heading', items('1.', '2.')],
    ['a heading that lost its number', ['一、甲', ...items('1.', '2.'), '（二）丑', ...items('3.')]],
  ])('leaves %s', (_name, lines) => {
    expect(marked(outline(...lines), rule)).toEqual([])
  })

  const orderly = ['一、甲', '（一）子', ...items('1.', '2.')]

  it('numbers the items like those of the other sections', () => {
    const text = outline(...orderly, '二、乙', ...items('1.', '2.'))
    expect(offers(text, rule)).toEqual([
      [
        {
          safety: 'unsafe',
          title: '改用“（一）”一级的编号（2处）',
          text: outline(...orderly, '二、乙', ...items('（一）', '（二）')),
        },
      ],
    ])
    expect(further(text, rule)).toEqual([[]])
  })

  it('numbers the items alone, not a Markdown heading among them', () => {
    const text = (...lines: string[]): string => outline(...orderly, '二、乙', '#### 说明', ...lines)
    expect(offers(text(...items('1.')), rule)).toMatchObject([[{ text: text(...items('（一）')) }]])
  })

  it('offers no numbers where an item has a level below it', () => {
    const lines = ['1.子', '（1）丑。做好工作，定期通报。', '2.寅。做好工作，定期通报。']
    const text = outline(...orderly, '二、乙', ...lines)
    expect(marked(text, rule)).toEqual(['1.'])
    expect(offers(text, rule)).toEqual([[]])
  })

  it('sees a level left out further down', () => {
    const text = (...lines: string[]): string => outline('一、甲', '（一）子', ...items('1.'), '（二）丑', ...lines)
    expect(check(text(...items('（1）')), rule)).toMatchObject([
      { text: '（1）', severity: 'information', message: expect.stringContaining('“（二）”之下直接用“（1）”') },
    ])
    expect(offers(text(...items('（1）')), rule)).toMatchObject([[{ text: text(...items('1.')) }]])
  })

  it('hints at the first place and names the others where the text does so throughout', () => {
    const text = outline('一、甲', ...items('1.', '2.'), '二、乙', ...items('3.', '4.'), '三、丙', ...items('1.'))
    expect(marked(text, rule)).toEqual(['1.'])
    expect(further(text, rule)).toEqual([['3.', '1.']])
    expect(offers(text, rule)).toEqual([[]])
  })

  it.each([
    ['goes on from the last number', ['3.'], 'hint'],
    ['leaves numbers out', ['4.'], 'information'],
    ['starts at one behind none', ['1.'], 'information'],
  ])('tells a section that %s', (_name, numbers, severity) => {
    expect(check(outline(...orderly, '二、乙', ...items(...numbers)), rule)).toMatchObject([
      { text: numbers[0], severity },
    ])
  })

  it('compares each plan of a file with itself', () => {
    const plan = (name: string, ...lines: string[]): string =>
      [`云岭省${name}专项行动方案`, '为推进工作，制定本方案。', '一、目标', ...lines].join('\n\n')
    const text = `${plan('规范收费', ...items('1.', '2.'))}\n\n${plan('优化服务', '（一）子', ...items('1.'))}\n`
    expect(check(text, rule)).toMatchObject([{ text: '1.', severity: 'hint' }])
  })

  it.each([
    ['an annex', ['附件', '任务清单', '一、乙', ...items('1.', '2.')]],
    ['circled numbers below a chapter of the text', ['二、乙', ...items('①', '②')]],
  ])('does not tell of %s', (_name, lines) => {
    expect(marked(outline(...orderly, ...lines), rule)).toEqual([])
  })

  it('does not count the numbers of an annex on', () => {
    const annex = ['附件', '任务清单', '一、子', '（一）丑', ...items('1.', '2.')]
    expect(marked(outline(...orderly, ...annex, '二、乙', ...items('3.')), rule)).toEqual([])
  })

  it('finds the usual level further down, too', () => {
    const text = outline('一、乙', ...items('1.', '2.'), '二、甲', '（一）子', ...items('1.', '2.'))
    expect(check(text, rule)).toMatchObject([
      { text: '1.', severity: 'information', message: expect.stringContaining('别处同级标题之下用的是“（一）”') },
    ])
  })

  it('counts on from numbers of the same form alone', () => {
    const text = outline(...orderly, '（二）丑。做好工作，定期通报。', '二、乙', ...items('4.'))
    expect(check(text, rule)).toMatchObject([{ text: '4.', severity: 'information' }])
    expect(check(text.replace('4.', '3.'), rule)).toMatchObject([{ text: '3.', severity: 'hint' }])
  })

  it('leaves the rows of a table', () => {
    expect(
      marked(tableOutline(['一、', '完善布点'], ['1', '新建网点'], ['二、', '完善服务'], ['1', '延长时间']), rule),
    ).toEqual([])
  })
})
