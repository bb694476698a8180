/** What a short form stands for, and which number belongs to a title: the words around them. */

import { describe, expect, it } from 'vitest'
import { abbreviationsIn, citationsIn } from '../../server/src/semantics/citations.js'
import { Reading } from '../../server/src/text/reading.js'

/** The definitions of `text` as `short = full`, with the stretch of the full form where it differs. */
function defined(text: string): string[] {
  return abbreviationsIn(Reading.plain(text, 20), undefined).map(({ short, full, fullRange }) => {
    const printed = text.slice(fullRange.start - 20, fullRange.end - 20)
    return `${short} = ${printed === full ? full : `${full} [${printed}]`}`
  })
}

/** The citations of `text` as `title # number`, the number as printed. */
function cited(text: string): string[] {
  return citationsIn(Reading.plain(text, 20)).map(({ title, number, numberRange }) => {
    if (!numberRange) return title
    expect(text.slice(numberRange.start - 20, numberRange.end - 20).replace(/\s/g, '')).toBe(number)
    return `${title} # ${number}`
  })
}

describe('a short form', () => {
  it.each([
    ['推进医疗联合体（以下简称“医联体”）建设', '医联体 = 医疗联合体'],
    ['推进医疗联合体（以下简称：医联体）建设', '医联体 = 医疗联合体'],
    ['推进医疗联合体（以下简称‘医联体’）建设', '医联体 = 医疗联合体'],
    ['推进医疗联合体（以下统称为医联体）建设', '医联体 = 医疗联合体'],
    ['推进医疗联合体，以下简称医联体，加强管理', '医联体 = 医疗联合体'],
    ['推进医疗联合体 （以下简称医联体）建设', '医联体 = 医疗联合体'],
    ['医疗联合体（以下简称医联体）', '医联体 = 医疗联合体'],
    ['联（以下简称医联体）', '医联体 = 联'],
    ['完善紧密型医疗联合体（以下简称医联体）', '医联体 = 紧密型医疗联合体'],
    ['在医疗联合体（以下简称医联体）', '医联体 = 医疗联合体'],
    ['我市医疗联合体（以下简称医联体）', '医联体 = 医疗联合体'],
    ['国家中医药管理局〔含直属（京外）单位，以下简称中医药局〕', '中医药局 = 国家中医药管理局'],
    ['推进医疗联合体（医共体（县域）等，以下简称医联体）建设', '医联体 = 医疗联合体'],
    ['由指导医师（以下简称导师）', '导师 = 指导医师'],
    ['本办法所称是指带教医师（以下简称导师）', '导师 = 带教医师'],
    ['推进疾病控制（以下简称ABC）', 'ABC = 疾病控制'],
  ])('in %s', (text, expected) => {
    expect(defined(text)).toEqual([expected])
  })

  it.each([
    ['落实《医院管理办法》（以下简称《办法》）', '办法 = 医院管理办法 [《医院管理办法》]'],
    ['落实《医院管理办法》（云政发〔2021〕3号，以下简称《办法》）', '办法 = 医院管理办法 [《医院管理办法》]'],
    ['落实《医院管理办法》，以下简称《办法》', '办法 = 医院管理办法 [《医院管理办法》]'],
    ['《医院管理办法》（以下简称办法）', '办法 = 医院管理办法 [《医院管理办法》]'],
    ['落实《医院规划》和医疗联合体（以下简称医联体）', '医联体 = 医疗联合体'],
    [
      '《医院规划》要求医院管理办法（以下简称《办法》）',
      '办法 = 医院规划》要求医院管理办法 [《医院规划》要求医院管理办法]',
    ],
  ])('of a title in %s', (text, expected) => {
    expect(defined(text)).toEqual([expected])
  })

  it('stands where it is printed', () => {
    const text = '推进医疗联合体（以下简称医联体）建设'
    const [{ start, end }] = abbreviationsIn(Reading.plain(text, 20), undefined)
    expect(text.slice(start - 20, end - 20)).toBe('以下简称医联体')
  })

  it('is found several times', () => {
    expect(defined('医疗联合体（以下简称医联体）、医疗共同体（以下简称医共体）')).toEqual([
      '医联体 = 医疗联合体',
      '医共体 = 医疗共同体',
    ])
    expect(defined('以下单位负责')).toEqual([])
    expect(defined('简称医联体')).toEqual([])
  })

  it('is looked for in the forty characters before it, and reaches back thirty', () => {
    const name = '医疗卫生服务联合体系统建设运行保障中心'
    expect(defined(`，${name}（以下简称医中心）`)).toEqual([`医中心 = ${name}`])
    const long = `医${'云'.repeat(37)}联体`
    expect(defined(`${long}（以下简称医联体）`)).toEqual([`医联体 = ${long}`])
    expect(defined(`医云${long.slice(1)}（以下简称医联体）`)).toEqual([`医联体 = ${long.slice(-30)}`])
  })

  it('stands for a title within one hundred and twenty characters', () => {
    const title = (length: number): string => `《${'云'.repeat(length - 2)}》`
    const [within, beyond] = [title(120), title(121)]
    expect(defined(`落实${within}（以下简称《办法》）`)[0]).toBe(`办法 = ${within.slice(1, -1)} [${within}]`)
    expect(defined(`落实${beyond}（以下简称《办法》）`)[0]).not.toContain('《')
  })
})

describe('the number of a title', () => {
  it.each([
    ['《医院管理办法》（云政发〔2021〕3号）', '医院管理办法 # 云政发〔2021〕3号'],
    ['《医院管理办法》（云政发〔2021〕3号，以下简称《办法》）', '医院管理办法 # 云政发〔2021〕3号'],
    ['《医院管理办法》云政发〔2021〕3号', '医院管理办法 # 云政发〔2021〕3号'],
    ['《医院管理办法》 云政发 〔2021〕 3号', '医院管理办法 # 云政发〔2021〕3号'],
    ['《医院管理办法》（省政府令第12号）', '医院管理办法'],
    ['《医院管理办法》，云政发〔2021〕3号', '医院管理办法'],
    ['《医院管理办法》（试行）', '医院管理办法'],
  ])('in %s', (text, expected) => {
    expect(cited(text)).toContain(expected)
  })

  it('is that of its own title', () => {
    expect(cited('《医院规划》和《医院管理办法》（云政发〔2021〕3号）')).toEqual([
      '医院规划',
      '医院管理办法 # 云政发〔2021〕3号',
    ])
  })

  it('is not there without a title', () => {
    expect(cited('云政发〔2021〕3号')).toEqual([])
  })
})
