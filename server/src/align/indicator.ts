/** What a figure measures, so that figures of two documents can be compared: the indicator, its unit, whose it is. */

import type { Target } from '../semantics/model.js'

/** What is measured, without verbs, places and marks: 县域就诊率. */
export function indicatorKey({ indicator }: Pick<Target, 'indicator'>): string {
  return indicator.normalize('NFKC').replace(marks, '').replace(places, '').replace(verbs, '').replace(cues, '')
}

/** The words that figures are compared by: the indicator with what is counted, and without what their unit says. */
export function figureKey(target: Target): string {
  const key = indicatorKey(target).replace(shares, '')
  return `${target.unit === '%' || target.unit === '％' ? key.replace(coverage, '') : key}${target.counted ?? ''}`
}

/** A value in the smallest unit of its kind: 1.5万人 is 15000 人; `undefined` for ratios and relative figures. */
export interface Measure {
  readonly kind: string
  /** The lowest that satisfies it, and the highest; equal but for a range. */
  readonly low: number
  readonly high: number
}

/** The measure of `target`; `undefined` where there is no number to compare. */
export function measureOf({ value, unit = '' }: Target): Measure | undefined {
  if (value === undefined) return undefined
  if (typeof value === 'string') {
    const [, one, other] = /^(\d{1,9}(?:\.\d{1,6})?):(\d{1,9}(?:\.\d{1,6})?)$/.exec(value) ?? []
    const ratio = Number(other) / Number(one)
    return Number.isFinite(ratio) ? { kind: 'ratio', low: ratio, high: ratio } : undefined
  }
  const [factor, kind] = unitOf(unit)
  const [low, high] = typeof value === 'number' ? [value, value] : value
  // 2021-2024年行动计划 is the name of a plan.
  if (kind === '年' && low >= 1900) return undefined
  return { kind, low: low * factor, high: high * factor }
}

/** Words that say whose figure it is, those of the last member of a list (省级医院达到35%、市级医院达到30%); figures of different ones are different figures. */
export function holdersIn(text: string): readonly string[] {
  const last = text.slice(text.lastIndexOf('、') + 1).match(holders)
  return [...new Set(last ?? text.match(holders) ?? [])].sort()
}

/** True for what is told of each person or place, so that it is the same for a county as for its province: 每万人口4人, 人均30元. */
export function isEach({ indicator, counted = '' }: Target): boolean {
  return /[人户]均|平均|[每各](?:[个名家所]|[百千万]|[人户床区县市村]|设区市|乡镇|街道|社区)/.test(indicator + counted)
}

/** True for how long something takes or lasts: whether less or more is better, only its bound says. */
export function isDuration({ kind }: Measure): boolean {
  return durations.has(kind)
}

/** True where less is better though nothing says so: 平均住院日, 死亡率. */
export function isBetterLow(key: string): boolean {
  return lowIsBetter.test(key)
}

/** True for a figure that says by how much something changes, not what it comes to: 提高5个百分点, 压减20%. */
export function isChange({ text, unit = '' }: Target): boolean {
  if (unit === '个百分点') return true
  let at = text.length
  while (at > 0 && !isDigit(text.charCodeAt(at - 1))) at--
  while (at > 0 && (isDigit(text.charCodeAt(at - 1)) || text[at - 1] === '.' || text[at - 1] === ',')) at--
  return changes.test(text.slice(Math.max(0, at - 10), at))
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

const powers: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 }
/** Units of one kind, each with how many of the smallest it is. */
const alike: Readonly<Record<string, readonly [number, string]>> = {
  '％': [100, '‱'],
  '%': [100, '‱'],
  '‰': [10, '‱'],
  '/千': [10, '‱'],
  '/万': [1, '‱'],
  '/10万': [1, '/10万'],
  '/十万': [1, '/10万'],
  个百分点: [1, '百分点'],
  小时: [60, '分钟'],
  个小时: [60, '分钟'],
  分钟: [1, '分钟'],
  公里: [1, '公里'],
  千米: [1, '公里'],
  名: [1, '人'],
  日: [1, '天'],
}

function unitOf(unit: string): readonly [number, string] {
  const known = alike[unit]
  if (known) return known
  const power = powers[unit[0]]
  if (power === undefined || unit.startsWith('千米') || unit.startsWith('千瓦')) return [1, unit]
  const [factor, kind] = unitOf(unit.slice(1))
  return [power * factor, kind]
}

const marks = /[^\p{L}\p{N}]/gu
const places = /全[国省市县区州旗盟]|我[国省市县区]|各地/g
const verbs =
  /^(?:要|基本|持续|不断|加快|积极|进一步|力争|争取|确保|推动|推进|实现|建成|建设|完成|新增|新建|打造|培育|培养|培训|引进|组建|设立|每年|累计|使|将){1,4}/
const cues =
  /(?:力争|应|要|分别)?(?:达到|达|不低于|不少于|至少|超过|提高到|提高至|提升到|提升至|控制在|不超过|不高于|降低到|降至|下降到|为|在|到){0,2}$/
/** Other figures among the words. */
const shares = /\d+(?:\.\d+)?[%‰]?(?=的)/g
const coverage = /(?:覆盖率|覆盖面|覆盖)$/
const durations: ReadonlySet<string> = new Set(['分钟', '天', '个工作日', '个月'])
// Other countries, and standards of the state, are no figures of the whole country.
const holders =
  /国家级|(?<![a-zA-Z]|其他|沿线|周边|相关)国家(?![^，。；、]{0,10}(?:标准|规范|目录))|省级|市级|县级|乡级|村级|三级|二级|一级|城市|农村|城镇|乡镇|公立|民营|社会办|中医|基层|县域|市域|省域/g
const lowIsBetter =
  /平均住院日|住院天数|死亡|发病|感染率|患病|增幅|费用|负担|能耗|排放|时间|时长|时限|差错|投诉|事故|负债|药占比|耗占比|自付/
const changes =
  /(?:增长|增加|提高|提升|上升|下降|降低|减少|压减|压缩|缩短|增幅|降幅)(?:了|约|近|为|不少于|不低于|不超过|超过|达到|达|至少)?$/
