/** Words that clauses write for a province, brought to the level and kind of the place that a plan is made for. */

import type { Level } from '../templates/template.js'

/** The place that a plan is made for. */
export interface PlanPlace {
  readonly level: Level
  /** The full name: 江西省, 宁夏回族自治区, 南泽市, 岚河县; empty while unknown. */
  readonly region: string
}

/** `text`, written for a province, for the place given. */
export function inLocalWords(text: string, place: PlanPlace): string {
  const kind = kindOf(place)
  const region = place.region === '' ? `XX${kind}` : place.region
  // A government below the province has an 办公室.
  const office = place.level === 'province' ? '人民政府办公厅' : '人民政府办公室'
  const named =
    place.level === 'national'
      ? text
      : text.replaceAll('XX省人民政府办公厅', region + office).replaceAll('XX省', region)
  const words = [...(wordsByLevel[place.level] ?? []), ...wordsOfKind(kind)]
  return words.reduce((result, [from, to]) => result.replaceAll(from, to), named)
}

/** To whom the plan of a government is sent (GB/T 9704-2012, 7.3.2). */
export function addresseesOf(place: PlanPlace): string {
  const kind = kindOf(place)
  const offices = `${kind}政府各部门、各直属机构`
  if (place.level === 'national') return '各省、自治区、直辖市人民政府，国务院各部委、各直属机构'
  if (place.level === 'county') return `各乡镇人民政府、街道办事处，${offices}`
  if (place.level === 'city') return `各县（市、区）人民政府，${offices}`
  return kind === '市' ? `各区人民政府，${offices}` : `各市（州）人民政府，${offices}`
}

/** The office that issues it. */
export function issuerOf({ level, region }: PlanPlace): string {
  if (level === 'national') return '国务院办公厅'
  const name = region === '' ? 'XX' : region
  return `${name}人民政府${level === 'province' ? '办公厅' : '办公室'}`
}

/** 省, 自治区, 市, 州, 盟, 县, 区 or 旗. */
export function kindOf({ level, region }: PlanPlace): string {
  const usual: Readonly<Record<Level, string>> = { national: '国', province: '省', city: '市', county: '县' }
  return /自治区$|[省市州盟县区旗]$/.exec(region)?.[0] ?? usual[level]
}

type Words = readonly (readonly [from: string, to: string])[]

function wordsOfKind(kind: string): Words {
  if (kind === '省') return []
  const region = kind === '自治区' ? '自治区' : kind
  return [
    ['省委、省政府', kind === '自治区' ? '自治区党委、自治区政府' : `${kind}委、${kind}政府`],
    ['省医改领导小组', `${region}医改领导小组`],
    ['省政府', `${region}政府`],
    ['全省', kind === '自治区' ? '全区' : `全${kind}`],
  ]
}

/** What the notice asks of provinces reaches cities and counties through a document of the level above them. */
const noticeToProvinces =
  '《国务院医改领导小组秘书处关于综合医改试点省份率先推动公立医院高质量发展的通知》（国医改秘函〔2021〕40号）'

/** What is said of other levels than the plan's own; longer wordings first. */
const wordsByLevel: Readonly<Partial<Record<Level, Words>>> = {
  city: [
    [noticeToProvinces, '《XX》（XX〔20XX〕XX号）'],
    ['省域内', '市域内'],
    ['报国务院医改领导小组秘书处', '报省级医改领导小组办公室'],
    ['按省、市、县三级和', '按市、县两级和'],
    ['省级医院XX达到XX，', ''],
    ['个省级重大疫情救治基地', '家重大疫情定点救治医院'],
    ['各地市', '各县（市、区）'],
  ],
  county: [
    [noticeToProvinces, '《XX》（XX〔20XX〕XX号）'],
    ['覆盖XX%以上的县', '县域内基层医疗卫生机构诊疗量占比达到XX%以上'],
    [
      '推进省级平台互联互通。到20XX年，三级公立医院电子病历应用水平平均级别',
      '接入省级平台。到20XX年，县级医院电子病历应用水平级别',
    ],
    ['省域内', '县域内'],
    ['报国务院医改领导小组秘书处', '报市级医改领导小组办公室'],
    ['按省、市、县三级和', '按县级医院、基层医疗卫生机构两级和'],
    ['省级医院XX达到XX，市级医院XX达到XX，', ''],
    [
      '对国家医学中心、区域医疗中心、省级高水平医院、其他城市二三级公立医院和县级公立医院分别',
      '对县级综合医院、中医医院、妇幼保健机构和基层医疗卫生机构分别',
    ],
    ['个省级重大疫情救治基地', '家重大疫情定点救治医院'],
    ['各地市', '各乡镇（街道）'],
    ['各地各部门', '各乡镇（街道）、各部门'],
    ['各地党委、政府', '各乡镇党委、政府和各街道'],
  ],
}
