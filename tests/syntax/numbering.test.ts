import { describe, expect, it } from 'vitest'
import { numberAtStart, ordinalOf } from '../../server/src/syntax/numbering.js'

describe('numberAtStart', () => {
  it.each([
    ['一、总体要求', 'han', 1, 1, '一、'],
    ['十二、附则', 'han', 1, 12, '十二、'],
    ['三．实施步骤', 'han', 1, 3, '三．'],
    ['（二十六）推进改革', 'han-brackets', 2, 26, '（二十六）'],
    ['（ 三 ）加强保障', 'han-brackets', 2, 3, '（ 三 ）'],
    ['㈡推进改革', 'han-brackets', 2, 2, '㈡'],
    ['1.健全体系', 'arabic', 3, 1, '1.'],
    ['2．健全体系', 'arabic', 3, 2, '2．'],
    ['3﹒健全体系', 'arabic', 3, 3, '3﹒'],
    ['4、健全体系', 'arabic', 3, 4, '4、'],
    ['28.健全体系', 'arabic', 3, 28, '28.'],
    ['1.2022年底前完成改革', 'arabic', 3, 1, '1.'],
    ['⒌健全体系', 'arabic', 3, 5, '⒌'],
    ['（3）健全体系', 'arabic-brackets', 4, 3, '（3）'],
    ['⑵健全体系', 'arabic-brackets', 4, 2, '⑵'],
    ['①健全体系', 'circled', 5, 1, '①'],
    ['第三章 保障措施', 'chapter', 1, 3, '第三章'],
    ['第十条 本细则自印发之日起施行。', 'article', 2, 10, '第十条'],
  ])('%s', (text, form, level, ordinal, number) => {
    const found = numberAtStart(text)
    expect(found).toMatchObject({ form, level, ordinal })
    expect(text.slice(0, found?.end)).toBe(number)
  })

  it.each([
    '0.5个百分点',
    '1：2左右',
    '2022年底前完成',
    '一、二级医院',
    '三级医院',
    '第三条所列情形',
    '第一章和第二章',
    '（含中医院）',
    '',
  ])('%s has none', (text) => {
    expect(numberAtStart(text)).toBeUndefined()
  })
})

describe('a number behind a word', () => {
  it.each([
    ['任务一：建设中心', 'named', 1, 4],
    ['重点任务十二：建设中心', 'named', 12, 7],
    ['专项行动2 建设中心', 'named', 2, 5],
    ['行动三　建设中心', 'named', 3, 3],
    ['工程 4．建设中心', 'named', 4, 5],
    ['举措五、建设中心', 'named', 5, 4],
    ['专栏1 重点工程', 'box', 1, 3],
    ['专栏2：重点工程', 'box', 2, 4],
  ])('%s', (text, form, ordinal, end) => {
    expect(numberAtStart(text)).toMatchObject({ form, level: 2, ordinal, end })
  })

  it.each([
    '任务一、任务二由县级承担',
    '任务一的实施',
    '任务一',
    '任务一：',
    '任务1.5倍',
    '行动1：3的比例',
    '任务：建设',
    '工程一体化',
    '措施一、二',
    '主任务一：建设',
  ])('%s has none', (text) => {
    expect(numberAtStart(text)).toBeUndefined()
  })
})

describe('ordinalOf', () => {
  it.each([
    ['7', 7],
    ['十', 10],
    ['十九', 19],
    ['二十', 20],
    ['九十八', 98],
    ['一百零三', 103],
    ['医', 0],
  ])('%s is %i', (text, value) => {
    expect(ordinalOf(text)).toBe(value)
  })
})
