/** What the cursor stands on, and every place of the document that names the same thing. */

import type { Analysis } from '../analysis/analyse.js'
import { plainTitle } from '../rules/references/titles.js'
import type { Plan } from '../semantics/model.js'
import type { TextRange } from '../text/range.js'
import { countUpTo } from '../text/sorted.js'
import { abbreviationEntities } from './entities/abbreviations.js'
import { annexEntities } from './entities/annexes.js'
import { citationEntities } from './entities/citations.js'
import type { Entity, Occurrence } from './entities/entity.js'
import { organEntities } from './entities/organs.js'
import { stretchesOf } from './entities/readings.js'

export type {
  AbbreviationEntity,
  AnnexEntity,
  CitationEntity,
  Entity,
  Occurrence,
  OrganEntity,
} from './entities/entity.js'

/** An entity with the place at which it was asked for. */
export interface EntityAt {
  readonly entity: Entity
  readonly occurrence: Occurrence
  /** The name at the cursor without the marks around it. */
  readonly range: TextRange
}

/** All bodies, short forms, cited documents and annexes that the document names. */
export function entitiesOf({ plan }: Pick<Analysis, 'plan'>): readonly Entity[] {
  return indexOf(plan).entities
}

/** The entity that `offset` (UTF-16, also the end of a name) stands on; a short title rather than the document it stands for. */
export function entityAt(analysis: Pick<Analysis, 'plan'>, offset: number): EntityAt | undefined {
  return entitiesAt(analysis, offset)[0]
}

/** All entities at `offset`: at 《意见》 the short title, then the document that it stands for. */
export function entitiesAt({ plan }: Pick<Analysis, 'plan'>, offset: number): readonly EntityAt[] {
  const { lists } = indexOf(plan)
  const inside = lists.flatMap((list) => placeAt(list, offset))
  // Behind the last character the cursor still stands on the name, unless another one begins there.
  return inside.length > 0 || offset === 0 ? inside : lists.flatMap((list) => placeAt(list, offset - 1))
}

interface Index {
  readonly entities: readonly Entity[]
  /** One for each kind, the kind to prefer first. */
  readonly lists: readonly PlaceList[]
}

interface PlaceList {
  readonly starts: readonly number[]
  readonly places: readonly { readonly entity: Entity; readonly occurrence: Occurrence }[]
}

/** Each plan is searched once; several requests ask about the same one. */
const indexes = new WeakMap<Plan, Index>()

function indexOf(plan: Plan): Index {
  const known = indexes.get(plan)
  if (known) return known
  const stretches = stretchesOf(plan)
  const abbreviations = abbreviationEntities(plan, stretches)
  const annexes = annexEntities(plan, stretches)
  const annexTitles = new Set(annexes.map(({ name }) => plainTitle(name)).filter((title) => title !== ''))
  const citations = citationEntities(plan, abbreviations, annexTitles)
  const shorts = new Set(abbreviations.flatMap((one) => one.occurrences.map(({ range }) => range.start)))
  const organs = organEntities(plan, stretches, shorts)
  const kinds: readonly (readonly Entity[])[] = [abbreviations, citations, organs, annexes]
  const index = { entities: kinds.flat(), lists: kinds.map(listOf) }
  indexes.set(plan, index)
  return index
}

function listOf(entities: readonly Entity[]): PlaceList {
  const places = entities
    .flatMap((entity) => entity.occurrences.map((occurrence) => ({ entity, occurrence })))
    .sort((a, b) => a.occurrence.reach.start - b.occurrence.reach.start)
  return { starts: places.map(({ occurrence }) => occurrence.reach.start), places }
}

function placeAt({ starts, places }: PlaceList, offset: number): EntityAt[] {
  const place = places[countUpTo(starts, offset) - 1]
  if (!place || offset >= place.occurrence.reach.end) return []
  return [{ ...place, range: place.occurrence.range }]
}
