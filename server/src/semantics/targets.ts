/** The grammar of quantified goals: a cue, a value with its unit, a bound. */

import type { Reading } from '../text/reading.js'
import type { Target } from './model.js'
import {
  adjacent,
  atClauseEnd,
  atLeast,
  atMost,
  behindCue,
  distributive,
  freeHours,
  freeRangeHours,
  freeShare,
  full,
  hedgeWords,
  number,
  percentFar,
  rangeValue,
  ratio,
  relativeTo,
  unit,
} from './targetGrammar.js'

/** The targets in `text`, the masked text of `reading`. */
export function targetsIn(reading: Reading, text: string): Target[] {
  if (!/\d|全覆盖|不低于|不高于/.test(text)) return []
  const finder = new Finder(reading, text)
  finder.distributed()
  finder.cues()
  finder.counts()
  finder.free()
  finder.words()
  return finder.found.sort((a, b) => a.valueStart - b.valueStart)
}

/** The number of an item at the start of its first clause. */
const itemNumber = /^\s*(?:\d{1,3}[.．﹒、](?!\d)|（[一二三四五六七八九十\d]+）|[一二三四五六七八九十]+、)\s*/

const unitAtEnd = new RegExp(`(${unit})$`)
const valueInList = new RegExp(`(${number})(${unit})?`, 'g')
const atLeastAtEnd = new RegExp(`(?:${atLeast})$`)
const atMostAtEnd = new RegExp(`(?:${atMost})$`)
const cueAtEnd = new RegExp(`(?:应|将|要|均|需)*(?:${atLeast}|${atMost})?(?:约|为)?$`)

type Comparator = Target['comparator']

class Finder {
  readonly found: Target[] = []
  private readonly taken = new Set<number>()

  constructor(
    private readonly reading: Reading,
    private readonly text: string,
  ) {}

  /** 分别开展45、9、6项: one target for each number. */
  distributed(): void {
    for (const match of this.text.matchAll(distributive)) {
      const comparator =
        cueComparator(match.groups?.verb ?? '') ??
        (match.groups?.bound ? boundComparator(match.groups.bound, '=') : '=')
      this.addList(match, comparator)
    }
  }

  /** 建成养老服务站12个、30个、150个: counts at the end of a clause that sets out to build something. */
  counts(): void {
    for (const match of this.text.matchAll(atClauseEnd)) {
      if (this.isGoalClause(match.index))
        this.addList(match, match.groups?.bound ? boundComparator(match.groups.bound, '=') : '=')
    }
  }

  /** 达到90%, 不低于…的60%, 选择1家: a cue with its value behind it. */
  cues(): void {
    for (const match of this.text.matchAll(adjacent)) {
      const at = match.index + match[0].length
      const rest = this.text.slice(at, at + 40)
      if (/(?:已|现有|(?<!项)目前|共|原有)$/.test(this.text.slice(Math.max(0, match.index - 3), match.index))) continue
      const base: Comparator = match.groups?.ge ? '>=' : match.groups?.le ? '<=' : '='
      if (this.ratioAt(rest, at, base) || this.rangeAt(rest, at)) continue
      const near = behindCue.exec(rest)
      if (near?.groups && this.fits(near, base)) this.addMatch(near, at, innerBound(near[0]) ?? base, match.index)
      else if (base !== '=') {
        const far = percentFar.exec(rest)
        if (far?.groups && /^(?:不低于|不少于|不得低于|不超过|不高于|达到|超过)/.test(match[0]))
          this.addMatch(far, at, base, match.index)
      }
    }
  }

  /** 90%的县级医院达到…, 2小时内报告: a value without a cue before it. */
  free(): void {
    for (const match of this.text.matchAll(freeShare)) {
      const behind = this.text
        .slice(match.index + match[0].length, match.index + match[0].length + 80)
        .split(/[，。；]/)[0]
      if (!/达到|成为|建成|设立|设置|开展|完成|实现|配备|具备|规范|建立|开设|通过|纳入|覆盖|提供|接入/.test(behind))
        continue
      this.addMatch(match, match.index, '>=', match.index)
    }
    for (const match of this.text.matchAll(freeHours)) this.addMatch(match, match.index, '<=', match.index)
    for (const match of this.text.matchAll(freeRangeHours)) this.addRange(match, match.index)
  }

  words(): void {
    for (const match of this.text.matchAll(full)) {
      const valueAt = match.index + match[0].length - 3
      const soft = /基本[^，。；]*$/.test(this.clauseBefore(valueAt))
      this.push({
        at: valueAt,
        length: 3,
        value: 100,
        unit: '%',
        comparator: soft ? '~' : '=',
        cueAt: match.index,
        implicit: true,
      })
    }
    for (const match of this.text.matchAll(relativeTo)) {
      const at = match.index + (match.groups?.cue.length ?? 0)
      if (this.taken.has(at)) continue
      const comparator: Comparator = /^(?:不低于|高于)/.test(match[0]) ? '>=' : '<='
      this.push({ at, length: match.groups?.other.length ?? 0, comparator, cueAt: match.index })
    }
  }

  private ratioAt(rest: string, at: number, base: Comparator): boolean {
    const match = ratio.exec(rest)
    if (!match?.groups) return false
    const offset = at + match[0].indexOf(match.groups.value)
    const comparator = match.groups.bound ? boundComparator(match.groups.bound, base) : base
    this.push({
      at: offset,
      length: match.groups.value.length,
      value: match.groups.value.replace(/[：∶]/, ':'),
      unit: '比',
      comparator,
      cueAt: at,
    })
    return true
  }

  private rangeAt(rest: string, at: number): boolean {
    const match = rangeValue.exec(rest)
    if (!match?.groups) return false
    this.addRange(match, at)
    return true
  }

  private addRange(match: RegExpMatchArray, at: number): void {
    const { low, high, unit: of } = match.groups as Record<string, string>
    const offset = at + match[0].indexOf(low)
    this.push({
      at: offset,
      length: match[0].length - match[0].indexOf(low),
      value: [toNumber(low), toNumber(high)],
      unit: of,
      comparator: 'range',
      cueAt: at,
    })
  }

  private fits(match: RegExpExecArray, base: Comparator): boolean {
    const { unit: of, bound: limit } = match.groups as Record<string, string | undefined>
    const behind = match.input.slice(match[0].length)
    // 3岁以下婴幼儿 says who, not how many.
    if (of === '岁' && /^[\u4e00-\u9fff]/.test(behind)) return false
    if (/^(?:给予|予以|按|可|的，?(?:给予|予以|按|企业))/.test(behind.replace(/^，/, '').replace(/^的(?!，)/, '的')))
      return false
    if (/^(?:年|月|个月)$/.test(of ?? '') || (/^(?:日|天)$/.test(of ?? '') && base === '=')) return false
    if (of === undefined) return base !== '=' && (limit !== undefined || /^(?:[，。；、）]|$)/.test(behind))
    if (limit === '及以上' && of !== '%') return false
    if (/^(?:级|小时|分钟)$/.test(of) && base === '=') return false
    return !(base === '=' && /^(?:批|次)$/.test(of))
  }

  private addMatch(match: RegExpMatchArray, at: number, base: Comparator, cueAt: number): void {
    const { value: raw, unit: of, bound: limit } = match.groups as Record<string, string | undefined>
    if (raw === undefined) return
    const offset = at + match[0].indexOf(raw)
    this.push({
      at: offset,
      length: raw.length + (of?.length ?? 0),
      value: toNumber(raw),
      unit: of,
      comparator: limit ? boundComparator(limit, base) : base,
      cueAt,
    })
  }

  private addList(match: RegExpMatchArray, comparator: Comparator): void {
    const list = match.groups?.list ?? ''
    const from = (match.index ?? 0) + match[0].indexOf(list)
    const last = unitAtEnd.exec(list)?.[0]
    for (const item of list.matchAll(valueInList)) {
      this.push({
        at: from + item.index,
        length: item[0].length,
        value: toNumber(item[1]),
        unit: item[2] ?? last,
        comparator,
        cueAt: match.index ?? 0,
      })
    }
  }

  /** A count at the end of a clause is a goal when the clause sets out to build something. */
  private isGoalClause(at: number): boolean {
    const clause = this.clauseBefore(at).replace(itemNumber, '')
    if (
      /(?:现有|已有|已建成|共有|原有|持续深化|巩固|按照|落实|参加|上述|这些|这个|(?<!项目)前期|(?<!项)目前|此前)[^，。；]*$/.test(
        clause,
      )
    )
      return false
    const sentence =
      this.text
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

  /** The clause up to `at`, its last 80 characters at most. */
  private clauseBefore(at: number): string {
    const reach = this.text.slice(Math.max(0, at - 80), at)
    return reach.slice(Math.max(...['，', '。', '；', '：'].map((mark) => reach.lastIndexOf(mark))) + 1)
  }

  /** Amounts that are granted, conditions for a grant, and what has been reached already are no goals. */
  private isTerm(item: { at: number; length: number; unit?: string }): boolean {
    const clause = this.clauseBefore(item.at)
    const behind = this.text.slice(item.at + item.length, item.at + item.length + 10)
    if (/^(?:以上|以下|以内)?，(?:给予|予以)/.test(behind)) return true
    if (/^(?:以上|以下|以内|左右)?的(?:[，；]|企业|单位|个人|给予|补助|补贴|奖励|奖补|资助|贷款)/.test(behind))
      return true
    if (
      /(?:已|累计|现有|(?<!项)目前)[^，。；]{0,8}$|(?:较|相较)20\d\d年增长$/.test(clause) &&
      !/力争|到20/.test(clause)
    )
      return true
    const amount = /^(?:%|％|[万亿]?元)$/.test(item.unit ?? '')
    return (
      amount &&
      /(?:给予|奖补|奖励|资助|返还|拨付|补贴|一次性|最高|额度|每人|每户|每家)[^，。；]*$/.test(clause) &&
      !/标准|比例|占比|率/.test(clause)
    )
  }

  private push(item: {
    at: number
    length: number
    value?: Target['value']
    unit?: string
    comparator: Comparator
    cueAt: number
    implicit?: boolean
  }): void {
    if (!item.implicit && this.isTerm(item)) return
    for (let at = item.at; at < item.at + item.length; at++) if (this.taken.has(at)) return
    for (let at = item.at; at < item.at + item.length; at++) this.taken.add(at)
    const clause = this.clauseBefore(item.at)
    const start = item.at - clause.replace(itemNumber, '').trimStart().length
    const tail =
      /^(?:左右|上下|以上|以下|以内|之内|内)/.exec(
        this.text.slice(item.at + item.length, item.at + item.length + 2),
      )?.[0] ?? ''
    const end = item.at + item.length + tail.length
    const span = this.reading.range(start, end)
    const valueSpan = this.reading.range(item.at, item.at + item.length)
    const byYear = /(?:到|至)?(20\d\d)年(?!度)[^。]*$/.exec(this.text.slice(Math.max(0, item.at - 120), item.at))?.[1]
    const scope =
      /全省|全市|全县|全区|全州|国家级?|省级|市级|县级|乡级|村级|三级|二级|设区市|县域|每个[\u4e00-\u9fff（）]{1,6}(?=选|依托|建|至少|有)/.exec(
        clause,
      )?.[0]
    const hedge = hedgeWords.exec(clause)?.[0]
    this.found.push({
      text: this.text.slice(start, end),
      indicator: indicatorOf(clause),
      comparator: item.comparator,
      ...(item.value !== undefined ? { value: item.value } : {}),
      ...(item.unit ? { unit: item.unit } : {}),
      valueStart: valueSpan.start,
      valueEnd: valueSpan.end,
      ...(byYear ? { byYear: Number(byYear) } : {}),
      ...(scope ? { scope } : {}),
      ...(hedge ? { hedge } : {}),
      ...(item.implicit ? { implicit: true } : {}),
      ...span,
    })
  }
}

/** 选派不少于100名: the bound inside wins over the verb. */
function innerBound(text: string): Comparator | undefined {
  if (/^[^\d]*(?:不少于|至少|不低于)/.test(text)) return '>='
  return /^[^\d]*(?:不超过|不多于)/.test(text) ? '<=' : undefined
}

function toNumber(text: string): number {
  return Number(text.replace(/,/g, ''))
}

function boundComparator(text: string, base: Comparator): Comparator {
  if (/左右|上下/.test(text)) return '~'
  return /以上/.test(text) ? '>=' : /下|内/.test(text) ? '<=' : base
}

function cueComparator(text: string): Comparator | undefined {
  if (atLeastAtEnd.test(text)) return '>='
  if (atMostAtEnd.test(text)) return '<='
  return undefined
}

/** What is measured: the clause without its date, hedge and cue. */
function indicatorOf(clause: string): string {
  return clause
    .replace(itemNumber, '')
    .replace(/^.*?(?:20\d\d年度?[底末]?前?)/, '')
    .replace(/力争|争取|确保|原则上|逐步|到(?=20)/g, '')
    .replace(cueAtEnd, '')
    .trim()
}
