/** Names of bodies in running text, outside the clauses that the model has read. */

import { mask } from '../../semantics/mask.js'
import type { Plan } from '../../semantics/model.js'
import { collective, matchOrgan, nationalOrgans, organKinds } from '../../semantics/organs/index.js'
import { verticals } from '../../semantics/organs/verticals.js'
import { overlaps, type TextRange } from '../../text/range.js'
import { countUpTo } from '../../text/sorted.js'
import { beginsAfter, endsAt, nameStart, Places } from './nameBounds.js'
import type { Stretch } from './readings.js'
import { type Hit, Words } from './words.js'

/** One place with the name printed there. */
export interface Place {
  readonly name: string
  readonly range: TextRange
}

/** A place in running text; `full` is the name with the place that it shares. */
export interface Mention extends Place {
  readonly full: string
}

/** The mentions in `stretches`; `parties` (ascending, from the clauses) are known already and add their own names. */
export function mentionsIn(plan: Plan, stretches: readonly Stretch[], parties: readonly Place[]): Mention[] {
  const own = new Words<KnownName>()
  for (const { name } of parties) if (name.length > 2) own.add(name, { needsPlace: false })
  const places = new Places(placesOf(plan, parties))
  const starts = parties.map(({ range }) => range.start)
  const isFree = (range: TextRange): boolean => {
    const index = countUpTo(starts, range.start)
    return [parties[index - 1], parties[index]].every((party) => !party || !overlaps(party.range, range))
  }
  return stretches.flatMap(({ reading }) => {
    // Titles and document numbers are no mentions: a body's new name does not rename what it once issued.
    const text = mask(reading.text)
    return withPlaces(text, namesIn(text, own, places))
      .map(({ start, end, full }) => ({
        name: reading.text.slice(start, end),
        full,
        range: reading.range(start, end),
      }))
      .filter(({ range }) => isFree(range))
  })
}

/** Spellings that are no name without a place in front of them, and 委 of 省委. */
const NEEDS_PLACE =
  /^(?:委.+|党委|政府|人民政府|海关|人大|党校|分行|办公[厅室]|委员会|银监局|保监局|人民政府办公[厅室])$/

/** What a known name asks for on its left. */
interface KnownName {
  readonly needsPlace: boolean
}

const knownNames = new Words<KnownName>()
for (const { full, short } of organKinds)
  for (const name of [...full, ...short])
    if (name.length > 1) knownNames.add(name, { needsPlace: NEEDS_PLACE.test(name) })
const committees = [
  '委',
  ...organKinds.flatMap(({ full, short }) => [...full, ...short]).filter((name) => /^委./.test(name)),
]
for (const level of '省市县区州')
  for (const name of committees) if (name !== '委员会') knownNames.add(level + name, { needsPlace: false })
for (const { name, shortForms } of nationalOrgans)
  for (const one of [name, ...shortForms]) knownNames.add(one, { needsPlace: false })

/** Branches of national bodies, whose place stands in the middle; tried where one of these characters stands. */
const branchOpening = /[国中人共团]/
const branches = verticals
  .filter(({ kind }) => kind !== 'customs')
  .map(({ pattern }) => new RegExp(pattern.source.slice(1, -1), 'y'))

/** Marks between the members of a list. */
const JOINS = /^(?:、|和|及|与|以及)$/

/** 各市州卫生健康委、医保局: the members of a class of bodies have no place of their own. */
const IN_CLASS = /(?:各|全[国省市县区州]|有关|相关)[^，。；：]{0,30}$/

/** 市卫生健康委、医保局: the place named before the first member of a list serves those behind it. */
function withPlaces(text: string, names: readonly TextRange[]): (TextRange & { readonly full: string })[] {
  let last = { end: 0, place: '' }
  return names.flatMap(({ start, end }) => {
    const name = text.slice(start, end)
    const own = matchOrgan(name)?.prefix ?? name
    const isJoined = last.place !== '' && JOINS.test(text.slice(last.end, start))
    const shared = own === '' && isJoined && matchOrgan(last.place + name) ? last.place : ''
    if (own === '' && shared === '' && IN_CLASS.test(text.slice(Math.max(0, start - 36), start))) return []
    last = { end, place: own === '' ? shared : own }
    return [{ start, end, full: shared + name }]
  })
}

function namesIn(text: string, own: Words<KnownName>, places: Places): TextRange[] {
  const found: TextRange[] = []
  let last = 0
  let passed = 0
  for (let at = 0; at < text.length; at++) {
    const hit = branchAt(text, at) ?? longer(knownNames.longestAt(text, at), own.longestAt(text, at))
    // The end of a longer word is no name of its own.
    if (!hit || hit.end <= passed) continue
    passed = hit.end
    const start = nameStart(text, hit.start, { ...hit.value, places, last })
    if (start === undefined || start < last || !endsAt(text, hit.end)) continue
    if (!isBody(text.slice(start, hit.end), text.slice(hit.start, hit.end), own)) continue
    found.push({ start, end: hit.end })
    last = hit.end
    at = hit.end - 1
  }
  return found
}

/** A class such as 城市政府 is named by clauses only. */
function isBody(name: string, known: string, own: Words<KnownName>): boolean {
  const isOwn = own.longestAt(known, 0)?.end === known.length || own.longestAt(name, 0)?.end === name.length
  return isOwn || (!collective(name) && matchOrgan(name) !== undefined)
}

function branchAt(text: string, at: number): Hit<KnownName> | undefined {
  if (!branchOpening.test(text[at]) || !beginsAfter(text, at)) return undefined
  for (const pattern of branches) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match) return { start: at, end: at + match[0].length, value: { needsPlace: false } }
  }
  return undefined
}

function longer(a: Hit<KnownName> | undefined, b: Hit<KnownName> | undefined): Hit<KnownName> | undefined {
  if (!a || !b) return a ?? b
  return a.end >= b.end ? a : b
}

/** Places that the plan's own names tell. */
function placesOf({ metadata }: Plan, parties: readonly Place[]): string[] {
  const names = [metadata.issuer, ...(metadata.addressees ?? []), ...parties.map(({ name }) => name)]
  const prefixes = names.flatMap((name) => (name ? (matchOrgan(name)?.prefix ?? '') : ''))
  return [metadata.region ?? '', ...prefixes].filter((place) => /^[\u4e00-\u9fff]{2,}$/.test(place) && place !== '国家')
}
