import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/structure/addressee-format.js'
import { check, fixed, marked } from '../../support/check.js'
import { mended } from './outcome.js'

function sent(addressees: string): string {
  return `云岭省人民政府关于推动公立医院高质量发展的通知\n\n${addressees}\n\n为推动发展，现就有关事项通知如下：\n\n一、目标\n\n完成时限：2025年。责任单位：省财政厅。\n`
}

describe('addressee-format', () => {
  it('reports a half-width colon', () => {
    const text = sent('各市、县人民政府，省政府各部门:')
    expect(check(text, rule)).toMatchObject([{ text: ':', severity: 'warning' }])
    expect(fixed(text, rule)).toBe(sent('各市、县人民政府，省政府各部门：'))
  })

  it.each(['', '，', '。'])('reports a missing colon (%s)', (mark) => {
    const text = sent(`各市、县（区）人民政府，省政府各部门${mark}`)
    expect(marked(text, rule)).toEqual(['各市、县（区）人民政府，省政府各部门'])
    expect(fixed(text, rule)).toBe(sent('各市、县（区）人民政府，省政府各部门：'))
  })

  it('reports kinds without a comma between them', () => {
    const text = sent('各市、县人民政府、省政府各部门：')
    expect(check(text, rule)).toMatchObject([{ text: '各市、县人民政府、省政府各部门', severity: 'information' }])
    expect(fixed(text, rule)).toBe(sent('各市、县人民政府，省政府各部门：'))
  })

  it.each([
    ['kinds set off by commas', sent('各市、自治州人民政府，新区管委会，省政府各部门、各直属机构：')],
    ['a text that begins at once', sent('各市要高度重视这项工作，抓好落实。')],
    ['a plan without addressees', '云岭省高质量发展实施方案\n\n各地区各部门要抓好落实。\n\n一、目标\n\n内容。\n'],
    ['half-width colons throughout', sent('各市、县人民政府,省政府各部门:').replaceAll('：', ':')],
  ])('leaves %s', (_name, text) => {
    expect(marked(text, rule)).toEqual([])
  })

  it('puts the colon behind the line, not behind the white space around it', () => {
    expect(mended(sent('　　各市、县人民政府  '), rule)).toEqual([sent('　　各市、县人民政府：  ')])
  })

  it('reads addressees below the opening words', () => {
    const text = (mark: string): string =>
      `云岭省人民政府关于推动公立医院高质量发展的通知\n\n为推动发展，提出以下意见。\n\n各市、县人民政府${mark}\n\n一、目标\n\n内容。\n`
    expect(mended(text(''), rule)).toEqual([text('：')])
  })

  it('mends a half-width colon where the text has no other colon', () => {
    const text = (mark: string): string =>
      `云岭省人民政府关于推动公立医院高质量发展的通知\n\n各市、县人民政府${mark}\n\n为推动发展，提出以下意见。\n\n一、目标\n\n内容。\n`
    expect(mended(text(':'), rule)).toEqual([text('：')])
  })

  it('names all governments in front of the departments', () => {
    const text = sent('各位同志，各市、县人民政府、新区管委会、省政府各部门：')
    expect(marked(text, rule)).toEqual(['各市、县人民政府、新区管委会、省政府各部门'])
    expect(mended(text, rule)).toEqual([sent('各位同志，各市、县人民政府、新区管委会，省政府各部门：')])
  })

  it.each([
    ['a line without colon in a text without title', sent('各市、县人民政府').split('\n\n').slice(1).join('\n\n')],
    ['a title below the line', `各市、县人民政府\n\n${sent('').replace('\n\n\n\n', '\n\n')}`],
    ['a heading that names bodies', sent('一、各市、县人民政府')],
    ['governments beside each other', sent('各市、县人民政府、新区管委会：')],
    ['an empty text', ''],
  ])('leaves %s', (_name, text) => {
    expect(marked(text, rule)).toEqual([])
  })
})
