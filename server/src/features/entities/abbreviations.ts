/** The short forms that a text defines, with every use in the part of the text that a definition covers. */

import { scopesOf } from '../../rules/references/scopes.js'
import { bareKind, plainTitle } from '../../rules/references/titles.js'
import type { Abbreviation, Citation, Plan } from '../../semantics/model.js'
import { looksLikeOrgan, organSuffix } from '../../semantics/organs/index.js'
import { contains, type TextRange } from '../../text/range.js'
import { countUpTo } from '../../text/sorted.js'
import type { AbbreviationEntity, Occurrence } from './entity.js'
import { beginsAfter, endsAt } from './nameBounds.js'
import type { Stretch } from './readings.js'
import { Words } from './words.js'

/** The short forms of `plan`; a definition again in another part of the text is a short form of its own. */
export function abbreviationEntities(plan: Plan, stretches: readonly Stretch[]): AbbreviationEntity[] {
  if (plan.abbreviations.length === 0) return []
  const groups = new Groups(plan)
  for (const place of titlePlaces(plan)) groups.add(place)
  for (const place of wordPlaces(plan, stretches, groups)) groups.add(place)
  return groups.entities()
}

/** One place where a short form is printed. */
interface Place {
  readonly short: string
  readonly range: TextRange
  readonly reach: TextRange
}

/** The title that a short form is, or `undefined` for a short form that is a word. */
function titleOf(plan: Plan, { short, end }: Abbreviation): string | undefined {
  const marked = /^《(.*)》$/.exec(short)?.[1]
  if (marked !== undefined) return plainTitle(marked)
  const isTitle = plan.source[end - 1] === '》' || bareKind.test(short)
  return isTitle ? plainTitle(short) : undefined
}

/** Short forms by their text and scope. */
class Groups {
  private readonly scope: (offset: number) => number
  private readonly starts: readonly number[]
  private readonly definitions: readonly Abbreviation[]
  private readonly byShort = new Map<
    string,
    { first: Abbreviation; scope: number; isTitle: boolean; places: Place[] }[]
  >()

  constructor(plan: Plan) {
    this.scope = scopesOf(plan)
    this.definitions = [...plan.abbreviations].sort((a, b) => a.start - b.start)
    this.starts = this.definitions.map(({ start }) => start)
    for (const first of this.definitions) {
      const title = titleOf(plan, first)
      const key = title === undefined ? first.short : `《${title}》`
      const scope = this.scope(first.start)
      const known = this.byShort.get(key) ?? []
      this.byShort.set(key, known)
      // The same again in one scope belongs to the first definition.
      if (known[known.length - 1]?.scope !== scope)
        known.push({ first, scope, isTitle: title !== undefined, places: [] })
    }
  }

  /** The definition that covers `offset`. */
  definitionAt(offset: number): Abbreviation | undefined {
    const definition = this.definitions[countUpTo(this.starts, offset) - 1]
    return definition && offset < definition.end ? definition : undefined
  }

  /** Takes `place` to the definition of its own scope, else to the nearest one before. */
  add(place: Place): void {
    const scope = this.scope(place.range.start)
    const known = this.byShort.get(place.short) ?? []
    let owner = known.find((one) => one.scope === scope)
    if (!owner) for (const one of known) if (one.scope < scope) owner = one
    owner?.places.push(place)
  }

  entities(): AbbreviationEntity[] {
    const all = [...this.byShort.values()].flat()
    return all.flatMap(({ first, places, isTitle }) => {
      if (places.length === 0) return []
      const occurrences = places
        .sort((a, b) => a.range.start - b.range.start)
        .map(({ range, reach }): Occurrence => {
          const role = this.definitionAt(range.start) ? 'definition' : 'use'
          return { range, reach, role, form: 'name' }
        })
      const { full, fullRange, short } = first
      return [{ kind: 'abbreviation', name: short.replace(/^《|》$/g, ''), full, fullRange, isTitle, occurrences }]
    })
  }
}

/** Short titles stand in 《》, and every 《》 is a citation. */
function titlePlaces({ source, citations }: Plan): Place[] {
  return citations.flatMap((citation) => {
    const range = insideMarks(source, citation)
    return range ? [{ short: `《${plainTitle(citation.title)}》`, range, reach: citation }] : []
  })
}

/** The title without its marks, as printed; `undefined` when the marks were recovered from something else. */
export function insideMarks(source: string, { start, end }: Citation): TextRange | undefined {
  const marked = '《〈<«'.includes(source[start]) && '》〉>»'.includes(source[end - 1])
  return marked && end - start > 2 ? { start: start + 1, end: end - 1 } : undefined
}

/** Short forms that are words, in running text; the long forms that hold them are passed over. */
function wordPlaces(plan: Plan, stretches: readonly Stretch[], groups: Groups): Place[] {
  const words = new Words<string | undefined>()
  for (const { full } of plan.abbreviations) if (full.length > 1) words.add(full, undefined)
  const shorts = plan.abbreviations.filter((one) => titleOf(plan, one) === undefined)
  for (const { short } of shorts) words.add(short, short)
  if (shorts.length === 0) return []
  const cited = plan.citations
  const citedStarts = cited.map(({ start }) => start)
  const isCited = (range: TextRange): boolean => {
    const citation = cited[countUpTo(citedStarts, range.start) - 1]
    return citation !== undefined && contains(citation, range)
  }
  return stretches.flatMap(({ reading }) =>
    words.in(reading.text).flatMap((hit): Place[] => {
      const short = hit.value
      if (short === undefined) return []
      const range = reading.range(hit.start, hit.end)
      const isDefinition = groups.definitionAt(range.start) !== undefined
      if (!isDefinition && (isCited(range) || !isWord(reading.text, hit.start, hit.end))) return []
      return [{ short, range, reach: range }]
    }),
  )
}

/** False when the stretch is part of a longer word. */
function isWord(text: string, start: number, end: number): boolean {
  if (/\w/.test(text[start]) && /\w/.test(text[start - 1] ?? '')) return false
  if (/\w/.test(text[end - 1]) && /\w/.test(text[end] ?? '')) return false
  const short = text.slice(start, end)
  if (!organSuffix.test(short)) return true
  return endsAt(text, end) && !isOtherBody(text, start, short)
}

/** 专项领导小组 is no 领导小组: a body whose name only ends in the short form. */
function isOtherBody(text: string, start: number, short: string): boolean {
  if (beginsAfter(text, start)) return false
  let from = start
  while (from > start - 6 && from > 0 && /[\u4e00-\u9fff]/.test(text[from - 1]) && !beginsAfter(text, from)) from--
  const longer = text.slice(from, start) + short
  return !VERB_FIRST.test(longer) && looksLikeOrgan(longer)
}

const VERB_FIRST = /^(?:设立|调整|充实|建好|召开|强化|报告|撤销|成立|组建)/
