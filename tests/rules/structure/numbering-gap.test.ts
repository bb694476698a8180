import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/structure/numbering-gap.js'
import { check, fixed, marked } from '../../support/check.js'
import { mended, offers } from './outcome.js'
import { items, outline, tableOutline } from './outlines.js'

describe('numbering-gap', () => {
  it('reports the number behind a gap, once', () => {
    const text = outline('一、任务', ...items('1.', '2.', '4.', '5.'))
    expect(check(text, rule)).toMatchObject([{ text: '4.', severity: 'warning' }])
    expect(check(text, rule)[0].message).toContain('缺“3.”')
  })

  it('renumbers what follows', () => {
    const text = outline('一、任务', ...items('（一）', '（三）', '（四）'))
    expect(fixed(text, rule)).toBe(outline('一、任务', ...items('（一）', '（二）', '（三）')))
  })

  it.each([
    ['one missing at the start of a level', ['二、总则', '内容。', '三、任务', '内容。'], ['二、']],
    [
      'one missing at the start of a section',
      ['一、甲', ...items('（一）', '（二）'), '二、乙', ...items('（二）', '（三）'), '三、丙', ...items('（一）')],
      ['（二）'],
    ],
    ['a wrong number between neighbours', ['一、甲', ...items('1.', '2.', '7.', '4.')], ['7.']],
    ['two items in the wrong order', ['一、甲', ...items('1.', '2.', '4.', '3.', '5.')], ['3.']],
    [
      'a gap between sections that count on',
      ['一、甲', ...items('（一）', '（二）'), '二、乙', ...items('（三）', '（四）'), '三、丙', ...items('（六）')],
      ['（六）'],
    ],
  ])('reports %s', (_name, lines, expected) => {
    expect(marked(outline(...lines), rule)).toEqual(expected)
  })

  it.each([
    ['counting on across sections', ['一、甲', ...items('（一）', '（二）'), '二、乙', ...items('（三）', '（四）')]],
    [
      'starting again in each section',
      ['一、甲', ...items('（一）', '（二）'), '二、乙', ...items('（一）', '（二）')],
    ],
    [
      'lists of different depth',
      ['一、甲', '（一）子', ...items('1.', '2.'), '（二）丑', ...items('3.'), '二、乙', ...items('4.')],
    ],
    ['Markdown headings without number', ['## 甲', '内容。', '## 乙', ...items('1.', '2.')]],
    ['a day at the start of a line', ['一、甲', ...items('1.', '2.'), '12、13日分别召开会议，部署工作。']],
  ])('leaves %s', (_name, lines) => {
    expect(marked(outline(...lines), rule)).toEqual([])
  })

  it('leaves an excerpt that begins in the middle', () => {
    expect(marked('六、组织保障\n\n内容。\n\n七、附则\n\n内容。\n', rule)).toEqual([])
  })

  it('counts the annex and further plans apart', () => {
    const plan = (name: string): string =>
      `云岭省${name}专项行动方案\n\n为推进工作，制定本方案。\n\n一、目标\n\n内容。\n\n二、任务\n\n${items('（一）', '（二）').join('\n\n')}\n`
    expect(marked(`${plan('规范收费')}\n${plan('优化服务')}\n附件\n\n一、清单\n\n内容。\n`, rule)).toEqual([])
  })

  it.each([
    ['㈠', '㈢', '（二）'],
    ['⒈', '⒊', '2.'],
    ['①', '③', '②'],
    ['⑴', '⑶', '（2）'],
    ['(一)', '(三)', '(二)'],
    ['(1)', '(3)', '(2)'],
    ['1、', '3、', '2、'],
    ['1．', '3．', '2．'],
    ['第一条 ', '第三条 ', '第二条 '],
    ['第一章 ', '第三章 ', '第二章 '],
  ])('behind %s writes %s as %s', (first, wrong, right) => {
    expect(fixed(outline('一、任务', ...items(first, wrong)), rule)).toBe(outline('一、任务', ...items(first, right)))
  })

  it.each([
    [
      'several missing',
      ['1.', '5.', '6.'],
      '编号由“1.”跳到“5.”，缺“2.至4.”',
      '从此处起顺次重编（2处）',
      ['1.', '2.', '3.'],
    ],
    ['one missing', ['1.', '3.'], '编号由“1.”跳到“3.”，缺“2.”', '改为“2.”', ['1.', '2.']],
    ['the first missing', ['2.', '3.'], '本级编号从“2.”开始，缺“1.”', '从此处起顺次重编（2处）', ['1.', '2.']],
    [
      'a wrong one',
      ['1.', '2.', '7.', '4.'],
      '编号“7.”与前后不衔接，按顺序应为“3.”',
      '改为“3.”',
      ['1.', '2.', '3.', '4.'],
    ],
    [
      'one that is wrong and counted on from',
      ['1.', '2.', '9.', '4.', '5.'],
      '应为“3.”',
      '改为“3.”',
      ['1.', '2.', '3.', '4.', '5.'],
    ],
  ])('says and mends: %s', (_name, numbers, message, title, right) => {
    const text = outline('一、任务', ...items(...numbers))
    expect(check(text, rule)).toMatchObject([{ message: expect.stringContaining(message) }])
    expect(offers(text, rule)).toEqual([[{ safety: 'unsafe', title, text: outline('一、任务', ...items(...right)) }]])
  })

  it('offers nothing for items in the wrong order', () => {
    const text = outline('一、任务', ...items('1.', '2.', '4.', '3.', '5.'))
    expect(check(text, rule)).toMatchObject([{ message: expect.stringContaining('编号“3.”排在“4.”之后，顺序颠倒') }])
    expect(mended(text, rule)).toEqual([text])
  })

  it('leaves a number used twice to another rule', () => {
    expect(marked(outline('一、任务', ...items('1.', '2.', '2.', '3.')), rule)).toEqual([])
  })

  it('counts the rows of a table', () => {
    const text = (last: string): string => tableOutline(['一、', '完善布点'], ['1', '新建网点'], [last, '改建网点'])
    expect(marked(text('3'), rule)).toEqual(['3'])
    expect(mended(text('3'), rule)).toEqual([text('2')])
  })
})
