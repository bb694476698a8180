/** Words of a responsibility clause besides bodies: roles, labels, persons. */

import type { Plan } from '../../semantics/model.js'
import { matchOrgan } from '../../semantics/organs/index.js'
import type { LabelKind } from '../../syntax/labels.js'
import type { Localised } from '../../text/localised.js'
import type { Candidate } from './candidate.js'
import type { ClauseLeft } from './place.js'
import { vocabularyOf } from './vocabulary.js'

interface RoleWord {
  readonly word: string
  readonly detail: Localised
  readonly when: 'before-lead' | 'after-lead' | 'any'
}

const roleWords: readonly RoleWord[] = [
  {
    word: '牵头',
    when: 'before-lead',
    detail: { zh: '牵头单位，一项任务只宜一家', en: 'leads; one body for one task' },
  },
  { word: '负责', when: 'before-lead', detail: { zh: '单独负责', en: 'is responsible alone' } },
  { word: '配合', when: 'after-lead', detail: { zh: '配合单位', en: 'supports' } },
  { word: '参与', when: 'after-lead', detail: { zh: '参与单位', en: 'takes part' } },
  {
    word: '按职责分工负责',
    when: 'any',
    detail: { zh: '各单位按职责分工，没有牵头单位', en: 'each by its duties, with no lead' },
  },
  {
    word: '分别负责',
    when: 'any',
    detail: { zh: '各单位分别负责，没有牵头单位', en: 'each for its part, with no lead' },
  },
]

/** Role words behind the bodies of the clause: first those that its state calls for, then those that the plan uses. */
export function roles(plan: Plan, clause: ClauseLeft): Candidate[] {
  const { roles: used } = vocabularyOf(plan)
  const isFirst = !clause.hasLead
  const wanted = roleWords.filter(({ when }) => when === (isFirst ? 'before-lead' : 'after-lead'))
  const rest = roleWords.filter((role) => !wanted.includes(role) && (isFirst ? true : role.when === 'any'))
  const byUse = (a: RoleWord, b: RoleWord): number => rank(used, a.word) - rank(used, b.word)
  return [...wanted.sort(byUse), ...rest.sort(byUse)].map(({ word, detail }) => ({ kind: 'role', text: word, detail }))
}

function rank(used: readonly string[], word: string): number {
  const index = used.indexOf(word)
  return index < 0 ? used.length : index
}

const labelDetails: Readonly<Partial<Record<LabelKind, Localised>>> = {
  lead: { zh: '牵头单位', en: 'lead' },
  support: { zh: '配合单位', en: 'supporting bodies' },
  listed: { zh: '责任单位，排在首位的通常为牵头', en: 'responsible bodies, the lead first' },
  person: { zh: '责任人', en: 'responsible person' },
  deadline: { zh: '完成时限', en: 'deadline' },
}

/** A label for each element where a plan has no layout of its own yet. */
const standardLabels: ReadonlyMap<LabelKind, string> = new Map([
  ['lead', '牵头单位'],
  ['support', '配合单位'],
  ['listed', '责任单位'],
  ['person', '责任人'],
  ['deadline', '完成时限'],
])

/** The labels that the clause does not hold yet, in the plan's layout and order; `opening` is put in front of each. */
export function labels(plan: Plan, clause?: ClauseLeft, opening = ''): Candidate[] {
  const { labels: used } = vocabularyOf(plan)
  const given = new Set(clause?.labels)
  const hasBodies = ['lead', 'support', 'listed'].some((kind) => used.has(kind as LabelKind))
  const layout = new Map([...standardLabels].map(([kind, label]) => [kind, used.get(kind) ?? label]))
  const kinds = [...layout.keys()].filter((kind) => {
    if (given.has(kind)) return false
    const isBody = kind === 'lead' || kind === 'support' || kind === 'listed'
    if (isBody && hasBodies && !used.has(kind)) return false
    if (kind === 'listed') return !given.has('lead') && !given.has('support')
    return isBody ? !given.has('listed') : true
  })
  return kinds.map((kind) => ({
    kind: 'label',
    text: `${opening}${layout.get(kind)}：`,
    ...(opening === '' ? {} : { aliases: [`${layout.get(kind)}：`] }),
    ...(labelDetails[kind] ? { detail: labelDetails[kind] } : {}),
  }))
}

/** Posts for a body, as its persons are usually named: 分管副主任 in a commission, 分管副局长 in a bureau. */
const posts: readonly (readonly [RegExp, string])[] = [
  [/委(?:员会)?$|办(?:公[室厅])?$|中心$/, '主任'],
  [/厅$/, '厅长'],
  [/局$/, '局长'],
  [/院$/, '院长'],
  [/政府$/, '负责同志'],
]

/** Responsible persons: of the body that leads, then as the plan names them. */
export function persons(plan: Plan, clause: ClauseLeft): Candidate[] {
  const lead = clause.words.find((word) => matchOrgan(word) !== undefined)
  const own = lead === undefined ? [] : personsOf(lead)
  const used = vocabularyOf(plan).persons.filter((person) => lead === undefined || person.startsWith(lead))
  const others = vocabularyOf(plan).persons.filter((person) => !used.includes(person))
  const texts = [...new Set([...used, ...own, ...others.slice(0, mostPersons), '分管负责同志', '主要负责同志'])]
  return texts.map((text) => ({ kind: 'person', text }))
}

const mostPersons = 10

function personsOf(organ: string): string[] {
  const post = posts.find(([ending]) => ending.test(organ))?.[1]
  if (post === undefined) return [`${organ}分管负责人`]
  return post === '负责同志' ? [`${organ}分管${post}`] : [`${organ}分管副${post}`, `${organ}${post}`]
}
