/** The grammar of deadlines: by, during, from–to, recurring, open, relative; normalised to ISO dates. */

import { characterSet } from '../text/characterSet.js'
import type { Reading } from '../text/reading.js'
import { isoDate, lastDay, yearOf } from './calendar.js'
import { aloneTerm, type DateMatch, datesIn, type Groups } from './dateGrammar.js'
import { durationOf, type Read, readDate } from './dateReading.js'
import { lastClause } from './lastClause.js'
import { hidden } from './mask.js'
import type { Deadline } from './model.js'

/** What the reading of a date depends on. */
export interface DateContext {
  /** ISO date of the document, when known: older dates are no deadlines. */
  readonly documentDate?: string
  /** The year that 年内 and 12月底前 mean when the text names none. */
  readonly year?: number
  /** Items of the document end in bare lists of bodies: one body alone in brackets is a clause as well. */
  readonly plainLists?: boolean
}

const mayHoldDate = /[年月季]|五”?[时期末]|每|按|[日天周]之?内/
const openWords =
  /立行立改|立即整改|已完成|贯穿全年|常态化?(?:长效)?(?:推进|开展|实施|坚持)?|按(?:时间)?节点(?:推进|完成)?|持续(?:推进|实施|开展|深化|完善|跟进|落实|加强|改进)?|长期(?:坚持|推进|实施)?|常态化(?:推进|开展|实施)?|常年|全年|适时|尽快|近期|立即|即时|随时|定期|按照?(?:上级|国家|省).{0,8}(?:部署|要求|安排|时限|进度)(?:完成|推进)?|分年度(?:推进|实施)|逐年(?:推进|实施)|根据工作(?:需要|进展|安排).{0,6}/y
/** The first characters of these words. */
const opensOpen = characterSet('立已贯常按持长全适尽近即随定分逐根')

/** The deadlines in `text`, the masked text of `reading`; `labelled` when it stands behind a label or in a column. */
export function deadlinesIn(reading: Reading, text: string, context: DateContext, labelled: boolean): Deadline[] {
  if (!labelled && !mayHoldDate.test(text)) return []
  const found: Deadline[] = []
  let lastYear: number | undefined
  for (const match of datesIn(text)) {
    const { groups } = match
    const named = groups.year ?? groups.to ?? groups.mYear ?? groups.since
    const read = readDate(match, lastYear ?? context.year, labelled)
    if (named) lastYear = yearOf(named) ?? lastYear
    if (!read || !isDeadline(text, match, read, context, labelled)) continue
    found.push(toDeadline(reading, text, match.at, match.text, read, labelled))
  }
  if (labelled) {
    addNumeric(found, reading, text)
    addTerm(found, reading, text)
    addOpen(found, reading, text)
  }
  return found.sort((a, b) => a.start - b.start)
}

const commits =
  /^(?:，|要|应|将|须|力争|争取|基本|全面|全部|完成|建成|实现|启动|开展|出台|制定|印发|建立|形成|达到|通过|确保|率先|选取|选择|组织|推进|推动|实施|取得|初步|累计|新增|全省|全市|全县|各|每)/
const status = /^，?[^，。；]{0,8}(?:已|共有|累计(?:建成|完成)|现有|拥有|突破了|以来|发布的|印发的|召开|出台的|制定的)/
const notDue =
  /^(?:以来|度|版|届|级|的(?!时间)|新增|预算|计划|工作|重点|培训|版本|末?期|生|份|间(?!完)|起至今|之前已|前(?:到期|已|完成的|建成的))/

/** Sorts out report years, past events, plan names and conditions. */
function isDeadline(
  text: string,
  { at, text: raw, groups: g }: DateMatch,
  read: Read,
  context: DateContext,
  labelled: boolean,
): boolean {
  if (labelled) return true
  const end = at + raw.length
  const behind = text.slice(end, end + 24)
  const clause = lastClause(text, at, 40)
  if (g.plan) return isWork(clause, behind, read, context)
  if (g.every) return g.unit !== '日' && g.unit !== '天' && !isRate(clause, behind)
  if (/截[至止]?$/.test(clause) || /^(?:以后|之后|以後)/.test(behind)) return false
  if (isCondition(clause, behind) || isTermOfOther(g, behind)) return false
  if (/^(?:到期|已|以来|印发的|发布的|出台的|建成的|之前到期)/.test(behind)) return false
  if (g.year && isPast(read, context)) return false
  if (g.since) return !/^(?:至今|以来|(?:新增|新建|新招)[^，。；]{0,8}的)/.test(behind)
  if (g.from)
    return isBracketed(text, at, behind)
      ? !/(?:计划|规划|方案|纲要|意见|行动|任务|要点|清单)[（(]$/.test(text.slice(Math.max(0, at - 6), at)) &&
          text[at - 2] !== hidden
      : !notDue.test(behind) || /^的时间/.test(behind)
  if (!g.year) return !/^(?:到期|以来)/.test(behind)
  if (g.prefix?.startsWith('截') && status.test(behind)) return false
  if (g.before || g.tail || g.monthEnd || g.yearEnd || g.prefix) return !status.test(behind) || g.before !== undefined
  return isBarePeriod(text, at, g, behind, clause)
}

/** 2022年全市医改工作要坚持…: the first sentence of a yearly list, not what is due. */
const opening =
  /^[^，。；]{0,20}(?:工作|医改|改革|任务)?要(?:坚持|深入|紧紧|以|全面贯彻|认真贯彻)|^[^，。；]{0,16}的?(?:总体|主要|重点)(?:思路|要求|任务|目标|工作)/

/** 每人每月200元, 按每年…补助: a rate, not a rhythm. */
function isRate(clause: string, behind: string): boolean {
  if (/^(?:人|次|个|例|张|床)/.test(behind) || /(?:每人|每户|每家|每所|每名|每床|按|对)$/.test(clause)) return true
  return /^[^，。；]{0,8}\d+(?:\.\d+)?[万亿]?元/.test(behind)
}

/** 如年内继续…的，: a condition. */
function isCondition(clause: string, behind: string): boolean {
  return /^(?:如|若|对|凡|上)/.test(clause.trim()) && /^[^，。；]{0,16}的(?:[，、]|企业|单位)/.test(behind)
}

/** A term that holds for others than the body at work: within which one pays, which tells goods apart, or in which nothing may happen. */
function isTermOfOther({ after, span, word }: Groups, behind: string): boolean {
  if (after && /^(?:补缴|缴纳|缴清|偿还|归还|还清|还本|付息|兑付|退还|领取)/.test(behind)) return true
  if (span && /^[\u4e00-\u9fff]{2,10}的\d/.test(behind) && !commits.test(behind)) return true
  return word !== undefined && /^(?:无|未|没有)/.test(behind)
}

function isBracketed(text: string, at: number, behind: string): boolean {
  return /[（(]/.test(text.slice(at - 1, at)) && /^[）)]/.test(behind)
}

/** A year or month without 底 or 前 is due only at the start of a clause, or behind 力争 and the like, with a verb to follow. */
function isBarePeriod(text: string, at: number, g: Groups, behind: string, clause: string): boolean {
  if (g.day || notDue.test(behind) || /^是/.test(behind)) return false
  if (opening.test(behind)) return false
  const hedged = /(?:力争|争取|确保|推动|实现)$/.test(clause)
  const opens = clause.trim() === '' || hedged || /(?:计划|预计|在|于|拟)$/.test(clause)
  const bounded = hedged && /^[^，。；]{0,20}(?:低于|高于|不超过|达到|增长|下降|提高|超过)/.test(behind)
  if (!opens || !(commits.test(behind) || bounded)) return false
  return at !== 0 || text.length < 40 || !/^[^，]{0,30}(?:要以|是)/.test(behind)
}

function isPast(read: Read, context: DateContext): boolean {
  const last = read.date ?? read.to
  if (!context.documentDate || !last || read.ambiguous) return false
  return last < `${context.documentDate.slice(0, 4)}-01-01`
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
  const hedge = /力争|争取|原则上|确保|逐步|努力|基本/.exec(lastClause(text, at, 16))?.[0]
  // An object that begins with a spread and goes on with names of its own is slow to make.
  return { text: raw, labelled, ...read, ...(hedge ? { hedge } : {}), ...reading.range(at, at + raw.length) }
}

const numericDate = /(?<![\d.])(20\d\d)[./-](1[0-2]|0?[1-9])(?:[./-]([12]\d|3[01]|0?[1-9]))?(?![\d.])/g

/** 2021.12 and 2021-12-31 behind a label or in a column; two with a dash between them are a period. */
function addNumeric(found: Deadline[], reading: Reading, text: string): void {
  const matches = [...text.matchAll(numericDate)].map((match) => {
    const [year, month] = [Number(match[1]), Number(match[2])]
    const day = match[3] ? Number(match[3]) : undefined
    const first = isoDate(year, month, day ?? 1)
    const last = isoDate(year, month, day ?? lastDay(year, month))
    return {
      start: match.index,
      end: match.index + match[0].length,
      first,
      last,
      precision: day ? ('day' as const) : ('month' as const),
    }
  })
  for (let index = 0; index < matches.length; index++) {
    const one = matches[index]
    const next = matches[index + 1]
    const isPeriod = next !== undefined && /^\s*[-—–－~～至到]+\s*$/.test(text.slice(one.end, next.start))
    const end = isPeriod ? next.end : one.end
    const range = reading.range(one.start, end)
    if (isPeriod) index++
    if (found.some((other) => other.start < range.end && range.start < other.end)) continue
    const meaning = isPeriod
      ? { kind: 'from-to' as const, from: one.first, to: next.last }
      : { kind: 'by' as const, date: one.last }
    found.push({ text: text.slice(one.start, end), precision: one.precision, labelled: true, ...meaning, ...range })
  }
}

/** 三个月 alone behind a label or in a column: how long, without 内. */
function addTerm(found: Deadline[], reading: Reading, text: string): void {
  const match = aloneTerm.exec(text)
  if (!match) return
  const { term = '', unit } = match.groups ?? {}
  const duration = durationOf(term)
  if (!duration) return
  const at = text.indexOf(term)
  const precision = unit === '年' ? 'year' : unit === '个月' ? 'month' : unit === '周' ? 'week' : 'day'
  const range = reading.range(at, at + term.length)
  found.push({ text: term, kind: 'relative', duration, precision, labelled: true, ...range })
}

function addOpen(found: Deadline[], reading: Reading, text: string): void {
  for (let at = 0; at < text.length; at++) {
    if (!opensOpen[text.charCodeAt(at)]) continue
    openWords.lastIndex = at
    const word = openWords.exec(text)?.[0]
    if (word === undefined) continue
    const range = reading.range(at, at + word.length)
    at += word.length - 1
    if (found.some((other) => other.start < range.end && range.start < other.end)) continue
    found.push({ text: word, kind: 'open', precision: 'none', labelled: true, ...range })
  }
}
