/** The grammar of deadlines: by, during, from–to, recurring, open, relative; normalised to ISO dates. */

import type { Reading } from '../text/reading.js'
import { dayBefore, isoDate, lastDay, planPeriodOf, yearOf } from './calendar.js'
import type { Deadline } from './model.js'

/** What the reading of a date depends on. */
export interface DateContext {
  /** ISO date of the document, when known: older dates are no deadlines. */
  readonly documentDate?: string
  /** The year that 年内 and 12月底前 mean when the text names none. */
  readonly year?: number
}

const blankYear = '20 ?[_＿Xx×*]{2,4}'
const year = `(?:(?:19|20)\\d{2}|${blankYear}|二[〇○零][一二三四五六七八九〇○零]{2})`
const month = '(?:1[0-2]|0?[1-9])(?: ?月(?:份(?=[前底末内完]))?)'
const day = '(?:[12]\\d|3[01]|0?[1-9])[日号]'
const xun = '上中旬|[上中下]旬'
const quarter = '第?[一二三四1-4]季度'
const dash = '[-—–－~～至到]+'
const before = '(?:之前|以前|前)(?!期|景|提|沿|列|后|往|述|置|端|瞻|年|身|三|十|两)'

const fullDate = `(?<prefix>到|至|截至|截止到?|不迟于|最迟)?(?<year>${year})年(?:(?<month>${month})(?:(?<day>${day})|(?<xun>${xun})|(?<monthEnd>底|末|初))?|(?<half>[上下]半年)|(?<quarter>${quarter})|(?<yearEnd>年?底|年?末|年?初|全年|内))?(?<tail>底|末)?(?<before>${before})?`
const shortDate = `(?<![\\d年.．—～~-])(?<sPrefix>到|至)?(?<sMonth>${month})(?:(?<sDay>${day})|(?<sXun>${xun})|(?<sEnd>底|末))?(?<sBefore>${before}|内(?=完成|出台|印发|制定|建立|启动))?`
const range = `(?:自|从)?(?<from>${year})(?:年)?(?:(?<fromMonth>${month})(?:${day})?)?${dash}(?<to>${year})年(?:(?<toMonth>${month})(?:底|末|${day})?)?(?:底|末)?`
const monthRange = `(?<mYear>${year})年(?<mFrom>${month}|1[0-2]|[1-9])(?:${dash})(?<mTo>${month})(?:底|末)?`
const since = `(?:自|从)?(?<since>${year})年(?:(?<sinceMonth>${month})(?:${day})?)?(?:起|开始)`
const yearWord = `(?<word>(?:今年|本年度?|当年)(?:年?[底内末]|${month}(?:底|末)?)(?:${before})?|(?<![\\d_×Xx一二三四五六七八九十几数多半〇今本当明后前往近])年(?:内|底|末)(?:${before})?(?![\\u4e00-\\u9fff]{0,2}(?:考核|总结|评比|决算)))`
const nextYear = `(?<next>明年(?:年?底|${month}(?:底|末)?)(?:${before})?)`
const plan = '(?<plan>“?(?<planNumber>十[一二三四五六七]?)五”?(?:时期|期间|期末|末期?))'
const recurring =
  '(?<every>每(?:隔)?(?:个)?(?<unit>半年|两年|三年|年|季度|季|月|旬|周|学期|日|天)(?!均|人|度)(?:(?:第[一二三四\\d]个?月)?(?:[\\d、]{1,8}[日号月]|末|底|初)*(?:前|底前|末前)?)?|按(?<rhythm>季度|季|月|半年|旬|周)(?=[^，。；]{0,10}(?:报|调度|反馈|汇总|分析|总结|考核|督[查促]|检查|统计|公布|公开|通报|推进|会商|研判|召开|评估|监测|更新)))'
const amount = '(?:\\d{1,3}(?:[-—~～至]\\d{1,3})?|[一二三四五六七八九十两半]{1,3})'
const relative = `(?<after>(?:于|自|从)?(?:本?[\\u4e00-\\u9fff]{0,8}?)(?:印发|发布|下发|出台|公布|批准|批复|通过|收到|施行|签订|结束|成立)(?:之日)?(?:起|后|之后|以后)${amount}个?(?:工作日|日|天|周|月|个月|年)(?:之?内|以内)?)`
const span = `(?<span>(?:通过|利用|用|经过|力争用|再用)(?<spanAmount>${amount})(?<spanUnit>年|个月)(?:左右)?(?:的?时间|的?努力)|(?<=^|[，。；：、（]|力争|争取|未来|今后|在)(?<inAmount>${amount})(?<inUnit>年|个月|个工作日|日|天)之?内(?!新|到期|外))`

const everything = new RegExp(
  [range, monthRange, since, fullDate, plan, recurring, relative, span, yearWord, nextYear, shortDate].join('|'),
  'g',
)
const mayHoldDate = /[年月]|五”?[时期末]|每|按|[日天]内/
const openWords =
  /持续(?:推进|实施|开展|深化|完善|跟进|落实|加强|改进)?|长期(?:坚持|推进|实施)?|常态化(?:推进|开展|实施)?|常年|全年|适时|尽快|近期|立即|即时|随时|定期|按照?(?:上级|国家|省).{0,8}(?:部署|要求|安排|时限|进度)(?:完成|推进)?|分年度(?:推进|实施)|逐年(?:推进|实施)|根据工作(?:需要|进展|安排).{0,6}/g

/** The deadlines in `text`, the masked text of `reading`; `labelled` when it stands behind a label or in a column. */
export function deadlinesIn(reading: Reading, text: string, context: DateContext, labelled: boolean): Deadline[] {
  if (!labelled && !mayHoldDate.test(text)) return []
  const found: Deadline[] = []
  let lastYear: number | undefined
  for (const match of text.matchAll(everything)) {
    const groups = match.groups ?? {}
    const named = groups.year ?? groups.to ?? groups.mYear ?? groups.since
    const read = readMatch(match, groups, lastYear ?? context.year, labelled)
    if (named) lastYear = yearOf(named) ?? lastYear
    if (!read || !isDeadline(text, match, groups, read, context, labelled)) continue
    found.push(toDeadline(reading, text, match.index, match[0], read, labelled))
  }
  if (labelled) addOpen(found, reading, text)
  return found.sort((a, b) => a.start - b.start)
}

type Read = Pick<
  Deadline,
  'kind' | 'date' | 'from' | 'to' | 'precision' | 'frequency' | 'duration' | 'blank' | 'ambiguous' | 'inheritedYear'
>
type Groups = Readonly<Record<string, string | undefined>>

function readMatch(
  match: RegExpMatchArray,
  g: Groups,
  fallbackYear: number | undefined,
  labelled: boolean,
): Read | undefined {
  if (g.from && g.to) return readRange(g)
  if (g.mYear) return readMonthRange(g)
  if (g.since) return readSince(g)
  if (g.year) return readFull(g, labelled)
  if (g.plan) return readPlan(g)
  if (g.every) return readRecurring(g)
  if (g.after) return { kind: 'relative', precision: 'none', duration: durationOf(g.after) }
  if (g.span) return readSpan(g)
  if (g.word) return readYearWord(match[0], fallbackYear)
  if (g.next)
    return readYearWord(match[0].replace('明年', '年'), fallbackYear === undefined ? undefined : fallbackYear + 1)
  return g.sMonth ? readShort(g, fallbackYear, labelled) : undefined
}

function readRange(g: Groups): Read {
  const from = yearOf(g.from ?? '')
  const to = yearOf(g.to ?? '')
  if (from === undefined || to === undefined) return { kind: 'from-to', precision: 'year', blank: true }
  const fromMonth = g.fromMonth ? parseInt(g.fromMonth, 10) : 1
  const toMonth = g.toMonth ? parseInt(g.toMonth, 10) : 12
  return {
    kind: 'from-to',
    from: isoDate(from, fromMonth, 1),
    to: isoDate(to, toMonth, lastDay(to, toMonth)),
    precision: g.fromMonth || g.toMonth ? 'month' : 'year',
  }
}

function readMonthRange(g: Groups): Read {
  const of = yearOf(g.mYear ?? '')
  if (of === undefined) return { kind: 'from-to', precision: 'month', blank: true }
  const to = parseInt(g.mTo ?? '12', 10)
  return {
    kind: 'from-to',
    from: isoDate(of, parseInt(g.mFrom ?? '1', 10), 1),
    to: isoDate(of, to, lastDay(of, to)),
    precision: 'month',
  }
}

function readSince(g: Groups): Read {
  const of = yearOf(g.since ?? '')
  const from = of === undefined ? undefined : isoDate(of, g.sinceMonth ? parseInt(g.sinceMonth, 10) : 1, 1)
  return {
    kind: 'from-to',
    from,
    precision: g.sinceMonth ? 'month' : 'year',
    ...(of === undefined ? { blank: true } : {}),
  }
}

/** A date with its year: the last day that it allows, or the period that it names. */
function readFull(g: Groups, labelled: boolean): Read | undefined {
  const of = yearOf(g.year ?? '')
  const end =
    g.before ??
    g.prefix ??
    g.tail ??
    (g.monthEnd === '初' || g.yearEnd === '初' || g.yearEnd === '年初' ? undefined : (g.monthEnd ?? g.yearEnd))
  const by = end !== undefined || labelled
  const unit = unitOf(g)
  const blank = of === undefined ? { blank: true as const } : {}
  const ambiguous = ambiguityOf(g, unit)
  if (of === undefined)
    return { kind: by ? 'by' : 'during', precision: unit, ...blank, ...(ambiguous ? { ambiguous } : {}) }
  const [from, to] = boundsOf(of, g, unit)
  if (from === undefined || to === undefined) return undefined
  if (!by) return { kind: 'during', from, to, precision: unit }
  const literal = ambiguous === 'before-year' || ambiguous === 'before-month'
  return { kind: 'by', date: literal ? dayBefore(from) : to, precision: unit, ...(ambiguous ? { ambiguous } : {}) }
}

function unitOf(g: Groups): Deadline['precision'] {
  if (g.day) return 'day'
  if (g.xun) return 'xun'
  if (g.month) return 'month'
  if (g.half) return 'half-year'
  return g.quarter ? 'quarter' : 'year'
}

function ambiguityOf(g: Groups, unit: Deadline['precision']): Deadline['ambiguous'] {
  if (!g.before || g.tail || g.monthEnd || g.yearEnd) return undefined
  if (unit === 'year') return 'before-year'
  if (unit === 'month') return 'before-month'
  return unit === 'xun' ? 'before-xun' : undefined
}

function boundsOf(of: number, g: Groups, unit: Deadline['precision']): [string | undefined, string | undefined] {
  const inMonth = g.month ? parseInt(g.month, 10) : 1
  if (unit === 'day') {
    const date = isoDate(of, inMonth, parseInt(g.day ?? '1', 10))
    return [date, date]
  }
  if (unit === 'xun') return xunBounds(of, inMonth, g.xun ?? '')
  if (unit === 'month') return [isoDate(of, inMonth, 1), isoDate(of, inMonth, lastDay(of, inMonth))]
  if (unit === 'half-year')
    return g.half === '上半年' ? [isoDate(of, 1, 1), isoDate(of, 6, 30)] : [isoDate(of, 7, 1), isoDate(of, 12, 31)]
  if (unit === 'quarter') return quarterBounds(of, g.quarter ?? '')
  return [isoDate(of, 1, 1), isoDate(of, 12, 31)]
}

function xunBounds(of: number, inMonth: number, name: string): [string | undefined, string | undefined] {
  if (name === '上旬') return [isoDate(of, inMonth, 1), isoDate(of, inMonth, 10)]
  if (name === '下旬') return [isoDate(of, inMonth, 21), isoDate(of, inMonth, lastDay(of, inMonth))]
  return [isoDate(of, inMonth, name === '中旬' ? 11 : 1), isoDate(of, inMonth, 20)]
}

function quarterBounds(of: number, name: string): [string | undefined, string | undefined] {
  const sign = name.replace(/第|季度/g, '')
  const index = '一二三四'.includes(sign) ? '一二三四'.indexOf(sign) : Number(sign) - 1
  const last = index * 3 + 3
  return [isoDate(of, last - 2, 1), isoDate(of, last, lastDay(of, last))]
}

function readPlan(g: Groups): Read | undefined {
  const period = planPeriodOf(g.planNumber ?? '')
  if (!period) return undefined
  if (/末/.test(g.plan ?? '')) return { kind: 'by', date: period.to, precision: 'plan-period' }
  return { kind: 'during', from: period.from, to: period.to, precision: 'plan-period' }
}

const frequencies: Readonly<Record<string, string>> = {
  年: 'year',
  两年: 'year',
  三年: 'year',
  半年: 'half-year',
  学期: 'half-year',
  季度: 'quarter',
  季: 'quarter',
  月: 'month',
  旬: 'xun',
  周: 'week',
  日: 'day',
  天: 'day',
}

function readRecurring(g: Groups): Read {
  const frequency = frequencies[g.unit ?? g.rhythm ?? ''] ?? 'year'
  const precision = frequency === 'week' || frequency === 'day' ? 'day' : (frequency as Deadline['precision'])
  return { kind: 'recurring', frequency, precision }
}

function readSpan(g: Groups): Read {
  const unit = g.spanUnit ?? g.inUnit ?? '年'
  const count = (g.spanAmount ?? g.inAmount ?? '').replace(/^.*[-—~～至]/, '')
  const duration = `P${count}${unit === '年' ? 'Y' : unit === '个月' ? 'M' : 'D'}`
  const digits = /\d/.test(count) ? { duration } : {}
  return {
    kind: g.spanUnit ? 'during' : 'relative',
    precision: unit === '年' ? 'year' : unit === '个月' ? 'month' : 'day',
    ...digits,
  }
}

function durationOf(text: string): string | undefined {
  const found = /(\d+)(?=个?(工作日|日|天|周|月|个月|年))(?:个?)(工作日|日|天|周|月|年)/.exec(text)
  if (!found) return undefined
  return `P${found[1]}${found[3] === '年' ? 'Y' : found[3] === '月' ? 'M' : found[3] === '周' ? 'W' : 'D'}`
}

/** 年内, 年底前, 今年6月底前: the year comes from the text before or from the plan. */
function readYearWord(text: string, of: number | undefined): Read | undefined {
  const inMonth = /(1[0-2]|0?[1-9])月/.exec(text)
  const precision = inMonth ? ('month' as const) : ('year' as const)
  if (of === undefined) return { kind: 'by', precision, inheritedYear: true }
  const last = inMonth ? Number(inMonth[1]) : 12
  return { kind: 'by', date: isoDate(of, last, lastDay(of, last)), precision, inheritedYear: true }
}

function readShort(g: Groups, of: number | undefined, labelled: boolean): Read | undefined {
  if (!g.sBefore && !g.sEnd && !labelled) return undefined
  const groups: Groups = {
    month: g.sMonth,
    day: g.sDay,
    xun: g.sXun,
    monthEnd: g.sEnd,
    before: g.sBefore === '内' ? undefined : g.sBefore,
  }
  const unit = unitOf(groups)
  if (of === undefined) return { kind: 'by', precision: unit, inheritedYear: true }
  const read = readFull({ ...groups, year: String(of), prefix: '至' }, labelled)
  return read ? { ...read, inheritedYear: true } : undefined
}

const commits =
  /^(?:，|要|应|将|须|力争|争取|基本|全面|全部|完成|建成|实现|启动|开展|出台|制定|印发|建立|形成|达到|通过|确保|率先|选取|选择|组织|推进|推动|实施|取得|初步|累计|新增|全省|全市|全县|各|每)/
const status = /^[^，。；]{0,4}(?:已|共有|累计(?:建成|完成)|现有|拥有|突破了|以来|发布的|印发的|召开|出台的|制定的)/
const notDue =
  /^(?:以来|度|版|届|级|的(?!时间)|新增|预算|计划|工作|重点|培训|版本|末?期|生|份|间(?!完)|起至今|之前已|前(?:到期|已|完成的|建成的))/

/** Sorts out report years, past events, plan names and conditions. */
function isDeadline(
  text: string,
  match: RegExpMatchArray,
  g: Groups,
  read: Read,
  context: DateContext,
  labelled: boolean,
): boolean {
  const at = match.index ?? 0
  const behind = text.slice(at + match[0].length, at + match[0].length + 24)
  const clause =
    text
      .slice(Math.max(0, at - 40), at)
      .split(/[，。；：]/)
      .pop() ?? ''
  if (labelled) return true
  if (g.plan) return isWork(clause, behind, read, context)
  if (g.every) return g.unit !== '日' && g.unit !== '天' && !/^(?:人|次|个|例|张|床)/.test(behind)
  if (/^(?:到期|已|以来|印发的|发布的|出台的|建成的|之前到期)/.test(behind)) return false
  if (g.year && isPast(read, context)) return false
  if (g.since) return !/^(?:至今|以来)/.test(behind)
  if (g.from && g.to)
    return !/[（(]$/.test(text.slice(0, at)) || !/^[）)]/.test(behind)
      ? !notDue.test(behind) || /^的时间/.test(behind)
      : false
  if (!g.year) return !/^(?:到期|以来)/.test(behind)
  if (/^(?:截至|截止)/.test(g.prefix ?? '') && status.test(behind)) return false
  if (g.before || g.tail || g.monthEnd || g.yearEnd || g.prefix) return !status.test(behind) || g.before !== undefined
  return isBarePeriod(text, at, g, behind, clause)
}

/** A year or month without 底 or 前 is due only at the start of a clause, or behind 力争 and the like, with a verb to follow. */
function isBarePeriod(text: string, at: number, g: Groups, behind: string, clause: string): boolean {
  if (g.day || notDue.test(behind) || /^是/.test(behind)) return false
  const opens = clause.trim() === '' || /(?:力争|争取|确保|计划|预计|在|于|拟)$/.test(clause)
  if (!opens || !commits.test(behind)) return false
  return !(clause.trim() === '' && at === 0 && /^[^，]{0,30}(?:要以|是)/.test(behind)) || text.length < 40
}

function isPast(read: Read, context: DateContext): boolean {
  const last = read.date ?? read.to
  if (!context.documentDate || !last || read.ambiguous) return false
  return (
    last < `${context.documentDate.slice(0, 4)}-01-01` ||
    (read.precision === 'day' && read.kind === 'during' && last < context.documentDate)
  )
}

/** A plan period is a deadline where it qualifies the work, not where it names a plan or what was built before. */
function isWork(clause: string, behind: string, read: Read, context: DateContext): boolean {
  if (/^(?:建设的|以来|完成的|形成的|取得|规划|末以来|编制)/.test(behind)) return false
  if (
    /(?:围绕|按照|根据|对标|落实|依据|衔接|对接)$/.test(clause.replace(/[“”]/g, '')) &&
    /^[^，。；]{0,24}(?:目标|规划|纲要|部署|要求)/.test(behind)
  )
    return false
  const last = read.to ?? read.date
  return !(context.documentDate && last && last < context.documentDate)
}

function toDeadline(reading: Reading, text: string, at: number, raw: string, read: Read, labelled: boolean): Deadline {
  const clause =
    text
      .slice(Math.max(0, at - 16), at)
      .split(/[，。；：]/)
      .pop() ?? ''
  const hedge = /力争|争取|原则上|确保|逐步|努力|基本/.exec(clause)?.[0]
  const range = reading.range(at, at + raw.length)
  return { ...read, text: raw, labelled, ...(hedge ? { hedge } : {}), ...range }
}

function addOpen(found: Deadline[], reading: Reading, text: string): void {
  for (const match of text.matchAll(openWords)) {
    const range = reading.range(match.index, match.index + match[0].length)
    if (found.some((other) => other.start < range.end && range.start < other.end)) continue
    found.push({ text: match[0], kind: 'open', precision: 'none', labelled: true, ...range })
  }
}
