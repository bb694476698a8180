import { describe, expect, it } from 'vitest'
import { taskWith } from './item.js'

/** Name and post of the persons of an item, `-` where there is none. */
function persons(text: string): string[] {
  return taskWith(text).persons.map((person) => `${person.name ?? '-'} ${person.post ?? '-'}`)
}

describe('responsible persons', () => {
  it.each([
    ['（责任人：李建国）', ['李建国 -']],
    ['（责任人：李建国、王志强；责任单位：县卫健局）', ['李建国 -', '王志强 -']],
    ['\n\n责任领导：李建国\n\n责任单位：县卫健局', ['李建国 -']],
    ['\n\n分管领导：副县长', ['- 副县长']],
    ['（责任人：省卫生健康委主任）', ['- 省卫生健康委主任']],
    ['（牵头领导：副省长李建国）', ['李建国 副省长']],
    ['\n\n责任人：李建国（省卫生健康委副主任）', ['李建国 省卫生健康委副主任']],
    ['\n\n联系领导：李 强', ['李强 -']],
    ['\n\n责任人：阿布都·热合曼', ['阿布都·热合曼 -']],
    ['\n\n责任人：×××', ['××× -']],
    ['\n\n牵头领导：李建国副省长', ['李建国 副省长']],
    ['\n\n责任领导：县委常委、副县长 李建国', ['李建国 县委常委、副县长']],
  ])('%j', (text, expected) => {
    expect(persons(text)).toEqual(expected)
  })

  it.each([
    '（责任人：省卫生健康委）',
    '\n\n联系人：李建国，电话：12345678',
    '\n\n责任单位：李家镇',
    '\n\n责任人：',
  ])('none in %j', (text) => {
    expect(persons(text)).toEqual([])
  })

  it('know their label', () => {
    expect(taskWith('（分管领导：李建国）').persons[0]).toMatchObject({ text: '李建国', label: '分管领导' })
  })
})
