/** Proposals for the sentences that say what a plan must hold. */

import type { Plan } from '../../semantics/model.js'
import type { Expectation } from '../template.js'
import { areasOf } from './areas.js'
import { classesOf, classified } from './classes.js'
import type { DemandedPart, DemandingSentence } from './demand.js'
import { type Element, itemElements, planElements } from './elements.js'
import { type From, placed } from './from.js'
import { behind, cut, items, type Piece, splitBrackets } from './pieces.js'
import type { Proposal, Undecided } from './proposal.js'
import {
  areasCue,
  attitude,
  elementVerb,
  framing,
  leadingVerbs,
  makingPlan,
  openingWords,
  perItem,
  subjectAndModal,
} from './words.js'

/** What a sentence yields. */
export interface Yield {
  readonly proposals: readonly Proposal[]
  readonly undecided: readonly Undecided[]
}

/** The elements that `sentence` asks for; `subject` is what the plan is about. */
export function contentOf(sentence: DemandingSentence, notice: Plan, subject: string): Yield {
  const proposals: Proposal[] = []
  const undecided: Undecided[] = []
  const from: From = { sentence, notice, subject }
  let isEach = false
  let inAreas = false
  for (const clause of joinedSlogans(cut(sentence.piece, '，；：'))) {
    isEach ||= perItem.test(clause.text)
    const piece = demanded(clause)
    if (!piece) continue
    if (prohibition.test(piece.text) || attitude.test(piece.text)) {
      undecided.push({
        clause: sentence.clause,
        quoted: piece.text,
        reason: prohibition.test(piece.text) ? 'prohibition' : 'attitude',
      })
      continue
    }
    inAreas = areasCue.test(piece.text) || (inAreas && piece.text.startsWith('坚持'))
    proposals.push(...(inAreas ? areasOf(piece, from) : clauseOf(piece, isEach, from)))
  }
  return { proposals, undecided }
}

/** The proposal for a heading that names a part of the plan. */
export function partOf({ heading, clause }: DemandedPart): Proposal {
  const piece = { text: heading.title, start: 0, end: heading.title.length }
  const place = { clause, quoted: heading.title, range: { start: heading.start, end: heading.end } }
  const noun = (behind(piece, leadingVerbs.exec(piece.text)?.[0].length ?? 0) ?? piece).text
  const element = elementFor(noun, planElements)
  if (element && element.id !== 'list') return { ...ofElement(element), ...place }
  const expect = { predicate: 'section-present', titles: [noun] }
  return { ...place, id: 'section', title: heading.title, on: 'document', place: 'tasks', severity: 'warning', expect }
}

const elementWord = /目标|任务|措施|时限|清单|责任/
const byClass = /分[级类门].{0,3}[施分定推]/
const listName = /[^、，]{2}(?:清单|台账|表)$/
const localFacts = /结合[^，。；]{0,8}实际/
const joints = /[、和与及]/
const pointer = /^(?:以下|下列|如下|有关|相关|上述)|(?:如下|以下(?:内容|几个方面)?|等内容)$/
const prohibition = /不得|严禁|不准|避免|防止|杜绝/
const citing = /(?:按照|根据|依据|对照|落实|遵循|参照|贯彻|围绕)《/

/** The clause without who must and how. */
function demanded(clause: Piece): Piece | undefined {
  const opened = behind(clause, openingWords.exec(clause.text)?.[0].length ?? 0)
  if (!opened) return undefined
  const modal = subjectAndModal.exec(opened.text)?.[0].length ?? 0
  return opened.text.length - modal >= 2 ? behind(opened, modal) : undefined
}

/** Neighbouring clauses of four characters are one slogan: 统筹谋划，分类施策. */
function joinedSlogans(clauses: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const clause of clauses) {
    const before = joined.at(-1)
    if (before && isSlogan(clause) && before.text.split('，').every((text) => text.length === 4)) {
      joined[joined.length - 1] = { text: `${before.text}，${clause.text}`, start: before.start, end: clause.end }
    } else joined.push(clause)
  }
  return joined
}

function isSlogan({ text }: Piece): boolean {
  return text.length === 4 && !elementWord.test(text)
}

function clauseOf(piece: Piece, isEach: boolean, from: From): Proposal[] {
  if (citing.test(piece.text)) return cited(piece, from)
  if (makingPlan.test(piece.text)) return unitOf(piece, from)
  if (byClass.test(piece.text) && piece.text.length <= 12) return [classified(piece, from)]
  const verb = elementVerb.exec(piece.text)?.[0].length ?? 0
  const { head, inner } = splitBrackets(behind(piece, verb) ?? piece)
  const nouns = items(head)
  const order = isEach ? [...itemElements, ...planElements] : [...planElements, ...itemElements]
  const elements = nouns.map((noun) => elementFor(noun.text, order))
  const isList =
    elements.every((element) => element !== undefined) || elements.filter(Boolean).length * 2 > nouns.length
  const found = isList
    ? nouns.flatMap((noun, index) => proposed(noun, elements[index], from))
    : proposed(head, elementFor(head.text, order), from)
  return [...found, ...(inner && head.text.endsWith('目标') ? classesOf(inner, from) : [])]
}

function elementFor(noun: string, order: readonly Element[]): Element | undefined {
  return order.find((element) => element.noun.test(noun))
}

function proposed(piece: Piece, element: Element | undefined, from: From): Proposal[] {
  if (!element) return isWorthSaying(piece.text) && !framing.test(piece.text) ? [unmapped(piece, from)] : []
  const base = { ...ofElement(element), ...placed(piece, from) }
  if (element.id === 'list') return [listed(base, piece.text)]
  if (element.id === 'overall-goal' && ownRegion.test(piece.text)) {
    return [
      {
        ...base,
        title: piece.text.includes('总体目标') ? '总体目标' : base.title,
        expect: { ...base.expect, region: true },
      },
    ]
  }
  if (element.id === 'specific-goals') {
    const named = subjects.exec(piece.text)?.[1] ?? from.subject
    return [{ ...base, expect: { ...base.expect, subjects: [named] }, doubt: 'subjects' }]
  }
  return [base]
}

const ownRegion = /以[省市县区]为单位|全[省市县区]|本[省市县区地]|区域|省域|市域|县域/
const subjects = /([^的各级类、，]{0,6}?(?:医院|机构|学校|企业|单位|部门|园区|社区|村庄?|项目))/

function ofElement({ id, title, place, on = 'document', expect, insert }: Element) {
  return { id, title, place, on, expect, severity: 'warning' as const, ...(insert && { insert }) }
}

/** 重点任务清单: looked for by its whole name and by the last word of it. */
function listed(base: Proposal, noun: string): Proposal {
  const bare =
    noun
      .slice(leadingVerbs.exec(noun)?.[0].length ?? 0)
      .split('的')
      .at(-1) ?? noun
  const short = listName.exec(bare)?.[0] ?? bare
  const titles = [...new Set([bare, short])]
  const kind = listKinds.find(([word]) => bare.includes(word))?.[1] ?? 'list'
  return { ...base, id: kind, title: bare, expect: { ...base.expect, titles } }
}

const listKinds: readonly (readonly [string, string])[] = [
  ['任务', 'task-list'],
  ['措施', 'measures-list'],
  ['问题', 'problem-list'],
  ['责任', 'duty-list'],
  ['时限', 'deadline-list'],
  ['项目', 'project-list'],
]

/** 按照《…》要求: the document is cited, by the number that the notice gives. */
function cited(piece: Piece, from: From): Proposal[] {
  const place = placed(piece, from)
  const { citations, abbreviations } = from.notice
  return citations
    .filter((one) => one.start >= place.range.start && one.end <= place.range.end)
    .map((one) => {
      const title = abbreviations.find(({ short }) => short === one.title)?.full ?? one.title
      const number = citations.find((other) => other.title === title && other.number !== undefined)?.number
      const expect: Expectation =
        number === undefined
          ? { predicate: 'statement-present', all: [[title.slice(-12)]] }
          : { predicate: 'citation-present', numbers: [number], titles: [title] }
      const common = { ...place, on: 'document', place: 'preamble', severity: 'warning' } as const
      const doubt = number === undefined ? { doubt: 'number' } : {}
      return { ...common, id: 'upper-document-cited', title: `引用《${title}》`, expect, ...doubt }
    })
}

/** 制定以县为单位的实施方案: title or preamble say whose plan it is; 制定实施方案 alone asks for no more than the plan. */
function unitOf(piece: Piece, from: From): Proposal[] {
  if (!ownRegion.test(piece.text) && !localFacts.test(piece.text)) return []
  return [
    {
      ...placed(piece, from),
      id: 'region-as-unit',
      title: '写明本地区和主题',
      on: 'document',
      place: 'preamble',
      severity: 'warning',
      expect: { predicate: 'names-region', subject: [from.subject] },
    },
  ]
}

/** A sentence with the words of the notice stands in for what no predicate is evident for. */
function unmapped(piece: Piece, from: From): Proposal {
  const noun = piece.text.slice(leadingVerbs.exec(piece.text)?.[0].length ?? 0)
  const core = (noun.split('的').at(-1) ?? '').length >= 2 ? (noun.split('的').at(-1) ?? noun) : noun
  const words = core.split(joints).filter((word) => word.length >= 2)
  return {
    ...placed(piece, from),
    id: 'element',
    title: core.slice(0, 20),
    on: 'document',
    place: 'tasks',
    severity: 'information',
    expect: { predicate: 'statement-present', all: [words.length > 0 ? words : [core]], inTasks: true },
    doubt: 'words',
  }
}

/** 有关要求如下 and the like say nothing by themselves. */
function isWorthSaying(text: string): boolean {
  return text.length >= 4 && !pointer.test(text)
}
