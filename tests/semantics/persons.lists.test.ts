/** Names and posts behind a label, alone and in lists, and beside bodies. */

import { describe, expect, it } from 'vitest'
import { isPersonName, personsIn } from '../../server/src/semantics/persons.js'
import { personsBeside } from '../../server/src/semantics/personsBeside.js'
import { readRoles } from '../../server/src/semantics/roles.js'
import { Reading } from '../../server/src/text/reading.js'

/** Persons as `name/post`, either of which may be missing; the words are those printed. */
function persons(text: string): string[] {
  return personsIn(Reading.plain(text, 30), '责任人').map(({ text: words, name, post, label, start, end }) => {
    expect(text.slice(start - 30, end - 30)).toBe(words)
    expect(label).toBe('责任人')
    return `${name ?? ''}/${post ?? ''}`
  })
}

describe('one person', () => {
  it.each([
    ['李建国', '李建国/'],
    [' 李建国。', '李建国/'],
    ['李建国等', '李建国/'],
    ['李 强', '李强/'],
    ['李  强', '李强/'],
    ['×××', '×××/'],
    ['阿布都·热合曼', '阿布都·热合曼/'],
    ['欧阳建国', '欧阳建国/'],
    ['副县长', '/副县长'],
    ['县财政局局长', '/县财政局局长'],
    ['分管县长', '/分管县长'],
    ['分管局长', '/分管局长'],
    ['常务副县长', '/常务副县长'],
    ['主要负责人', '/主要负责人'],
    ['李建国副县长', '李建国/副县长'],
    ['李建国常务副县长', '李建国/常务副县长'],
    ['李强局长', '李强/局长'],
    ['副县长李建国', '李建国/副县长'],
    ['副县长 李建国', '李建国/副县长'],
    ['县财政局负责人×××', '×××/县财政局负责人'],
    ['李建国（副县长）', '李建国/副县长'],
    ['李 强（副县长）', '李强/副县长'],
    ['副县长（李建国）', '李建国/副县长'],
    ['李建国（县委常委、副县长）', '李建国/县委常委、副县长'],
    ['县委常委、副县长 李建国', '李建国/县委常委、副县长'],
    ['县委委员、县财政局局长  李建国', '李建国/县委委员、县财政局局长'],
  ])('in %s', (text, expected) => {
    expect(persons(text)[0]).toBe(expected)
  })

  it.each([
    '李',
    '县财政局',
    '于都办',
    '周边单位',
    '李建国强明',
    '云建国',
    '李a',
    '李建国（联系人）',
    '热合曼·',
    '阿·热·合曼',
    '见附件',
  ])('is none in %s', (text) => {
    expect(persons(text)).toEqual([])
  })

  it('has at most forty characters', () => {
    const post = (length: number): string => `${'县'.repeat(length - 2)}局长`
    expect(persons(post(40))).toEqual([`/${post(40)}`])
    expect(persons(post(41))).toEqual([])
  })
})

describe('several persons', () => {
  it.each([
    ['李建国、王志强', ['李建国/', '王志强/']],
    ['李建国，王志强；张明', ['李建国/', '王志强/', '张明/']],
    ['李建国;王志强,张明', ['李建国/', '王志强/', '张明/']],
    ['李建国\n王志强', ['李建国/', '王志强/']],
    ['李建国 王志强', ['李建国/', '王志强/']],
    ['李建国     王志强', ['李建国/', '王志强/']],
    ['李建国、、王志强', ['李建国/', '王志强/']],
    ['李 强、王志强', ['李强/', '王志强/']],
    ['王志强、李 强', ['王志强/', '李强/']],
    ['副县长、县财政局局长', ['/副县长', '/县财政局局长']],
    ['副县长 李建国、局长 王志强', ['李建国/副县长', '王志强/局长']],
    ['李建国（县委常委、副县长）、王志强（局长）', ['李建国/县委常委、副县长', '王志强/局长']],
    ['县委常委、副县长  李建国，局长', ['李建国/县委常委、副县长', '/局长']],
    ['县委常委、李建国', ['李建国/']],
    ['副县长、县财政局局长李建国', ['/副县长', '李建国/县财政局局长']],
  ])('in %j', (text, expected) => {
    expect(persons(text)).toEqual(expected)
  })
})

describe('the name of a person', () => {
  it.each(['李建国', '李强', '×××', '李建国同志'])('can be %s', (text) => {
    expect(isPersonName(text)).toBe(true)
  })

  it.each(['高县', '金州', '马旗', '高新区', '高校', '石家庄市', '云建国', '方局', '李'])('cannot be %s', (text) => {
    expect(isPersonName(text)).toBe(false)
  })

  it('may hold the sign of an area', () => {
    expect(isPersonName('王州平')).toBe(true)
  })
})

describe('persons beside bodies', () => {
  function beside(text: string, label = '责任单位'): string {
    const { names } = readRoles(Reading.plain(text, 30), { first: 'listed', rest: 'listed' })
    const found = personsBeside(names, label)
    for (const { text: words, start, end } of found.persons) expect(text.slice(start - 30, end - 30)).toBe(words)
    for (const { text: words, reading } of found.names) expect(reading.text).toBe(words)
    return `${found.names.map((name) => name.text)} | ${found.persons.map((person) => person.text)}`
  }

  const both = '责任单位及责任人'

  it.each([
    ['县财政局（李建国）', '县财政局 | 李建国'],
    ['县财政局（李建国）、县民政局（王志强）', '县财政局,县民政局 | 李建国,王志强'],
    ['县财政局（节水办）', '县财政局（节水办） | '],
    ['热心人士（李建国）', '热心人士（李建国） | '],
    ['县财政局', '县财政局 | '],
    ['县财政局、李建国', '县财政局,李建国 | '],
    ['县财政局李建国', '县财政局李建国 | '],
  ])('in %s', (text, expected) => {
    expect(beside(text)).toBe(expected)
  })

  it.each([
    ['县财政局、李建国', '县财政局 | 李建国'],
    ['县财政局李建国', '县财政局 | 李建国'],
    ['李建国、县财政局', '李建国,县财政局 | '],
    ['县财政局、县民政局、王志强', '县财政局,县民政局 | 王志强'],
    ['县财政局、高新区', '县财政局,高新区 | '],
  ])('behind a label of both, in %s', (text, expected) => {
    expect(beside(text, both)).toBe(expected)
    expect(beside(text, '责任单位和负责人')).toBe(expected)
  })
})
