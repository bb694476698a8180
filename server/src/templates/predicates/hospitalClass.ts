/** Finds the names of a class of hospital, listed forms such as 省、市、县级医院 included. */

import { ofEach } from '../../text/ofEach.js'
import type { TextRange } from '../../text/range.js'
import { PhraseSearch } from '../phrases.js'
import type { PlanText } from '../planText.js'
import { wordSet } from './vocabulary.js'

/** Levels that a class of hospital may have. */
export const hospitalLevels = ['province', 'city', 'county'] as const
export type HospitalLevel = (typeof hospitalLevels)[number]

const municipality = /^(?:北京|天津|上海|重庆)/
/** Level words within a list: 省级、 市和 县（市）级及; six are more than any list has and keep the search linear. */
const listed = '(?:(?:自治区|省|市|州|县（市、区）|县（市）|县|区)级?(?:、|和|及|与|以及)?){0,6}'
const kinds = '(?:高水平|公立|三级|二级|综合|中医|重点|及以上|、|和|及){0,6}医院'

/** What of the plan's place decides how a class is named. */
export interface ClassPlace {
  readonly level: HospitalLevel | undefined
  /** The cities of a municipality are its districts. */
  readonly inMunicipality: boolean
  /** In a county's own plan 公立医院 is the county's hospital. */
  readonly ofCounty: boolean
}

/** The place of the plan behind `text`, for a class of `level`. */
export function classPlace(text: PlanText, level?: HospitalLevel): ClassPlace {
  const inMunicipality = municipality.test(text.plan.metadata.region ?? '')
  return { level, inMunicipality, ofCounty: level === 'county' && text.level === 'county' }
}

/** A sentence that names the class `names` as more than a means. */
export function namingClass(names: readonly string[], place: ClassPlace): PhraseSearch {
  const { level, inMunicipality, ofCounty } = place
  const known = searchesFor(names)
  const key = `${level ?? ''}/${inMunicipality}/${ofCounty}`
  const search = known.get(key) ?? newSearch(names, place)
  known.set(key, search)
  return search
}

/** The searches for a class by the places that they were made for. */
const searchesFor = ofEach((_names: readonly string[]) => new Map<string, PhraseSearch>())

function newSearch(names: readonly string[], place: ClassPlace): PhraseSearch {
  const { level, ofCounty } = place
  const oneOf = [...names, ...(level ? marksOfLists : []), ...(ofCounty ? hospitalsOfCounties : [])]
  return new PhraseSearch(wordSet(oneOf), ({ sought }) => findClass(sought.text, names, place) !== undefined)
}

/** One of them stands in each list of levels: 省、市级医院, 县属医院, 省直医院. */
const marksOfLists = ['级', '属', '直']
const hospitalsOfCounties = ['公立医院', '人民医院', '中医院']
wordSet([...marksOfLists, ...hospitalsOfCounties])

/** The offset in `sentence` at which the class `names` is first mentioned as more than a means, or `undefined`. */
export function findClass(sentence: string, names: readonly string[], place: ClassPlace): number | undefined {
  if (!/医院|中心/.test(sentence)) return undefined
  const mentions: TextRange[] = []
  for (const name of names) for (const one of mentionsOf(sentence, name)) mentions.push(one)
  const listForm = place.level === undefined ? undefined : listPattern(place.level, place.inMunicipality)
  for (const match of listForm ? sentence.matchAll(listForm) : []) {
    if (/级|属|直/.test(match[0])) mentions.push({ start: match.index, end: match.index + match[0].length })
  }
  if (place.ofCounty) {
    for (const match of sentence.matchAll(/(?<![市省]级?)(?:公立医院|人民医院|中医院)/g)) {
      mentions.push({ start: match.index, end: match.index + match[0].length })
    }
  }
  if (mentions.length === 0) return undefined
  const offsets = mentions.filter((mention) => !isMeans(sentence, mention)).map((mention) => mention.start)
  return offsets.length === 0 ? undefined : Math.min(...offsets)
}

const listPatterns = new Map<string, RegExp>()

function listPattern(level: HospitalLevel, inMunicipality: boolean): RegExp {
  const words = levelWords(level, inMunicipality).join('|')
  const known = listPatterns.get(words)
  if (known) return known
  const pattern = new RegExp(`${listed}(?:${words})级?(?:(?:、|和|及|与|以及)${listed})?${kinds}`, 'g')
  listPatterns.set(words, pattern)
  return pattern
}

const unmentioned: readonly TextRange[] = []

function mentionsOf(sentence: string, name: string): readonly TextRange[] {
  const first = sentence.indexOf(name)
  if (first < 0) return unmentioned
  const mentions: TextRange[] = []
  for (let at = first; at >= 0; at = sentence.indexOf(name, at + name.length)) {
    mentions.push({ start: at, end: at + name.length })
  }
  return mentions
}

/** True where the class only helps or is helped: 通过城市三级医院对口帮扶, 依托1家县级医院, 帮扶市级医院. */
function isMeans(sentence: string, mention: TextRange): boolean {
  if (/^(?:对口|帮扶|支援|牵头|专家|骨干|转诊|下沉)/.test(sentence.slice(mention.end, mention.end + 2))) return true
  const before = sentence.slice(Math.max(0, mention.start - 14), mention.start)
  return /(?:通过|依托|借助|邀请)[^，。；]{0,10}$/.test(before) || /(?:帮扶|支援|托管|指导)[^，。；]{0,4}$/.test(before)
}

/** The words for a level; a municipality's cities are its districts. */
function levelWords(level: HospitalLevel, inMunicipality: boolean): readonly string[] {
  if (level === 'province') return inMunicipality ? ['省', '市'] : ['省', '自治区']
  if (level === 'city') return ['市', '州']
  return inMunicipality ? ['县', '区'] : ['县']
}
