import { describe, expect, it } from 'vitest'
import {
  collective,
  looksLikeOrgan,
  matchOrgan,
  nationalOrgans,
  organAt,
  organKinds,
  organSuffix,
  regionOf,
  regions,
  sameOrgan,
} from '../../server/src/semantics/organs/index.js'

describe('matchOrgan', () => {
  it.each([
    ['省卫生健康委', '省', 'health', 'province', true],
    ['江西省卫生健康委员会', '江西省', 'health', 'province', false],
    ['XX医保局', 'XX', 'health-insurance', undefined, true],
    ['市人社局', '市', 'human-resources', 'city', true],
    ['县委组织部', '县', 'organisation-department', 'county', false],
    ['江西省赣州市卫健委', '江西省赣州市', 'health', 'city', true],
    ['吉林市医保局', '吉林市', 'health-insurance', 'city', true],
    ['团省委', '省', 'youth-league', 'province', false],
    ['人民银行广东省分行', '广东省', 'central-bank-branch', 'province', false],
    ['国家税务总局江西省税务局', '江西省', 'tax', 'province', false],
    ['甘肃银保监局', '甘肃', 'banking-insurance', 'province', true],
    ['卫生健康委', '', 'health', undefined, true],
  ])('reads %s', (name, prefix, kind, level, isShort) => {
    expect(matchOrgan(name)).toMatchObject({ prefix, kind, isShort })
    expect(matchOrgan(name)?.level).toBe(level)
  })

  it('reads national bodies', () => {
    expect(matchOrgan('国家医保局')?.organ?.name).toBe('国家医疗保障局')
    expect(matchOrgan('工业和信息化部')).toMatchObject({ prefix: '国家', level: 'national', kind: 'industry' })
  })

  it('looks past a bracket behind the name', () => {
    expect(matchOrgan('省市场监管局（省知识产权局）')?.kind).toBe('market-regulation')
  })

  it.each([
    '政府',
    '海关',
    '各市医保局',
    '我省卫生健康委',
    '推进财政局',
    '由省财政厅',
    '请市医保局',
    '下同',
    '',
  ])('does not know %s', (name) => {
    expect(matchOrgan(name)).toBeUndefined()
  })
})

describe('sameOrgan', () => {
  it.each([
    ['省卫生健康委', '江西省卫生健康委员会'],
    ['XX医保局', 'XX医疗保障局'],
    ['市人社局', '市人力资源和社会保障局'],
    ['国家疾控局', '国家疾病预防控制局'],
    ['江西省财政厅', '江西财政厅'],
    ['卫生健康委', '省卫生健康委'],
  ])('joins %s and %s', (a, b) => {
    expect(sameOrgan(a, b)).toBe(true)
    expect(sameOrgan(b, a)).toBe(true)
  })

  it.each([
    ['省卫健委', '市卫健委'],
    ['甘肃省卫生健康委', '江西省卫生健康委'],
    ['国家卫生健康委', '省卫生健康委'],
    ['省财政厅', '省教育厅'],
    ['省卫计委', '省卫健委'],
    ['某公司', '某集团'],
  ])('parts %s and %s', (a, b) => {
    expect(sameOrgan(a, b)).toBe(false)
  })
})

describe('organAt', () => {
  it('judges a name at the date of the document', () => {
    expect(organAt('甘肃银保监局', '2020-09-20')?.valid).toBe(true)
    expect(organAt('甘肃银保监局', '2024-06-01')).toMatchObject({ valid: false, successors: ['甘肃金融监管局'] })
    expect(organAt('国家卫生计生委', '2021-01-01')).toMatchObject({ valid: false, successors: ['国家卫生健康委'] })
    expect(organAt('县环保局', '2018-06-01')?.valid).toBe(true)
    expect(organAt('县环保局', '2021-06-01')).toMatchObject({ valid: false, successors: ['县生态环境局'] })
  })

  it('follows a successor that has ended too', () => {
    expect(organAt('省扶贫办', '2022-06-01')?.successors).toEqual(['省乡村振兴局'])
    expect(organAt('省扶贫办', '2025-06-01')?.successors).toEqual(['省农业农村厅'])
  })

  it('names no successor that would lose the place of the old body', () => {
    expect(organAt('人民银行市中心支行', '2024-06-01')?.successors).toEqual(['人民银行市分行'])
    expect(organAt('人行云中中心支行', '2024-06-01')).toMatchObject({ valid: false, successors: [] })
    expect(organAt('人民银行云岭省中心支行', '2024-06-01')?.successors).toEqual([])
  })

  it('knows a body that was not yet there', () => {
    expect(organAt('国家疾控局', '2020-01-01')).toMatchObject({ valid: false, since: '2021-05-13' })
  })

  it('is silent on unknown bodies', () => {
    expect(organAt('省港航集团', '2021-01-01')).toBeUndefined()
  })
})

describe('collective', () => {
  it.each([
    '各市、县（区）人民政府',
    '各市、县〔区〕政府',
    '各设区市政府',
    '各乡镇人民政府',
    '各地区',
    '各部门',
    '各相关部门',
    '国务院相关部门',
    '省级有关部门',
    '市直各单位',
    '有关部门',
    '中央在甘有关单位',
    '各县（市、区）政府（管委会）',
    '省政府各部门',
    '市（州）人民政府',
    '领导小组成员单位',
  ])('knows %s', (name) => {
    expect(collective(name)).toBe(true)
  })

  it.each(['省卫生健康委', '赣江新区管委会', '市政府', '含中医医院', '各级医院的院长'])('leaves %s', (name) => {
    expect(collective(name)).toBe(false)
  })
})

describe('looksLikeOrgan', () => {
  it.each([
    '省卫生健康委',
    '西宁联勤保障中心卫勤处',
    'XX纪委监委驻民政局纪检监察组',
    '平潭综合实验区管委会',
    '云岭农业保险公司岚河分公司',
    '省营商办',
    '县水文站',
    '省人民医院',
    '云岭大学',
    '投资集团',
    '各地',
    '医务科',
    '规划信息处',
    '市120急救中心',
    '镇政府',
    '财政部门',
    '委机关各处室',
  ])('takes %s', (name) => {
    expect(looksLikeOrgan(name)).toBe(true)
  })

  it.each([
    '含中医医院',
    '实行退一减一',
    '下同',
    '中医医院',
    '国家医学中心',
    '研究型医院',
    '三级甲等综合医院',
    '大型医院',
    '检验科',
    '重点专科',
    '社会',
    '合理布局',
    '用人单位',
    '推进专科联盟',
    '不含餐饮、用品、护理、租赁收入',
    '党委领导下的院长负责制',
    '省卫生健康委负责',
    '征求意见稿',
    '2021年',
    '窗口',
    '站',
  ])('leaves %s', (name) => {
    expect(looksLikeOrgan(name)).toBe(false)
  })

  it('refuses more than forty characters', () => {
    expect(looksLikeOrgan(`省${'大'.repeat(40)}局`)).toBe(false)
  })
})

describe('regionOf', () => {
  it.each([
    ['江西省卫生健康委', '江西省'],
    ['浙江金融监管局', '浙江省'],
    ['广西壮族自治区医保局', '广西壮族自治区'],
    ['云岭省财政厅', '云岭省'],
  ])('finds the province of %s', (name, region) => {
    expect(regionOf(name)).toBe(region)
  })

  it.each(['省卫生健康委', '全省各级医院', '关于全省', '吉林市医保局', '海南州政府'])('finds none in %s', (name) => {
    expect(regionOf(name)).toBeUndefined()
  })
})

describe('the data', () => {
  it('has 31 regions', () => {
    expect(regions).toHaveLength(31)
  })

  it('uses each id and each spelling once', () => {
    const kinds = organKinds.map((kind) => kind.id)
    const spellings = organKinds.flatMap((kind) => [...kind.full, ...kind.short])
    const names = nationalOrgans.flatMap((organ) => [organ.name, ...organ.shortForms])
    for (const list of [kinds, spellings, names, nationalOrgans.map((organ) => organ.id)]) {
      expect(list.filter((item, index) => list.indexOf(item) !== index)).toEqual([])
    }
  })

  it('names successors that exist, and a document for every end', () => {
    for (const [list, ids] of [
      [nationalOrgans, new Set(nationalOrgans.map((organ) => organ.id))],
      [organKinds, new Set(organKinds.map((kind) => kind.id))],
    ] as const) {
      for (const item of list) {
        if (item.validTo) expect(item.changedBy, item.id).toBeDefined()
        for (const id of item.replacedBy ?? []) expect(ids.has(id), id).toBe(true)
      }
    }
  })

  it('writes its dates as ISO dates', () => {
    const dates = [
      ...nationalOrgans.flatMap((organ) => [organ.validFrom, organ.validTo]),
      ...organKinds.map((kind) => kind.validTo),
    ]
    for (const date of dates) expect(date ?? '2000-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })

  it('ends every known body in a suffix of the list', () => {
    const names = nationalOrgans.map((organ) => organ.name).filter((name) => !organSuffix.test(name))
    expect(names).toEqual(['共青团中央'])
  })
})
