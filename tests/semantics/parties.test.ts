/** The members of a list of bodies. */

import { describe, expect, it } from 'vitest'
import { namesIn } from '../../server/src/semantics/parties.js'
import { Reading } from '../../server/src/text/reading.js'

/** The members as printed, the stretches of `text` that they stand in; a group behind the first is told. */
function names(text: string): string[] {
  return namesIn(Reading.plain(text, 50)).names.map(({ reading, text: name, group }) => {
    expect(text.slice(reading.base - 50, reading.base - 50 + name.length)).toBe(name)
    return group > 0 ? `${name}/${group}` : name
  })
}

function isOpen(text: string): boolean {
  return namesIn(Reading.plain(text, 0)).openEnded
}

describe('members', () => {
  it.each([
    ['省财政厅、省教育厅', ['省财政厅', '省教育厅']],
    [' 省财政厅 、 省教育厅 ', ['省财政厅', '省教育厅']],
    ['省财政厅、、省教育厅', ['省财政厅', '省教育厅']],
    ['省财政厅\n省教育厅', ['省财政厅', '省教育厅']],
    ['省财政厅，省教育厅；省民政厅', ['省财政厅', '省教育厅/1', '省民政厅/2']],
    ['省财政厅;省教育厅,省民政厅。省水利厅', ['省财政厅', '省教育厅/1', '省民政厅/2', '省水利厅/3']],
    ['省财政厅、省教育厅，省民政厅、省水利厅', ['省财政厅', '省教育厅', '省民政厅/1', '省水利厅/1']],
  ])('of %j are parted by marks', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it.each([
    ['省财政厅及省教育厅', ['省财政厅', '省教育厅']],
    ['省财政厅以及省教育厅', ['省财政厅', '省教育厅']],
    ['省财政厅和省教育厅', ['省财政厅', '省教育厅']],
    ['省财政厅与省教育厅', ['省财政厅', '省教育厅']],
    ['省财政厅 省教育厅', ['省财政厅', '省教育厅']],
    ['省财政厅   省教育厅', ['省财政厅', '省教育厅']],
    ['省财政厅/省教育厅', ['省财政厅', '省教育厅']],
    ['省财政厅／省教育厅', ['省财政厅', '省教育厅']],
    ['省水利厅、省财政厅和省教育厅、省民政厅', ['省水利厅', '省财政厅', '省教育厅', '省民政厅']],
    ['省财政厅、省教育厅及各有关部门', ['省财政厅', '省教育厅', '各有关部门']],
    ['省财政厅和相关单位', ['省财政厅', '相关单位']],
    ['省财政厅和省级有关部门', ['省财政厅', '省级有关部门']],
    ['各市人民政府和省财政厅', ['各市人民政府', '省财政厅']],
    ['省财政厅等部门及省教育厅', ['省财政厅', '省教育厅']],
    ['省财政厅等5部门及省教育厅', ['省财政厅', '省教育厅']],
    ['省财政厅等12个部门及省教育厅', ['省财政厅', '省教育厅']],
    ['省财政厅等12家单位及省教育厅', ['省财政厅', '省教育厅']],
    ['省财政厅等有关部门及省教育厅', ['省财政厅', '有关部门', '省教育厅']],
    ['省财政厅等及省教育厅', ['省财政厅', '省教育厅']],
    ['省财政厅和省教育厅等部门', ['省财政厅', '省教育厅']],
  ])('of %j are parted by words between two names', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it.each([
    '省发展和改革委员会',
    '省文化和旅游厅',
    '省工业和信息化厅',
    '和田地区医保局',
    '市卫生健康和计划生育服务中心',
    '政府和社会资本合作中心',
  ])('of %s is one', (text) => {
    expect(names(text)).toEqual([text])
  })

  it.each([
    '各市、县（区）人民政府',
    '各市（州、盟）人民政府',
    '各市（地）、县（区）',
    '各县、区和功能区管委会',
    '省财政厅（省金融局、省国资委）',
    '省财政厅（含（省金融局、省国资委）、省税务局）',
    '“云岭、青石”专班',
    '省财政厅〔省金融局、省国资委〕',
    '省财政厅(省金融局、省国资委)',
  ])('of %s is one with the marks in it', (text) => {
    expect(names(text)).toEqual([text])
    expect(names(`${text}、省教育厅`)).toEqual([text, '省教育厅'])
    expect(names(`省教育厅、${text}`)).toEqual(['省教育厅', text])
  })

  it('part behind a bracket that opens nothing', () => {
    expect(names('省财政厅）、省教育厅（省考试院、省电教馆）')).toEqual([
      '省财政厅）',
      '省教育厅（省考试院、省电教馆）',
    ])
  })

  it('part within a bracket that is never closed', () => {
    expect(names('省财政厅（省金融局、省教育厅')).toEqual(['省财政厅（省金融局', '省教育厅'])
  })
})

describe('等', () => {
  it.each([
    ['省财政厅等', ['省财政厅']],
    ['省财政厅、省教育厅等部门', ['省财政厅', '省教育厅']],
    ['省财政厅、省教育厅等5部门', ['省财政厅', '省教育厅']],
    ['省财政厅、省教育厅等12个单位', ['省财政厅', '省教育厅']],
    ['省财政厅 等 部门', ['省财政厅']],
    ['省财政厅等国务院相关部门', ['省财政厅', '国务院相关部门']],
    ['省财政厅等省级有关部门、省教育厅', ['省财政厅', '省级有关部门', '省教育厅']],
    ['省财政厅等部门、省教育厅', ['省财政厅', '省教育厅']],
    ['等', []],
  ])('opens the list in %s', (text, expected) => {
    expect(names(text)).toEqual(expected)
    expect(isOpen(text)).toBe(true)
  })

  it.each([
    ['省等级医院评审办', ['省等级医院评审办']],
    ['省财政厅（等级评审）', ['省财政厅（等级评审）']],
    ['省财政厅（省金融局等）', ['省财政厅（省金融局等）']],
    ['省财政厅、省等保中心', ['省财政厅', '省等保中心']],
    ['省财政厅', ['省财政厅']],
  ])('says nothing of the list in %s', (text, expected) => {
    expect(names(text)).toEqual(expected)
    expect(isOpen(text)).toBe(false)
  })
})

describe('a name', () => {
  it.each([
    ['由省水利厅', '省水利厅'],
    ['均由省水利厅', '省水利厅'],
    ['原则上由省水利厅', '省水利厅'],
    ['请省水利厅', '省水利厅'],
    ['以及省水利厅', '省水利厅'],
    [' 及 省水利厅', '省水利厅'],
    ['和省水利厅', '省水利厅'],
    ['与省水利厅', '省水利厅'],
    ['为省水利厅', '省水利厅'],
    ['包括省水利厅', '省水利厅'],
    ['省级层面由省水利厅', '省水利厅'],
    ['节水方面由省水利厅', '省水利厅'],
    ['★省水利厅', '省水利厅'],
    ['▲★ 省水利厅', '省水利厅'],
    ['省水利厅 （以下简称省厅）', '省水利厅'],
    ['省水利厅（排名不分先后）', '省水利厅'],
    ['省水利厅（按职责分工）（牵头）', '省水利厅'],
    ['省水利厅（节水办）（牵头）', '省水利厅（节水办）'],
    ['省水利厅（节水办）', '省水利厅（节水办）'],
    ['省水利厅（牵头）节水办', '省水利厅（牵头）节水办'],
    ['（省水利厅）', '（省水利厅）'],
    ['一方面由局', '一方面由局'],
    ['和县水利局', '和县水利局'],
  ])('in %s stands without the words around it', (text, expected) => {
    expect(names(text)).toEqual([expected])
  })

  it.each(['无', '/', '——', '待定', '部门和单位', '下同', '   ', '', '★'])('is none in %j', (text) => {
    expect(names(text)).toEqual([])
  })

  it.each([
    ['省水利厅（牵头）', '牵头'],
    ['省水利厅（具体负责单位）', '负责'],
    ['省水利厅〔配合部门〕', '配合'],
    ['省水利厅(协办)', '协办'],
    ['省水利厅（配合）（以下简称省厅）', '配合'],
    ['★省水利厅', '牵头'],
    ['*省水利厅（配合）', '配合'],
    ['省水利厅（节水办）', undefined],
    ['省水利厅（牵头节水）', undefined],
    ['省水利厅', undefined],
  ])('%s has the role in its bracket', (text, role) => {
    expect(namesIn(Reading.plain(text, 0)).names[0].ownRole).toBe(role)
  })
})
