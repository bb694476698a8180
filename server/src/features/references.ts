/** Where the thing under the cursor is defined, and every place of the document that names it. */

import type { Analysis } from '../analysis/analyse.js'
import type { TextRange } from '../text/range.js'
import { type Entity, entitiesAt, type Occurrence } from './entities.js'

/** One place that names the thing asked for. */
export interface Reference {
  readonly range: TextRange
  readonly role: Occurrence['role']
}

/** Where a thing is defined. */
export interface Definition {
  /** The name that was asked about. */
  readonly origin: TextRange
  /** The defining name itself. */
  readonly selection: TextRange
  /** The stretch to show: for a short form, from its long form to the end of the definition; marks around the name are part of it. */
  readonly range: TextRange
}

/**
 * Every place that names what stands at `offset`, in order and each once; empty where nothing does.
 * At a short title the places of the document that it stands for are among them.
 */
export function referencesAt(analysis: Pick<Analysis, 'plan'>, offset: number): readonly Reference[] {
  const byPlace = new Map<string, Reference>()
  for (const { entity } of entitiesAt(analysis, offset)) {
    for (const { range, role } of entity.occurrences) {
      const place = `${range.start} ${range.end}`
      if (!byPlace.has(place)) byPlace.set(place, { range, role })
    }
  }
  return [...byPlace.values()].sort((a, b) => a.range.start - b.range.start)
}

/** The definitions of what stands at `offset` within the document, that of a short form rather than of its document. */
export function definitionsAt(analysis: Pick<Analysis, 'plan'>, offset: number): readonly Definition[] {
  const [found] = entitiesAt(analysis, offset)
  if (!found) return []
  const { entity, range: origin } = found
  const { title } = analysis.plan.metadata.spans
  if (entity.kind === 'citation' && entity.self && title) return [{ origin, selection: title, range: title }]
  return entity.occurrences
    .filter(({ role }) => role === 'definition')
    .map((occurrence) => ({ origin, selection: occurrence.range, range: shown(entity, occurrence) }))
}

function shown(entity: Entity, { range, reach }: Occurrence): TextRange {
  const isFirst = entity.kind === 'abbreviation' && entity.fullRange.end <= range.start
  return isFirst && range === definitionRange(entity) ? { start: entity.fullRange.start, end: reach.end } : reach
}

function definitionRange(entity: Entity): TextRange | undefined {
  return entity.occurrences.find(({ role }) => role === 'definition')?.range
}
