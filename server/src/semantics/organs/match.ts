/** Recognises a body by name: where it stands, what kind it is, which spelling was used. */

import { remembered } from '../../text/remembered.js'
import { organKinds } from './kinds.js'
import { nationalOrgans } from './national.js'
import type { Change, Organ, OrganKind, OrganLevel } from './organ.js'
import { regionOf } from './regions.js'
import { verticals } from './verticals.js'

/** A recognised body. */
export interface OrganMatch {
  /** 省, 江西省, XX, 国家, 陕西 … as printed; empty when no place is named. */
  readonly prefix: string
  /** The line of work, e.g. `health`. */
  readonly kind: string
  /** The rest of the name: 卫生健康委. For a national body the whole name. */
  readonly spelling: string
  /** `undefined` when the name does not tell, e.g. XX医保局. */
  readonly level?: OrganLevel
  /** The province named by the prefix, in full. */
  readonly region?: string
  readonly isShort: boolean
  /** The national body; `undefined` for the others. */
  readonly organ?: Organ
}

/** The body that `name` names, brackets behind it aside; `undefined` when unknown or a class of bodies. */
export const matchOrgan = remembered((name: string): OrganMatch | undefined => findOrgan(withoutAside(name)))

/** True when both names can stand for one body: same kind, and places that do not exclude each other. */
export function sameOrgan(a: string, b: string): boolean {
  if (a === b) return true
  const one = matchOrgan(a)
  const other = matchOrgan(b)
  if (!one || !other || one.kind !== other.kind) return false
  if (one.organ || other.organ) return one.organ === other.organ
  return placesAgree(one.prefix, other.prefix)
}

/** Whether a name was right at a date, and what it should have been. */
export interface OrganValidity {
  readonly valid: boolean
  /** ISO date of the last day on which the name was right, when it has ended. */
  readonly until?: string
  /** ISO date of the first day, when known. */
  readonly since?: string
  /** Names of the bodies that took over, with the place of the name asked for. */
  readonly successors: readonly string[]
  readonly changedBy?: Change
}

/** The standing of `name` at the ISO date `date`; `undefined` when the body is unknown. */
export function organAt(name: string, date: string): OrganValidity | undefined {
  const match = matchOrgan(name)
  if (!match) return undefined
  const { validTo, changedBy } = match.organ ?? kindOf(match)
  const validFrom = match.organ?.validFrom
  const valid = (!validFrom || date >= validFrom) && (!validTo || date <= validTo)
  return { valid, until: validTo, since: validFrom, successors: successorsOf(match, date), changedBy }
}

const nationalByName = new Map(
  nationalOrgans.flatMap((organ) => [organ.name, ...organ.shortForms].map((name) => [name, organ] as const)),
)

const nationalById = new Map(nationalOrgans.map((organ) => [organ.id, organ]))

const kindById = new Map(organKinds.map((kind) => [kind.id, kind]))

const kindBySpelling = new Map(
  organKinds.flatMap((kind) => [...kind.full, ...kind.short].map((spelling) => [spelling, kind] as const)),
)

/** Length of the longest spelling, in UTF-16 units. */
const LONGEST_SPELLING = Math.max(...[...kindBySpelling.keys()].map((spelling) => spelling.length))

const GENERIC_PREFIX =
  /^(?:省|自治区|自治州|市|县|区|州|盟|旗|乡|镇|街道|兵团|XX|××|ＸＸ|某)$|^(?:XX|××|ＸＸ|[X×Ｘ_＿]+|某)(?:省|市|县|区|州|镇|乡)?$/

const PLACE_PREFIX = /^[\u4e00-\u9fff]{1,10}(?:省|自治区|自治州|市|州|地区|盟|县|自治县|旗|区|兵团)$/

function findOrgan(name: string): OrganMatch | undefined {
  const national = nationalByName.get(name)
  if (national) return nationalMatch(national, name)
  for (const { kind, pattern } of verticals) {
    const place = pattern.exec(name)?.[1]
    if (place !== undefined) return localMatch(place, kind, name.slice(name.indexOf(place) + place.length), false)
  }
  const party = name.replace(/^中共/, '')
  for (let cut = Math.max(0, party.length - LONGEST_SPELLING); cut < party.length; cut++) {
    const spelling = party.slice(cut)
    const kind = kindBySpelling.get(spelling)
    const prefix = party.slice(0, cut)
    if (!kind || !isPrefix(prefix, spelling)) continue
    return localMatch(prefix, kind.id, spelling, kind.short.includes(spelling))
  }
  return undefined
}

function nationalMatch(organ: Organ, name: string): OrganMatch {
  const isShort = name !== organ.name
  return { prefix: '国家', kind: organ.kind, spelling: name, level: 'national', isShort, organ }
}

function localMatch(prefix: string, kind: string, spelling: string, isShort: boolean): OrganMatch {
  return { prefix, kind, spelling, level: levelOf(prefix), region: regionOf(prefix), isShort }
}

/** Spellings that need a place: 省委 its 省; 政府 alone may be any word of the sentence. */
const NEEDS_PLACE = /^(?:委.*|政府|海关|人大|党校|分行|办公[厅室]|委员会|银监局|保监局)$/

function isPrefix(prefix: string, spelling: string): boolean {
  if (prefix === '') return !NEEDS_PLACE.test(spelling)
  // 由 and 请 are in the name of no place, and no province is called 和省: 由省财政厅, 和省财政厅 are phrases.
  if (/[由请]|^(?:和|与|及|以及|为|包括)省/.test(prefix)) return false
  // 本溪, 全椒, 全南 and 全州县 are places.
  if (/^(?:[各该我其此某]|本(?!溪)|全(?!椒|南县|州县))/.test(prefix) && !/^某[省市县区州]?$/.test(prefix)) return false
  return GENERIC_PREFIX.test(prefix) || PLACE_PREFIX.test(prefix) || regionOf(prefix) !== undefined
}

function levelOf(prefix: string): OrganLevel | undefined {
  const region = regionOf(prefix)
  if (prefix === '省' || prefix === '自治区' || region?.startsWith(prefix)) return 'province'
  if (/(?:市|州|盟|地区)$/.test(prefix)) return 'city'
  if (/(?:县|区|旗)$/.test(prefix)) return 'county'
  return undefined
}

function placesAgree(a: string, b: string): boolean {
  if (a === b || a === '' || b === '') return true
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a]
  if (/^(?:省|市|县|区|州|盟|旗|自治区)$/.test(shorter)) return longer.endsWith(shorter) && !/^[X×Ｘ]/.test(longer)
  const region = regionOf(shorter)
  return region !== undefined && region === regionOf(longer) && levelOf(a) === levelOf(b)
}

function kindOf(match: OrganMatch): Partial<OrganKind> {
  return kindById.get(match.kind) ?? {}
}

function successorsOf(match: OrganMatch, date: string): string[] {
  if (match.organ) return inBeing(match.organ, nationalById, date).map((organ) => organ.shortForms[0] ?? organ.name)
  return inBeing(kindOf(match), kindById, date).flatMap((kind) => localName(kind, match))
}

/** What took over from `ended` and is in being at `date`: a successor that has itself ended by then is followed on. */
function inBeing<One extends Pick<Organ, 'validTo' | 'replacedBy'>>(
  ended: Pick<Organ, 'replacedBy'>,
  byId: ReadonlyMap<string, One>,
  date: string,
): One[] {
  const successors = ended.replacedBy?.flatMap((id) => byId.get(id) ?? [])
  return successors?.flatMap((one) => (one.validTo && date > one.validTo ? inBeing(one, byId, date) : [one])) ?? []
}

/** The name that the body of `kind` has at the place of `match`. */
function localName(kind: OrganKind, match: OrganMatch): string[] {
  // Without the place the name must not stand for a place that the old one printed: 省 and 市 alone are in it.
  if (kind.standsAlone && !/^[省市]$/.test(match.prefix)) return []
  const [province, local] = kind.usual ?? [kind.full[0], kind.full[kind.full.length - 1]]
  const name = match.level === 'province' ? province : local
  return [kind.standsAlone ? name : match.prefix + name]
}

/** 省市场监管局（省知识产权局） is judged by the name in front of the bracket. */
function withoutAside(name: string): string {
  return name.trim().replace(/(?<=.)[（(〔［[][^（()）]{0,100}[）)〕］\]]$/, '')
}
