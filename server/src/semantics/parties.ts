/** Splits the list of a responsibility clause into its members, names that hold a list mark kept whole. */

import { characterSet } from '../text/characterSet.js'
import type { Reading } from '../text/reading.js'
import { remembered } from '../text/remembered.js'
import { collective, looksLikeOrgan } from './organs/index.js'

/** One member of a list: a stretch of the reading it was cut from. */
export interface Name {
  readonly reading: Reading
  readonly text: string
  /** Groups set off by ，, counted from 0. */
  readonly group: number
  /** A role in brackets behind the name, e.g. 省发展改革委（牵头）. */
  readonly ownRole?: string
}

/** The members of a list, and whether it ends in 等. */
export interface NameList {
  readonly names: readonly Name[]
  readonly openEnded: boolean
}

const area =
  '(?:设区的?市|地级以上市|地级市|县级市|自治[州区县旗]|直辖市|乡镇|街道|镇街|地区|园区|开发区|[省市州盟县区旗乡镇])'
const aside = '(?:（[^（）]{0,60}）|〔[^〔〕]{0,60}〕|\\([^()]{0,60}\\))?'
/** 各市、县（区）人民政府 and the like: one class of bodies, though it holds 、 */
const classOfBodies = new RegExp(
  `各(?:有关|相关)?${area}级?${aside}(?:(?:、|和|及)(?:新疆生产建设兵团|计划单列市|功能区|管委会|${area}级?${aside})){1,6}(?:(?:人民)?(?:政府|党委|管委会|办事处)|[^各直、，；。（）\\n]{2,8}(?:局|部门|委员会|委))${aside}` +
    `|各${area}(?:（[^（）]{0,60}）|〔[^〔〕]{0,60}〕)、(?:${area}(?:（[^（）]{0,60}）|〔[^〔〕]{0,60}〕))(?=[、，。；]|$)` +
    `|各${area}(?:、${area}){1,3}(?=[，。；]|$)`,
  'g',
)
const asideRole = /^[（〔(](?:具体|统筹|总)?(牵头|负责|配合|参与|协办|主办)(?:单位|部门)?[）〕)]$/
/** What a sentence puts in front of the body that it gives work to: 由, 均由, 请. */
const preposition =
  /^(?:[各均都并也交再拟应可须经]|统一|分别|主要|具体|一律|原则上)?(?:由|[提商烦]?请)(?=[\u4e00-\u9fff]{2,})/
const emptyNames = /^(?:[/／\\—–\-－无　 ]*|待定|相关|有关|部门|单位|部门和单位|机构|下同|等)$/

const noMarks = new Uint8Array(0)
const bracket = /[（〔([“《]/
const opening = characterSet('（〔([“《')
const closing = characterSet('）〕)]”》')
const memberSigns = characterSet('、\n')
const groupSigns = characterSet('，；;,。')
/** What the marks and words between two names begin with. */
const listSigns = characterSet('、\n，；;,。以及和与 /／')
/** A word or sign that parts two names only when they are names. */
const joining = /以及|及|和|与| +|[/／]/y

/** In characters; no name of a body or of a class of bodies is longer, so that nothing further away is looked at. */
const reach = 100

/** The members of the list that `reading` holds. */
export function namesIn(reading: Reading): NameList {
  const text = reading.text
  const whole = wholeStretches(text)
  const names: Name[] = []
  let openEnded = false
  let group = 0
  let start = 0
  for (const cut of [...cutsOf(text, whole), { at: text.length, length: 0, kind: 'end' as const }]) {
    for (const part of memberParts(text, start, cut.at, whole)) {
      if (part.openEnded) openEnded = true
      const name = nameOf(reading, part.start, part.end, group)
      if (name) names.push(name)
    }
    if (cut.kind === 'group') group++
    start = cut.at + cut.length
  }
  return { names, openEnded }
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** Marks the characters within brackets and within classes of bodies, behind the first one of each. */
function wholeStretches(text: string): Uint8Array {
  const hasClass = text.includes('各')
  if (!hasClass && !bracket.test(text)) return noMarks
  const marks = new Uint8Array(text.length + 1)
  if (hasClass)
    for (const match of text.matchAll(classOfBodies)) marks.fill(1, match.index + 1, match.index + match[0].length)
  let depth = 0
  let open = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (opening[code]) {
      if (depth++ === 0) open = at
    } else if (closing[code] && depth > 0 && --depth === 0) marks.fill(1, open + 1, at + 1)
  }
  return marks
}

interface ListCut {
  readonly at: number
  readonly length: number
  readonly kind: 'member' | 'group' | 'end'
}

function cutsOf(text: string, whole: Uint8Array): ListCut[] {
  const cuts: ListCut[] = []
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (!listSigns[code]) continue
    const inside = whole[at] === 1
    if (memberSigns[code] || groupSigns[code]) {
      if (!inside) cuts.push({ at, length: 1, kind: memberSigns[code] ? 'member' : 'group' })
      continue
    }
    joining.lastIndex = at
    const mark = joining.exec(text)?.[0]
    if (mark === undefined) continue
    if (!inside && joinsNames(text, at, mark)) cuts.push({ at, length: mark.length, kind: 'member' })
    at += mark.length - 1
  }
  return cuts
}

/** 及, 和, 与 or a space part two names only when both sides are names by themselves. */
function joinsNames(text: string, at: number, mark: string): boolean {
  const before =
    text
      .slice(Math.max(0, at - reach), at)
      .split(/[、，；;\n /／]/)
      .pop()
      ?.trim()
      .replace(/等(?:\d{1,2}个?(?:部门|单位|家单位)|(?:有关|相关)?(?:部门|单位))?$/, '')
      .replace(/^.*等(?=[\u4e00-\u9fff]{2,})/, '') ?? ''
  const behind = text
    .slice(at + mark.length, at + mark.length + reach)
    .split(/[、，；;\n /／]|以及|及(?=各|相关|有关)/)[0]
    .trim()
    .replace(/等.{0,8}$/, '')
  if (before === '' || behind === '') return before === '' && mark !== '和'
  const classBehind =
    /^(?:各|其他|其它|相关|有关|所属|所在|当地|国务院(?:相关|有关)|省直|市直|县直|省级|市级|县级)/.test(behind) &&
    collective(behind)
  return (classBehind || looksLikeOrgan(behind)) && (looksLikeOrgan(before) || collective(before))
}

interface Part extends Stretch {
  readonly openEnded: boolean
}

/** 等 ends an open list; a class of bodies behind it (等国务院相关部门) is a member of its own. */
function memberParts(text: string, start: number, end: number, whole: Uint8Array): Part[] {
  const from = Math.max(start, end - reach)
  if (text.lastIndexOf('等', end - 1) < from) return [{ start, end, openEnded: false }]
  const part = text.slice(from, end)
  for (let index = part.length - 1; index >= 0; index--) {
    if (part[index] !== '等' || whole[from + index]) continue
    const at = from + index
    const rest = part.slice(index + 1).trim()
    if (/^(?:\d{1,2}个?)?(?:部门|单位|家单位|部门和单位|部门、单位|机构|委办局)?$/.test(rest))
      return [{ start, end: at, openEnded: true }]
    if (collective(rest)) {
      return [
        { start, end: at, openEnded: true },
        { start: at + 1, end, openEnded: false },
      ]
    }
  }
  return [{ start, end, openEnded: false }]
}

function nameOf(reading: Reading, start: number, end: number, group: number): Name | undefined {
  const found = nameWithin(reading.text.slice(start, end))
  if (!found) return undefined
  const name = reading.slice(start + found.start, start + found.end)
  return { reading: name, text: name.text, group, ownRole: found.ownRole }
}

interface NamePlace extends Stretch {
  readonly ownRole: string | undefined
}

const leadMark = /[★☆*＊▲△●◎]/

/** How many marks of a lead the name ends with. */
function marksBehind(name: string): number {
  let count = 0
  while (count < name.length && leadMark.test(name[name.length - 1 - count])) count++
  return count
}

/** Where the name stands in the text of a member, without what is in front of and behind it; `undefined` without one. */
const nameWithin = remembered((member: string): NamePlace | undefined => {
  let start = member.length - member.trimStart().length
  let name = member.trim()
  const skip = (length: number): void => {
    const rest = name.slice(length)
    start += length + rest.length - rest.trimStart().length
    name = rest.trim()
  }
  const marked = /^[★☆*＊▲△●◎]+/.exec(name)
  if (marked) skip(marked[0].length)
  const behind = marksBehind(name)
  if (behind > 0) name = name.slice(0, -behind).trimEnd()
  const stratum = /^[\u4e00-\u9fff]{2,6}(?:层面|部分|方面|工作)由(?=[\u4e00-\u9fff]{3,})/.exec(name)
  if (stratum) skip(stratum[0].length)
  skip(preposition.exec(name)?.[0].length ?? 0)
  const lead = /^(?:以及|及|和|与|包括|为)(?=[\u4e00-\u9fff]{3,})/.exec(name)
  if (lead && !looksLikeOrgan(name) && looksLikeOrgan(name.slice(lead[0].length))) skip(lead[0].length)
  let ownRole: string | undefined = marked || behind > 0 ? '牵头' : undefined
  for (;;) {
    const tail = /[（〔([][^（〔([]*[）〕)\]]$/.exec(name)
    if (!tail || tail.index === 0) break
    const role = asideRole.exec(tail[0])
    if (!role && !/以下(?:简称|统称)|排名不分先后|按职责|下同|^.(?:责任(?:人|领导)|负责人|联系人)[：:]/.test(tail[0]))
      break
    ownRole = role?.[1] ?? ownRole
    name = name.slice(0, tail.index).trimEnd()
  }
  if (name === '' || emptyNames.test(name)) return undefined
  return { start, end: start + name.length, ownRole }
})
