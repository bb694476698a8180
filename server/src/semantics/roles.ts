/** The grammar of roles in responsibility clauses: 牵头, 负责, 分别负责, 按职责分工负责, 配合 … */

import { characterSet } from '../text/characterSet.js'
import type { Reading } from '../text/reading.js'
import { remembered } from '../text/remembered.js'
import type { Role } from './model.js'
import { collective, looksLikeOrgan } from './organs/index.js'
import { type Name, namesIn } from './parties.js'

/** A name with the role that the clause gives it. */
export interface RoledName extends Name {
  readonly role: Role
}

/** What a clause's text says. */
export interface RoledNames {
  readonly names: readonly RoledName[]
  readonly openEnded: boolean
  /** True when at least one role word stood in the text. */
  readonly spoken: boolean
}

const manner =
  '(?:按照?(?:各自)?(?:的)?(?:部门|任务)?(?:职责|职能|分工|责任)(?:和?分工|任务|范围)?|根据(?:各自)?职责(?:分工)?|依职责|结合(?:实际|职责|职能)|各司其职|按分工)?'
const degree = '(?:共同|联合|分别|具体|统筹|协同|各自|总|一并|密切|积极|参与|主动)?'
const act = '(?:牵头|负责|主办|主责|承办|承担|配合|参与|参加|协助|协同|协作|协办|支持|落实|实施|执行|推进)'
const follow =
  '(?:负责|落实|实施|推进|组织|抓好|做好|组织实施|抓落实|牵头|配合|执行|考核|督导|协调|指导|支持|推动)*(?:工作)?'
/** What may end a group of names in a clause, as a pattern of the reading: 按职责分工负责, 牵头 … */
export const roleWords = `${manner}${degree}${act}${follow}`
const rolePhrase = new RegExp(`(${manner})(${degree})(${act})(${follow})[。]?$`)
const roleAtEnd = new RegExp(`${roleWords}$`)
/** In characters; bounds what is looked at on both sides of a 、. */
const longestName = 50
/** In characters. */
const longestPhrase = 80
/** In characters; what is longer is no remark. */
const longestRemark = 400
/** One of them is in every remark. */
const inRemark = /[下除再列排居首第注★*▲指为涉]/
/** 按职责分工 without a verb behind it. */
const byDuty = /(?:按照?|根据)(?:各自)?(?:部门|任务)?职责(?:分工)?$/
const togetherAlone = /^(?:由)?([^、，]{3,30}?)会同(?=[\u4e00-\u9fff]{3,})/
const togetherInClause = /^(?:由)?([^、，]{3,30}?)(?:会同|会商|商|联合)(?=[\u4e00-\u9fff]{3,})/
const joining = /^(?:会同|会商|联合)(?=[\u4e00-\u9fff]{3,})/
/** The last characters of all role words, and the stop that may follow them. */
const endsRole = characterSet('头责办担合与加助同作持实施行进织抓好核导调动。')
const opening = characterSet('（〔([《“')
const closing = characterSet('）〕)]》”')
const stops = characterSet('，；;。,')
const listMark = '、'.charCodeAt(0)
const supportActs = /^(?:配合|参与|参加|协助|协同|协作|协办|支持)$/

/**
 * Reads a clause: names in groups, each group ended by its role phrase; names without one take `plain`,
 * the role of the label (first and rest), or are no clause at all when `plain` is `undefined`.
 */
export function readRoles(reading: Reading, plain: { first: Role; rest: Role } | undefined): RoledNames {
  const names: RoledName[] = []
  let pending: Name[] = []
  let openEnded = false
  let spoken = false
  let groups = 0
  for (const whole of segmentsOf(reading)) {
    const segment = withoutAside(whole)
    if (segment.text === '' || namesNobody(segment.text)) continue
    // The grammar is tried at every character: at the end of a long list it is enough to look at its last ones.
    const tail = Math.max(0, segment.text.length - longestPhrase)
    const phrase = phraseAtEnd(segment.text.slice(tail))
    const at = phrase ? tail + phrase.index : 0
    const cut =
      names.length > 0 && joining.test(segment.text)
        ? joined(segment.slice(0, phrase ? at : undefined))
        : phrase
          ? at > 0
            ? splitPhrase(segment, at)
            : undefined
          : together(segment)
    for (const part of cut ? cut.parts : [{ reading: segment, role: undefined }]) {
      const list = namesIn(part.reading)
      if (list.openEnded) openEnded = true
      const moved = list.names.map((name) => ({ ...name, group: name.group + groups }))
      for (const one of moved)
        if (part.role) names.push(roled(one, part.role))
        else pending.push(one)
    }
    groups++
    if (phrase && (cut || pending.length > 0)) {
      spoken = true
      const role = roleOf(phrase, pending.length)
      for (const one of pending) names.push(roled(one, role))
      pending = []
    }
  }
  if (plain) for (const one of pending) names.push(roled(one, names.length === 0 ? plain.first : plain.rest))
  if (!plain && pending.some((name) => name.ownRole)) {
    for (const one of pending) names.push(roled(one, 'listed'))
    pending = []
    spoken = true
  }
  const complete = plain !== undefined || pending.length === 0
  return { names: complete ? withOwnRoles(names) : [], openEnded, spoken }
}

function roled({ reading, text, group, ownRole }: Name, role: Role): RoledName {
  return { reading, text, group, ownRole, role }
}

/** The stretches between ， ； and 。, and 、 behind a role word, outside brackets; a class of bodies never spans one. */
function segmentsOf(reading: Reading): Reading[] {
  const segments: Reading[] = []
  let depth = 0
  let start = 0
  const { text } = reading
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (opening[code]) depth++
    else if (closing[code]) depth = Math.max(0, depth - 1)
    if (depth > 0 || !(stops[code] || (code === listMark && endsGroup(text, start, at)))) continue
    addSegment(segments, reading, start, at)
    start = at + 1
  }
  addSegment(segments, reading, start, text.length)
  return segments
}

function addSegment(segments: Reading[], reading: Reading, start: number, end: number): void {
  const segment = reading.slice(start, end).trim()
  if (segment.text !== '') segments.push(segment)
}

/** 省财政厅牵头、省教育厅配合: the 、 at `at` parts two groups when a body with its role ends there and a body follows. */
function endsGroup(text: string, start: number, at: number): boolean {
  const before = text.slice(Math.max(start, at - longestName), at)
  const member = before.slice(before.lastIndexOf('、') + 1)
  const phrase = endsRole[text.charCodeAt(at - 1)] ? roleAtEnd.exec(member) : null
  if (!phrase || !isNamed(member.slice(0, phrase.index).replace(/^由/, ''))) return false
  const next = text.slice(at + 1, at + 1 + longestName).split(/[、，；;。,]/)[0]
  return isNamed(next.replace(roleAtEnd, '').replace(/等(?:\d{1,2}个)?(?:有关|相关)?(?:部门|单位)?$/, ''))
}

function isNamed(text: string): boolean {
  return looksLikeOrgan(text) || collective(text)
}

/** The role phrase that `ending`, the end of a segment, closes with. */
function phraseAtEnd(ending: string): RegExpExecArray | null {
  const phrase = endsRole[ending.charCodeAt(ending.length - 1)] ? rolePhrase.exec(ending) : null
  return phrase ?? (ending.includes('职责') ? byDuty.exec(ending) : null)
}

/** True for a remark or a time. */
const namesNobody = remembered((segment: string) => isRemark(segment) || isTime(segment))

/** `segment` without a remark in brackets at its end: 市药监局、市财政局（排名第一的为牵头单位，下同） */
function withoutAside(segment: Reading): Reading {
  if (!segment.text.endsWith('）')) return segment
  const aside = /（([^（）]{2,80})）$/.exec(segment.text)
  if (!aside || aside.index === 0 || !aside[1].split(/[，；]/).some(isRemark)) return segment
  return segment.slice(0, aside.index).trim()
}

/** 下同, or a sentence that explains a role word. */
function isRemark(text: string): boolean {
  if (text.length > longestRemark || !inRemark.test(text)) return false
  return /^(?:下同|除(?:标注|注明|另有|已明确).*外|以下(?:简称|同)|以下.*均(?:还)?(?:包括|涉及|含|应包括|需|须|由).*|.*不再(?:单独|逐一|另行)?(?:列出|列明|注明|标注).*|(?:列|排|居)(?:在)?(?:首位?|第一位?)(?:的|者)?.*|(?:第一个|首位|排名第一的)单位为.*|标?注?[★*▲].*(?:为|是)牵头.*|.*(?:是指|系指|指各|指由|为牵头(?:或汇总)?单位|为牵头部门|即为牵头|不再(?:做|作)?分工|不再列出).*|(?:具体)?(?:各项)?(?:任务|工作)(?:均|都)?涉及.*)$/.test(
    text,
  )
}

/** 2024年6月底前完成, 持续推进: when, not who. */
function isTime(text: string): boolean {
  const opens =
    /^(?:力争|争取|确保|原则上|计划)?(?:在|于|到|至)?(?:20[\d_Xx×]{2}|\d{1,2}月|今年|明年|年[底内末]|每[年月季周半]|长期|持续|尽快|适时|近期|全年|立即|常态化|按(?:进度|计划|要求|时间|节点|期|时|年度)|分(?:阶段|步|年度|批)|压茬|同步|立行)/
  // 5月、10月底前完成: several dates.
  return text.split('、').every((part) => opens.test(part)) && !/[委厅局办]|政府|部门|单位|公司|中心/.test(text)
}

interface RolePart {
  readonly reading: Reading
  readonly role: Role | undefined
}

/** The bodies in front of the role phrase at `at`. */
function splitPhrase(segment: Reading, at: number): { parts: RolePart[] } {
  const list = segment.slice(0, at).trim()
  return together(list, togetherInClause) ?? { parts: [{ reading: list, role: undefined }] }
}

/** A会同B、C, with or without 负责: A leads, the others support; `undefined` without such a word. */
function together(list: Reading, pattern = togetherAlone): { parts: RolePart[] } | undefined {
  const found = pattern.exec(list.text)
  if (!found) return undefined
  const first = found[0].indexOf(found[1])
  return {
    parts: [
      { reading: list.slice(first, first + found[1].length), role: 'lead' },
      { reading: list.slice(found[0].length), role: 'support' },
    ],
  }
}

/** A牵头，会同B、C落实: those that join in support, whatever they do. */
function joined(segment: Reading): { parts: RolePart[] } {
  const word = joining.exec(segment.text)?.[0].length ?? 0
  return { parts: [{ reading: segment.slice(word).trim(), role: 'support' }] }
}

function roleOf(phrase: RegExpExecArray, bodies: number): Role {
  if (phrase.length === 1) return 'all-by-duty'
  const [, way, how, verb, rest] = phrase
  if (supportActs.test(verb) || (how === '参与' && verb !== '牵头')) return 'support'
  if (verb === '牵头' || rest.includes('牵头')) return how === '分别' || how === '各自' ? 'joint' : 'lead'
  if (way !== '' && !way.startsWith('结合')) return 'all-by-duty'
  if (verb === '落实' || verb === '实施' || verb === '执行' || verb === '推进') return 'listed'
  if (how === '分别' || how === '各自' || how === '共同' || how === '联合') return 'joint'
  return bodies > 1 ? 'joint' : 'lead'
}

function withOwnRoles(names: readonly RoledName[]): RoledName[] {
  if (!names.some((name) => name.ownRole)) return [...names]
  return names.map((name) => {
    if (!name.ownRole) return name.role === 'lead-by-position' ? { ...name, role: 'listed' } : name
    return { ...name, role: supportActs.test(name.ownRole) ? 'support' : 'lead' }
  })
}
