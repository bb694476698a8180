/** The edges of what can be the name of a body, a class of bodies or a province. */

import { describe, expect, it } from 'vitest'
import { collective, looksLikeOrgan, regionOf } from '../../../server/src/semantics/organs/index.js'

describe('the name of a body', () => {
  it.each([
    ' 青石县农机站 ',
    '青石县营商办（县数据专班牌子）',
    '青石县营商办(筹)',
    `青石县营商办（${'挂'.repeat(20)}）`,
    '青石县120中心',
    '青石县12345中心',
  ])('can be %j', (name) => {
    expect(looksLikeOrgan(name)).toBe(true)
  })

  it.each([
    `青石县营商办（${'挂'.repeat(21)}）`,
    '青石县营商办（）',
    '青石县城投（2021）公司',
    '青石县121中心',
    '委',
    '局',
    '省',
    '',
  ])('cannot be %j', (name) => {
    expect(looksLikeOrgan(name)).toBe(false)
  })

  it('has at most forty characters', () => {
    expect(looksLikeOrgan(`青石县${'岚'.repeat(35)}公司`)).toBe(true)
    expect(looksLikeOrgan(`青石县${'岚'.repeat(36)}公司`)).toBe(false)
    expect(looksLikeOrgan(`  青石县${'岚'.repeat(35)}公司  `)).toBe(true)
  })
})

describe('a class of bodies', () => {
  it('has at most sixty characters', () => {
    const [opening, ending] = ['中央和国家机关其他各', `街道办事处（${'含'.repeat(20)}）`]
    expect(collective(`${opening}${'岚'.repeat(23)}${ending}`)).toBe(true)
    expect(collective(`${opening}${'岚'.repeat(24)}${ending}`)).toBe(false)
  })
})

describe('the province that a name opens with', () => {
  it.each([
    ['北京市民政局', '北京市'],
    ['吉林能源局', '吉林省'],
    ['海南能源局', '海南省'],
    ['吉林省市级部门', '吉林省'],
    ['四川州级部门', '四川省'],
    ['甘肃市级部门', '甘肃省'],
    ['青石岭省能源局', '青石岭省'],
  ])('%s', (name, region) => {
    expect(regionOf(name)).toBe(region)
  })

  it.each([
    '吉林市能源局',
    '海南州能源局',
    '推动云岭省改革',
    '青石大岭省能源局',
    '岭省能源局',
  ])('is none in %s', (name) => {
    expect(regionOf(name)).toBeUndefined()
  })
})
