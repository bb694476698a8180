/** Recognising bodies by name: places, levels, periods of validity, successors. */

import { describe, expect, it } from 'vitest'
import { matchOrgan, organAt, sameOrgan } from '../../../server/src/semantics/organs/index.js'

describe('the parts of a name', () => {
  it.each([
    ['国家税务总局岚河县税务局', '岚河县', '税务局', 'county'],
    ['共青团岚河市委员会', '岚河市', '委员会', 'city'],
    ['中国证监会岚河监管局', '岚河', '监管局', undefined],
    ['中共岚河市委政法委', '岚河市', '委政法委', 'city'],
    ['云岭省水文局', undefined, undefined, undefined],
    [' 岚河县文物局 ', '岚河县', '文物局', 'county'],
  ])('of %j are its place and its spelling', (name, prefix, spelling, level) => {
    const match = matchOrgan(name)
    expect([match?.prefix, match?.spelling, match?.level]).toEqual([prefix, spelling, level])
  })

  it.each([
    ['和县粮食局', { prefix: '和县', level: 'county' }],
    ['中共云岭省委机构编制委员会办公室', { prefix: '云岭省', region: '云岭省', level: 'province', isShort: false }],
    ['陕西医保局', { prefix: '陕西', region: '陕西省', level: 'province', isShort: true }],
    ['青海省岚河州医保局', { prefix: '青海省岚河州', region: '青海省', level: 'city', isShort: true }],
    ['岚河盟能源局', { prefix: '岚河盟', region: undefined, level: 'city', isShort: false }],
    ['岚河地区能源局', { prefix: '岚河地区', region: undefined, level: 'city', isShort: false }],
    ['岚河旗能源局', { prefix: '岚河旗', region: undefined, level: 'county', isShort: false }],
    ['岚河市青石区能源局', { prefix: '岚河市青石区', region: undefined, level: 'county', isShort: false }],
    ['自治区能源局', { prefix: '自治区', region: undefined, level: 'province', isShort: false }],
    ['省能源局', { prefix: '省', region: undefined, level: 'province', isShort: false }],
    ['四川省岚河县青石镇财政局', { prefix: '四川省岚河县青石镇', region: '四川省', level: undefined, isShort: false }],
  ])('of %s tell where it stands', (name, expected) => {
    expect(matchOrgan(name)).toMatchObject(expected)
  })

  it('of a national body are its own', () => {
    expect(matchOrgan('国家铁路局')).toMatchObject({ kind: 'railways', spelling: '国家铁路局', isShort: false })
    expect(matchOrgan('民航局')).toMatchObject({ kind: 'civil-aviation', spelling: '民航局', isShort: true })
  })
})

describe('places', () => {
  it.each([
    '某粮食局',
    '某州粮食局',
    '某区粮食局',
    '岚其县粮食局',
    '本溪市粮食局',
    '全南县粮食局',
    '全椒县粮食局',
    '全州县粮食局',
  ])('are read in %s', (name) => {
    expect(matchOrgan(name)?.kind).toBe('grain')
  })

  it.each([
    '某地区粮食局',
    '某市岚河区粮食局',
    '全某县粮食局',
    '全州粮食局',
    '全县粮食局',
    '本市粮食局',
    '该县粮食局',
    '其县粮食局',
    '此县粮食局',
    '岚河县由省粮食局',
    '岚河市中共党校',
    '和省粮食局',
    '包括省粮食局',
    '省粮食（物资）局',
  ])('are none in %s', (name) => {
    expect(matchOrgan(name)).toBeUndefined()
  })
})

describe('one body under two names', () => {
  it.each([
    ['岚河水务集团', '岚河水务集团'],
    ['贵州省能源局', '贵州能源局'],
    ['市能源局', '青石市能源局'],
    ['市能源局', '贵州省XX市能源局'],
    ['能源局', '青石市能源局'],
    ['国铁局', '国铁局'],
    ['国家民航局（交通部管理）', '国家民航局（交通部管理）'],
    ['中国民用航空局', '民航局'],
  ])('%s and %s', (a, b) => {
    expect(sameOrgan(a, b)).toBe(true)
    expect(sameOrgan(b, a)).toBe(true)
  })

  it.each([
    ['国家能源局', '能源局'],
    ['国家能源局', '国家铁路局'],
    ['青石市能源局', '岚河市能源局'],
    ['贵州省能源局', '贵州省青石市能源局'],
    ['市能源局', '青石县能源局'],
    ['市能源局', 'XX市能源局'],
    ['青石市能源局', '青石市水务集团'],
    ['青石水务集团', '岚河水务集团'],
  ])('are not %s and %s', (a, b) => {
    expect(sameOrgan(a, b)).toBe(false)
    expect(sameOrgan(b, a)).toBe(false)
  })
})

describe('the time in which a name is right', () => {
  it.each([
    ['国家移民管理局', '2018-03-16', false],
    ['国家移民管理局', '2018-03-17', true],
    ['国家移民管理局', '2030-01-01', true],
    ['国土资源部', '2018-04-09', true],
    ['国土资源部', '2018-04-10', false],
    ['青石县国土局', '2019-03-31', true],
    ['青石县国土局', '2019-04-01', false],
    ['青石县统计局', '1990-01-01', true],
  ])('%s at %s', (name, date, valid) => {
    expect(organAt(name, date)?.valid).toBe(valid)
  })

  it('comes with its days and with the document that ended it', () => {
    expect(organAt('国家林业局', '2020-01-01')).toEqual({
      valid: false,
      until: '2018-12-31',
      since: undefined,
      successors: ['国家林草局'],
      changedBy: { document: '国务院机构改革方案（2018年）', clause: '国务院组成部门和其他机构调整' },
    })
    expect(organAt('青石县水利局', '2020-01-01')).toEqual({
      valid: true,
      until: undefined,
      since: undefined,
      successors: [],
      changedBy: undefined,
    })
    expect(organAt('水利部', '2020-01-01')).toEqual({
      valid: true,
      until: undefined,
      since: undefined,
      successors: [],
      changedBy: undefined,
    })
  })
})

describe('successors', () => {
  it.each([
    ['保监会', '2023-12-31', ['中国银保监会']],
    ['保监会', '2024-01-01', ['金融监管总局']],
    ['环保部', '2020-01-01', ['生态环境部']],
    ['国家食品药品监督管理总局', '2020-01-01', ['市场监管总局', '国家药监局']],
    ['青石市保监局', '2023-12-31', ['青石市银行保险监督管理局']],
    ['青石市保监局', '2024-01-01', ['青石市金融监管分局']],
    ['贵州保监局', '2020-01-01', ['贵州银行保险监督管理局']],
    ['青石县扶贫办', '2024-12-31', ['青石县乡村振兴局']],
    ['青石县扶贫办', '2025-01-01', ['青石县农业农村局']],
    ['自治区卫计委', '2020-01-01', ['自治区卫生健康委']],
    ['青石市卫计委', '2020-01-01', ['青石市卫生健康局']],
    ['青石市气象局', '2020-01-01', []],
    ['人民银行省中心支行', '2024-06-01', ['人民银行省分行']],
  ])('of %s at %s', (name, date, expected) => {
    expect(organAt(name, date)?.successors).toEqual(expected)
  })
})
