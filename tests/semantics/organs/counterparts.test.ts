import { describe, expect, it } from 'vitest'
import { counterpartName, isCounterpart, lineOfWork } from '../../../server/src/semantics/organs/index.js'

describe('counterparts', () => {
  it.each([
    ['国家卫生健康委', '省卫生健康委', 'province', true],
    ['国家卫生健康委', '南泽市卫健委', 'city', true],
    ['省卫生健康委', '岚河县卫健局', 'county', true],
    ['国家卫生计生委', '省卫生健康委', 'province', true],
    ['财政部', '省财政厅', 'province', true],
    ['财政部', '省审计厅', 'province', false],
    ['国家中医药局', '省卫生健康委', 'province', true],
    ['国家体育总局', '省教育厅', 'province', false],
    ['国家体育总局', '县教体局', 'county', true],
    ['科技部', '县工信局', 'county', true],
    ['科技部', '市工信局', 'city', false],
    ['某某中心', '省卫生健康委', 'province', false],
  ] as const)('%s and %s of a %s: %s', (upper, lower, level, expected) => {
    expect(isCounterpart(upper, lower, level)).toBe(expected)
  })

  it.each([
    ['国家卫生健康委', '省', 'province', '省卫生健康委'],
    ['国家卫生健康委', '岚河县', 'county', '岚河县卫生健康局'],
    ['省财政厅', '市', 'city', '市财政局'],
    ['人力资源社会保障部', '省', 'province', '省人力资源社会保障厅'],
    ['财政部', '国家', 'national', undefined],
    ['某某中心', '市', 'city', undefined],
  ] as const)('that of %s at %s, a %s: %s', (upper, prefix, level, expected) => {
    expect(counterpartName(upper, prefix, level)).toBe(expected)
  })

  it('follow a body that has ended to its successor', () => {
    expect(lineOfWork('省卫生计生委')).toBe('health')
    expect(lineOfWork('县银保监局')).toBe('financial-regulation')
    expect(lineOfWork('某某中心')).toBeUndefined()
  })
})
