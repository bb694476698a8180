/** The printed forms of dates and periods, as one pattern with named groups. */

import { characterSet } from '../text/characterSet.js'

const blankYear = '20 ?[_＿Xx×*]{2,4}|[_＿]{2,6}|[Xx×]{2,4}(?=年)'
const year = `(?:(?:19|20)\\d{2}|${blankYear}|二[〇○零][一二三四五六七八九〇○零]{2})`
const month = '(?:1[0-2]|0?[1-9])(?: ?月(?:份(?=[前底末内完]))?)'
const day = '(?:[12]\\d|3[01]|0?[1-9])[日号]'
const xun = '上中旬|[上中下]旬'
const quarter = '第?[一二三四1-4]季度'
const dash = '[-—–－~～至到]{1,4}'
const before = '(?:之前|以前|前)(?!期|景|提|沿|列|后|往|述|置|端|瞻|年|身|三|十|两)'

const fullDate = `(?<prefix>到|至|截至|截止到?|不迟于|最迟)?(?<year>${year})年(?:(?<month>${month})(?:(?<day>${day})|(?<xun>${xun})|(?<monthEnd>底|末|初))?|(?<half>[上下]半年)|(?<quarter>${quarter})|(?<yearEnd>年?底|年?末|年?初|全年|内))?(?<tail>底|末)?(?<before>${before})?`
const shortDate = `(?<![\\d年.．—～~-]|20\\d\\d/)(?<sPrefix>到|至)?(?<sMonth>${month})(?:(?<sDay>${day})|(?<sXun>${xun})|(?<sEnd>底|末))?(?<sBefore>${before}|内(?=完成|出台|印发|制定|建立|启动))?`
const range = `(?:自|从)?(?<from>${year})(?:年)?(?:(?<fromMonth>${month})(?:${day})?)?${dash}(?<to>${year})年(?:(?<toMonth>${month})(?:底|末|${day})?)?(?:底|末)?`
const monthRange = `(?<mYear>${year})年(?<mFrom>${month}|1[0-2]|[1-9])(?<mFromDay>${day})?(?:${dash})(?<mTo>${month})(?<mToDay>${day})?(?:底|末)?`
const since = `(?:自|从)?(?<since>${year})年(?:(?<sinceMonth>${month})(?<sinceDay>${day})?)?(?:起|开始)`
const shortQuarter = `(?<![\\d年第一二三四])(?<sQuarter>${quarter})(?:底|末)?(?:${before}|(?=完成|启动|建成|出台|印发|组织|开展))`
const yearWord = `(?<word>(?:今年|本年度?|当年)(?:年?[底内末]|${month}(?:底|末)?)(?:${before})?|(?<![\\d_×Xx一二三四五六七八九十几数多半〇今本当上明后前往近])年(?:内|底|末)(?:${before})?(?![\\u4e00-\\u9fff]{0,2}(?:考核|总结|评比|决算)))`
const nextYear = `(?<next>明年(?:年?底|${month}(?:底|末)?)(?:${before})?)`
const plan = '(?<plan>“?(?<planNumber>十[一二三四五六七]?)五”?(?:时期|期间|期末|末期?))'
const recurring =
  '(?<every>每(?:隔)?(?:个)?(?<unit>半年|两年|三年|年|季度|季|月|旬|周|学期|日|天)(?!均|人|度)(?:(?:第[一二三四\\d]个?月)?(?:[\\d、]{1,8}[日号月]|末|底|初){0,6}(?:前|底前|末前)?)?|按(?<rhythm>季度|季|月|半年|旬|周)(?=[^，。；]{0,10}(?:报|调度|反馈|汇总|分析|总结|考核|督[查促]|检查|公布|公开|通报|推进|会商|研判|召开|评估|监测|更新)))'
const numeral = '[一二三四五六七八九十两半]{1,3}'
const amount = `(?:\\d{1,3}(?:[-—~～至]\\d{1,3})?|${numeral}(?:[-—~～至到]${numeral})?)`
/** 自, 从 and the like as words of their own, not in 来自, 从业 or 关于. */
const startingAt =
  '(?:(?<![来各亲独])自(?![主治愿身我查评然动筹])|从(?![业事严紧重优快而])|(?<![关用位对由属处等高低大小多少至])于|(?<![存现正所潜实])在)'
/** What has to happen first, up to its verb: from the word of starting, from the clause's start, or its noun alone. */
const condition = `(?:${startingAt}[\\u4e00-\\u9fff]{0,8}?|(?<![\\u4e00-\\u9fff])(?:(?!${startingAt})[\\u4e00-\\u9fff]){0,8}?|[本该此]?(?:实施)?(?:方案|意见|办法|通知|文件|政策|规划|计划|细则|规定|项目|任务)?)`
const relative = `(?<after>${condition}(?:印发|发布|下发|出台|公布|批准|批复|通过|收到|施行|签订|结束|成立)(?:之日)?(?:起|后|之后|以后)${amount}个?(?:工作日|日|天|周|月|个月|年)(?:之?内|以内)?)`
const span = `(?<span>(?:通过|利用|用|经过|力争用|再用)(?<spanAmount>${amount})(?<spanUnit>年|个月)(?:左右)?(?:的?时间|的?努力)|(?<=^|[，。；：、（]|力争|争取|未来|今后|在)(?<inAmount>${amount})(?<inUnit>年|个月|个工作日|日|天)之?内(?!新|到期|外))`

/** A length of time and nothing else: 三个月, 10个工作日. */
export const aloneTerm =
  /^\s*(?<term>(?:\d{1,3}|[一二三四五六七八九十两半]{1,3})(?<unit>年|个月|个?工作日|天|周))\s*(?:[。；]\s*)?$/

const dated = [range, monthRange, since, fullDate, plan, recurring]
const others = [span, yearWord, nextYear, shortQuarter, shortDate]

/** A pattern without named groups, and their names in order: an object with every name for each match would be slow. */
interface Form {
  readonly pattern: RegExp
  readonly names: readonly string[]
}

function withoutNames(sources: readonly string[]): { source: string; names: readonly string[] } {
  const names: string[] = []
  const source = sources.join('|').replace(/\(\?<([A-Za-z]+)>/g, (_, name: string) => {
    names.push(name)
    return '('
  })
  return { source, names }
}

const any = withoutNames([...dated, relative, ...others])
const plain = withoutNames([...dated, ...others])
/** Every form of a date, period, rhythm or term. */
const anyForm: Form = { pattern: new RegExp(any.source, 'g'), names: any.names }
/** The same without terms that begin with an event, for one place of the text. */
const plainForm: Form = { pattern: new RegExp(plain.source, 'y'), names: plain.names }
/** What one of these characters is in every date but for terms that begin with an event … */
const marks = characterSet('年月季五每按日天')
/** … in so many characters from its start. */
const markReach = 20
/** What a date without such an event begins with. */
const opensDate = characterSet('到至截不最自从“每按今本当明通利用经力再第年×Xx_＿一二三四五六七八九十两半0123456789')
/** A term that begins with an event: 印发后30日内; the word in front of its length. */
const behindEvent = characterSet('起后')
const opensAmount = characterSet('0123456789一二三四五六七八九十两半')

/** The named groups of the date grammar that took part in a match. */
export type Groups = Readonly<Record<string, string | undefined>>

/** A match of the date grammar. */
export interface DateMatch {
  readonly at: number
  readonly text: string
  readonly groups: Groups
}

/** The dates, periods, rhythms and terms in `text`, in order; `readDate` tells what a match means. */
export function datesIn(text: string): DateMatch[] {
  const found: DateMatch[] = []
  let from = 0
  for (let mark = 0; mark < text.length; mark++) {
    const code = text.charCodeAt(mark)
    if (behindEvent[code] && opensAmount[text.charCodeAt(mark + 1)])
      return [...text.matchAll(anyForm.pattern)].map((match) => matchOf(match, anyForm))
    if (!marks[code] || mark < from) continue
    for (let at = Math.max(from, mark - markReach); at <= mark; at++) {
      if (!opensDate[text.charCodeAt(at)]) continue
      plainForm.pattern.lastIndex = at
      const match = plainForm.pattern.exec(text)
      if (!match) continue
      found.push(matchOf(match, plainForm))
      from = at + match[0].length
      break
    }
    from = Math.max(from, mark + 1)
  }
  return found
}

function matchOf(match: RegExpExecArray, { names }: Form): DateMatch {
  const groups: Record<string, string> = {}
  for (let index = 0; index < names.length; index++) {
    const group: string | undefined = match[index + 1]
    if (group !== undefined) groups[names[index]] = group
  }
  return { at: match.index, text: match[0], groups }
}
