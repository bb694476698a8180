/** What the clause around a figure says of it: whether it is a goal, what it measures, where and by when. */

import { lastClause } from './lastClause.js'
import { about, atLeast, atMost } from './targetGrammar.js'

/** A count at the end of a clause is a goal when the clause sets out to build something. */
export function isGoalClause(text: string, at: number): boolean {
  const clause = clauseBefore(text, at).replace(itemNumber, '')
  if (
    /(?:现有|已有|已建成|共有|原有|持续深化|巩固|按照|落实|参加|上述|这些|这个|(?<!项目)前期|(?<!项)目前|此前)[^，。；]*$/.test(
      clause,
    )
  )
    return false
  const sentence =
    text
      .slice(Math.max(0, at - 80), at)
      .split(/[。；]/)
      .pop() ?? ''
  const builds =
    /(?:建设|建成|新增|新建|培育|打造|创建|创成|完成|培养|培训|引进|遴选|认定|设立|组建|布局|日产量|增长|下降|降低|提高|提升|压缩|达到?|新签|新改建|实现[^，。；]{2,20}率$)/.test(
      clause,
    )
  return (
    builds &&
    (/力争|争取|确保|20\d\d年|年底|年内|月底|计划|实现|尽快/.test(sentence) ||
      /^(?:全[省市县区州])?(?:新增|新建|培育|打造|建成|创建|完成|培养|培训|引进|新签|新改建|实现[^，。；]{2,20}率$)/.test(
        clause.trim(),
      ))
  )
}

/** Amounts that are granted, conditions for a grant, and what has been reached already are no goals. */
export function isTerm(text: string, item: { at: number; length: number; unit?: string }): boolean {
  const clause = clauseBefore(text, item.at)
  const behind = text.slice(item.at + item.length, item.at + item.length + 10)
  if (/^(?:以上|以下|以内)?，(?:给予|予以)/.test(behind)) return true
  if (/^(?:以上|以下|以内|左右)?的(?:[，；]|企业|单位|个人|给予|补助|补贴|奖励|奖补|资助|贷款)/.test(behind))
    return true
  if (/(?:已|累计|现有|(?<!项)目前)[^，。；]{0,8}$|(?:较|相较)20\d\d年增长$/.test(clause) && !/力争|到20/.test(clause))
    return true
  const amount = /^(?:%|％|[万亿]?元)$/.test(item.unit ?? '')
  return (
    amount &&
    /(?:给予|奖补|奖励|资助|返还|拨付|补贴|一次性|最高|额度|每人|每户|每家)[^，。；]*$/.test(clause) &&
    !/标准|比例|占比|率/.test(clause)
  )
}

/** The clause up to `at`, its last 80 characters at most. */
export function clauseBefore(text: string, at: number): string {
  return lastClause(text, at, 80)
}

/** The length of `clause` without an item's number and white space in front. */
export function lengthOf(clause: string): number {
  return clause.replace(itemNumber, '').trimStart().length
}

/** What is measured: the clause without its date, hedge and cue. */
export function indicatorOf(clause: string): string {
  return clause
    .replace(itemNumber, '')
    .replace(/^.*?(?:20\d\d年度?[底末]?前?)/, '')
    .replace(/力争|争取|确保|原则上|逐步|到(?=20)/g, '')
    .replace(cueAtEnd, '')
    .trim()
}

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

const cueAtEnd = new RegExp(`(?:应|将|要|均|需){0,5}(?:${atLeast}|${atMost})?(?:${about}|为)?$`)

const scope =
  /全省|全市|全县|全区|全州|国家级?|省级|市级|县级|乡级|村级|三级|二级|设区市|县域|每个[\u4e00-\u9fff（）]{1,6}(?=选|依托|建|至少|有)/
