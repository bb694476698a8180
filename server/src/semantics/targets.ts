/** The grammar of quantified goals: a cue, a value with its unit, a bound. */

import type { Reading } from '../text/reading.js'
import { FoundTargets } from './foundTargets.js'
import type { Target } from './model.js'
import { boundComparator, type Comparator, cueComparator, innerBound } from './targetBounds.js'
import { clauseBefore, isGoalClause } from './targetClauses.js'
import { type Figure, figuresIn } from './targetFigures.js'
import {
  adjacent,
  anotherCount,
  atClauseEnd,
  behindCue,
  distributive,
  freeHours,
  freeRangeHours,
  freeRate,
  freeShare,
  full,
  percentFar,
  rangeAtClauseEnd,
  rangeValue,
  ratio,
  relativeTo,
} from './targetGrammar.js'
import { bringsInto, kindUnits } from './targetVerbs.js'

/** The targets in `text`, the masked text of `reading`. */
export function targetsIn(reading: Reading, text: string): Target[] {
  const figures = figuresIn(text)
  if (figures.length === 0 && !/全覆盖|不[低高]于/.test(text)) return []
  const found = new FoundTargets(reading, text)
  const finder = new Finder(text, found)
  if (figures.length > 0) {
    if (text.includes('分别')) finder.distributed()
    finder.cues(figures)
    finder.counts(figures)
    finder.free()
  }
  finder.words()
  return found.targets.sort((a, b) => a.valueStart - b.valueStart)
}

/** In characters: the farthest that a figure stands behind its cue. */
const cueReach = 16

/** Units of what is counted or lasts: 举办2批 is no goal, 不少于2批 is. */
const onlyBounded = new Set(['日', '天', '级', '小时', '分钟', '批', '次'])
/** A count of years or levels says how long or how high, not how many. */
const lasting = /(?:年|个月|岁|天|日|级)(?:左右|上下|及?以[上下内]|之内|内)?$/

class Finder {
  constructor(
    private readonly text: string,
    private readonly found: FoundTargets,
  ) {}

  /** 分别开展45、9、6项: one target for each number. */
  distributed(): void {
    for (const match of this.text.matchAll(distributive)) {
      const comparator =
        cueComparator(match.groups?.verb ?? '') ??
        (match.groups?.bound ? boundComparator(match.groups.bound, '=') : '=')
      this.found.addList(match, comparator)
    }
  }

  /** 建成养老服务站12个、30个、150个: counts at the end of a clause that sets out to build something. */
  counts(figures: readonly Figure[]): void {
    let end = 0
    for (const { at } of figures) {
      if (at < end) continue
      atClauseEnd.lastIndex = at
      rangeAtClauseEnd.lastIndex = at
      const range = rangeAtClauseEnd.exec(this.text)
      if (range) {
        end = rangeAtClauseEnd.lastIndex
        if (!lasting.test(range[0]) && isGoalClause(this.text, at)) this.found.addRange(range, at)
        continue
      }
      const match = atClauseEnd.exec(this.text)
      if (!match) continue
      end = atClauseEnd.lastIndex
      if (!lasting.test(match[0]) && isGoalClause(this.text, at))
        this.found.addList(match, match.groups?.bound ? boundComparator(match.groups.bound, '=') : '=')
    }
  }

  /** 达到90%, 不低于…的60%, 选择1家: a cue with its value behind it. */
  cues(figures: readonly Figure[]): void {
    for (const { from, at } of figures) {
      if (at === from) continue
      const words = this.text.slice(from, at)
      adjacent.lastIndex = 0
      for (let cue = adjacent.exec(words); cue; cue = adjacent.exec(words))
        if (words.length - adjacent.lastIndex <= cueReach) this.cue(cue, from + cue.index)
    }
  }

  private cue(match: RegExpMatchArray, index: number): void {
    const at = index + match[0].length
    const rest = this.text.slice(at, at + 40)
    if (/(?:已|现有|(?<!项)目前|共|原有)$/.test(this.text.slice(Math.max(0, index - 3), index))) return
    const base: Comparator = match.groups?.ge ? '>=' : match.groups?.le ? '<=' : '='
    if (this.ratioAt(rest, at, base) || this.rangeAt(rest, at)) return
    const near = behindCue.exec(rest)
    if (near?.groups && this.fits(near, base, match[0])) {
      this.found.addMatch(near, at, innerBound(near[0]) ?? base, index)
      if (base === '=') this.others(at + near[0].length, index)
    } else if (/^(?:不低于|不少于|不得低于|不超过|不高于|达到|超过)/.test(match[0])) {
      const far = percentFar.exec(rest)
      if (far) this.found.addMatch(far, at, base, index)
    }
  }

  /** …中心、5个站点 behind 建成3个: what else the same verb brings about, from `from` on. */
  private others(from: number, cueAt: number): void {
    let at = from
    for (let other = this.otherAt(at); other; other = this.otherAt(at)) {
      if (onlyBounded.has(other.groups?.unit ?? '') || lasting.test(other[0])) return
      this.found.addMatch(other, at, '=', cueAt)
      at += other[0].length
    }
  }

  private otherAt(at: number): RegExpExecArray | null {
    anotherCount.lastIndex = at
    return anotherCount.exec(this.text)
  }

  /** 90%的县级医院达到…, 2小时内报告: a value without a cue before it. */
  free(): void {
    if (/[%％]/.test(this.text)) {
      this.shares()
      for (const match of this.text.matchAll(freeRate)) this.found.addMatch(match, match.index, '=', match.index)
    }
    if (!/[时钟点]/.test(this.text)) return
    for (const match of this.text.matchAll(freeHours)) this.found.addMatch(match, match.index, '<=', match.index)
    for (const match of this.text.matchAll(freeRangeHours)) this.found.addRange(match, match.index)
  }

  private shares(): void {
    for (const match of this.text.matchAll(freeShare)) {
      const behind = this.text
        .slice(match.index + match[0].length, match.index + match[0].length + 80)
        .split(/[，。；]/)[0]
      if (!/达到|成为|建成|设立|设置|开展|完成|实现|配备|具备|规范|建立|开设|通过|纳入|覆盖|提供|接入/.test(behind))
        continue
      this.found.addMatch(match, match.index, '>=', match.index)
    }
  }

  words(): void {
    if (this.text.includes('全覆盖')) this.fullCover()
    if (this.text.includes('于') || this.text.includes('不超过')) this.relative()
  }

  private fullCover(): void {
    for (const match of this.text.matchAll(full)) {
      const valueAt = match.index + match[0].length - 3
      const soft = /基本[^，。；]*$/.test(clauseBefore(this.text, valueAt))
      this.found.add({
        at: valueAt,
        length: 3,
        value: 100,
        unit: '%',
        comparator: soft ? '~' : '=',
        cueAt: match.index,
        implicit: true,
      })
    }
  }

  private relative(): void {
    for (const match of this.text.matchAll(relativeTo)) {
      const at = match.index + (match.groups?.cue.length ?? 0)
      if (this.found.isTaken(at)) continue
      const comparator: Comparator = /^(?:不低于|高于)/.test(match[0]) ? '>=' : '<='
      this.found.add({ at, length: match.groups?.other.length ?? 0, comparator, cueAt: match.index })
    }
  }

  private ratioAt(rest: string, at: number, base: Comparator): boolean {
    const match = ratio.exec(rest)
    if (!match?.groups) return false
    const offset = at + match[0].indexOf(match.groups.value)
    const comparator = match.groups.bound ? boundComparator(match.groups.bound, base) : base
    this.found.add({
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
    this.found.addRange(match, at)
    return true
  }

  private fits(match: RegExpExecArray, base: Comparator, cue: string): boolean {
    const { unit: of, bound: limit } = match.groups as Record<string, string | undefined>
    const behind = match.input.slice(match[0].length)
    // 3岁以下婴幼儿 says who, not how many.
    if (of === '岁' && /^[\u4e00-\u9fff]/.test(behind)) return false
    if (
      /^，?(?:给予|予以|按|可|的，?(?:给予|予以|按|企业))/.test(behind) &&
      !/^，?按照?[^，。；]{0,8}要求/.test(behind)
    )
      return false
    if (of === undefined) return base !== '=' && (limit !== undefined || /^(?:[，。；、）]|$)/.test(behind))
    if (of === '年' || of === '个月' || (limit === '及以上' && of !== '%')) return false
    return base !== '=' || !(onlyBounded.has(of) || (kindUnits.has(of) && !bringsInto.test(cue)))
  }
}
