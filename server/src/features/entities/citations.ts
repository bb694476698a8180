/** The documents that a plan cites, each with all places that name it by title, number or short title. */

import { plainNumber, plainTitle } from '../../rules/references/titles.js'
import type { Citation, Plan } from '../../semantics/model.js'
import type { TextRange } from '../../text/range.js'
import { insideMarks } from './abbreviations.js'
import type { AbbreviationEntity, CitationEntity, Occurrence } from './entity.js'

/** The cited documents; `taken` holds plain titles that name an annex of this document. */
export function citationEntities(
  plan: Plan,
  abbreviations: readonly AbbreviationEntity[],
  taken: ReadonlySet<string>,
): CitationEntity[] {
  const groups = new Map<string, Group>()
  const byNumber = new Map<string, Group>()
  const fullOf = fullTitles(abbreviations)
  for (const citation of plan.citations) {
    const range = insideMarks(plan.source, citation)
    const full = range && fullOf.get(range.start)
    const key = plainTitle(full ?? citation.title)
    if (taken.has(key)) continue
    const number = citation.number && plainNumber(citation.number)
    const group = groups.get(key) ?? (number ? byNumber.get(number) : undefined) ?? { places: [], self: citation.self }
    groups.set(key, group)
    if (number && !byNumber.has(number)) byNumber.set(number, group)
    if (full === undefined) {
      group.title ??= citation.title
      group.number ??= citation.number
    }
    group.places.push(...placesOf(citation, range, full === undefined))
  }
  const own = ownTitle(plan, groups)
  if (own) own.group.places.unshift(own.place)
  return [...new Set(groups.values())].map((group) => entityOf(plan, group)).filter((one) => one.occurrences.length > 0)
}

interface Group {
  title?: string
  number?: string
  readonly self: boolean
  readonly places: Omit<Occurrence, 'role'>[]
}

/** The long title that the short title printed at an offset stands for. */
function fullTitles(abbreviations: readonly AbbreviationEntity[]): Map<number, string> {
  const found = new Map<number, string>()
  for (const { isTitle, full, occurrences } of abbreviations) {
    if (isTitle) for (const { range } of occurrences) found.set(range.start, full)
  }
  return found
}

function placesOf(citation: Citation, range: TextRange | undefined, isFull: boolean): Omit<Occurrence, 'role'>[] {
  const reach = { start: citation.start, end: citation.end }
  const places: Omit<Occurrence, 'role'>[] = [
    { range: range ?? reach, reach, form: range && isFull ? 'name' : 'short' },
  ]
  const { numberRange } = citation
  if (numberRange) places.push({ range: numberRange, reach: numberRange, form: 'number' })
  return places
}

/** The document's own title, where the text cites it in the same words. */
function ownTitle({ metadata }: Plan, groups: ReadonlyMap<string, Group>) {
  const { title, spans } = metadata
  if (title === undefined || !spans.title) return undefined
  const group = groups.get(plainTitle(title))
  const place = { range: spans.title, reach: spans.title, form: 'name' as const }
  return group && { group, place }
}

function entityOf(plan: Plan, group: Group): CitationEntity {
  const places = [...group.places].sort((a, b) => a.range.start - b.range.start)
  const isOwn = places.find(({ range }) => range.start === plan.metadata.spans.title?.start)
  const definition = isOwn ?? places.find(({ form }) => form === 'name') ?? places[0]
  return {
    kind: 'citation',
    name: group.title ?? '',
    ...(group.number ? { number: group.number } : {}),
    self: group.self,
    occurrences: places.map((place) => ({ ...place, role: place === definition ? 'definition' : 'use' })),
  }
}
