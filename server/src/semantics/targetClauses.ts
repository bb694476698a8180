/** What the clause around a figure says of it: whether it is a goal, what it measures, where and by when. */

import { lastClause } from './lastClause.js'
import { about, atLeast, atMost, unit } from './targetGrammar.js'
import { building, opening } from './targetVerbs.js'

/** A count at the end of a clause is a goal when the clause sets out to build something. */
export function isGoalClause(text: string, at: number): boolean {
  const clause = clauseBefore(text, at).replace(itemNumber, '').trim()
  if (standing.test(clause) || clause.endsWith('的')) return false
  const sentence = sentenceBefore(text, at)
  if (looksBack.test(sentence) && !setsOut.test(sentence)) return false
  return opensGoal.test(clause) || (looksAhead.test(sentence) && building.test(clause))
}

/** What is there already, or is taken up from elsewhere. */
const standing =
  /(?:现有|已有|已建成|共有|原有|持续深化|巩固|按照|落实|参加|上述|这些|这个|(?<!项目)前期|(?<!项)目前|此前)[^，。；]*$/
const looksAhead = /力争|争取|确保|20\d\d年|年底|年内|月底|计划|实现|尽快/
const setsOut = /力争|争取|确保|计划|(?<!截)[到至]20\d\d年/
const looksBack = /截[至止]|近年来|以来|去年|上年|(?<!项)目前/

/** A clause that begins with what is to be done, behind words that say when and where: 每年各县培训护士50名. */
const opensGoal = new RegExp(
  `^(?:(?:到|于)?20\\d\\d年(?:[底末]|年底)?前?|[全每](?:年度?|季度|月|周)|年均|(?:全|每|各)(?:省|市|县|区|州|乡镇|社区)|计划|预计|新|再|要|至少){0,4}(?:${opening})(?![的后时过])`,
)

/** The sentence up to `at`, its last 80 characters at most. */
function sentenceBefore(text: string, at: number): string {
  const reach = text.slice(Math.max(0, at - 80), at)
  return reach.slice(Math.max(reach.lastIndexOf('。'), reach.lastIndexOf('；')) + 1)
}

/** Amounts that are granted, conditions for a grant, and what has been reached already are no goals. */
export function isTerm(text: string, item: { at: number; length: number; unit?: string }): boolean {
  const clause = clauseBefore(text, item.at)
  const behind = text.slice(item.at + item.length, item.at + item.length + 60)
  if (conditionBehind.test(behind) || (/^\s*对/.test(clause) && grantBehind.test(behind))) return true
  if (/^(?:以上|以下|以内)?，(?:给予|予以)/.test(behind)) return true
  if (/^(?:以上|以下|以内|左右)?的(?:[，；]|企业|单位|个人|给予|补助|补贴|奖励|奖补|资助|贷款)/.test(behind))
    return true
  if (/(?:已|累计|现有|(?<!项)目前)[^，。；]{0,8}$|(?:较|相较)20\d\d年增长$/.test(clause) && !/力争|到20/.test(clause))
    return true
  // 扣2分, 分别奖20、10分: marks of an assessment.
  if (item.unit === '分' && /(?:[扣奖加减得计记]|扣除|奖励)[\d.、和]*$/.test(clause)) return true
  const amount = /^(?:%|％|[万亿]?元)$/.test(item.unit ?? '')
  return (
    amount &&
    /(?:给予|奖补|奖励|资助|返还|拨付|补贴|一次性|最高|额度|每人|每户|每家)[^，。；]*$/.test(clause) &&
    !/标准|比例|占比|率/.test(clause)
  )
}

/** 吸纳10名以上毕业生就业的，给予补贴: for whom something is granted. */
const conditionBehind =
  /^[^，。；：]{0,24}的，[^，。；]{0,16}?(?:给予|予以|补助|补贴|奖励|奖补|资助|返还|按|可(?:以|享受|申请))/
/** 对带动10人就业的企业，…给予补贴 */
const grantBehind = /^[^。；：]{0,40}(?:给予|予以|补助|补贴|奖励|奖补|资助)/

/** The clause up to `at`, its last 80 characters at most. */
export function clauseBefore(text: string, at: number): string {
  return lastClause(text, at, 80)
}

/** The length of `clause` without an item's number and white space in front. */
export function lengthOf(clause: string): number {
  return clause.replace(itemNumber, '').trimStart().length
}

/** The last statement of `clause`, where it makes several: 合作社 of 新增农场80个、合作社60家. */
export function lastStatement(clause: string): string {
  if (behindCounted.test(clause)) return ''
  const stops = [...clause.matchAll(betweenCounts)]
  const last = stops[stops.length - 1]
  return last ? clause.slice(last.index + last[0].length) : clause
}

/** 中心、 behind 建成3个: the count that follows says all by itself. */
const behindCounted = new RegExp(`\\d(?:${unit})(?:左右|以上)?[\\u4e00-\\u9fff“”]{1,16}[、和]$`)
const betweenCounts = /(?<=\d[\u4e00-\u9fff％%‰]{0,6}）?)[、和及](?!以[上下])(?=[\u4e00-\u9fff])/g

/** What is measured: the clause without its date, hedge and cue. */
export function indicatorOf(clause: string): string {
  return (lastStatement(clause) || clause)
    .replace(itemNumber, '')
    .replace(/^.*?(?:20\d\d年度?[底末]?前?)/, '')
    .replace(/力争|争取|确保|原则上|逐步|到(?=20)/g, '')
    .replace(countsAtEnd, '')
    .replace(cueAtEnd, '')
    .trim()
}

/** The words directly behind the value that ends at `end`, as far as a mark; `undefined` where there are none. */
export function countedBehind(text: string, end: number): string | undefined {
  return counted.exec(text.slice(end, end + longestCounted + 3))?.groups?.words
}

/** In characters; so many tell what is counted, and more would tell what is done with it. */
const longestCounted = 8
const counted = new RegExp(
  `^(?:及以上)?的?(?![和及与或等、])(?<words>(?:(?!以[上下内]|左右)[\\u4e00-\\u9fff]){2,${longestCounted}})`,
)

/** Where it is to be reached: 全省, 县级, 每个县; `undefined` where the clause does not say. */
export function scopeOf(clause: string): string | undefined {
  return scope.exec(clause)?.[0]
}

/** The year nearest before `at`, by which it is to be reached; `undefined` where the sentence names none. */
export function yearBefore(text: string, at: number): number | undefined {
  const reach = text.slice(Math.max(0, at - 120), at)
  if (!reach.includes('20')) return undefined
  const years = [...reach.slice(reach.lastIndexOf('。') + 1).matchAll(dueYear)]
  return years.length === 0 ? undefined : Number(years[years.length - 1][1])
}

/** A year that is not what a figure is measured against: 比2020年, 在2020年基础上. */
const dueYear = /(?<![\d比较与以])(20\d\d)年(?!度|以来|[底末]?的?(?:相比|基础上|水平|同期))/g

/** The number of an item at the start of its first clause. */
const itemNumber = /^\s*(?:\d{1,3}[.．﹒、](?!\d)|（[一二三四五六七八九十\d]+）|[一二三四五六七八九十]+、)\s*/

/** The counts of a list in front of the one that is read: 站点12个、30个、 or 3个中心、5个站点和 */
const countsAtEnd = /(?<![\d.,])(?:\d[\d.,]{0,12}[^\d、，]{0,20}[、和]){1,12}$/

const cueAtEnd = new RegExp(`(?:应|将|要|均|需){0,5}(?:${atLeast}|${atMost})?(?:${about}|为)?$`)

const scope =
  /全省|全市|全县|全区|全州|国家级?|省级|市级|县级|乡级|村级|三级|二级|设区市|县域|每个[\u4e00-\u9fff（）]{1,6}(?=选|依托|建|至少|有)/
