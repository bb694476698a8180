/** Documents of several levels, each aligned with those above it: what became of each task on its way down. */

import type { Alignment, AlignmentItem, AlignmentStatus, Counts } from './alignment.js'

/** One document, named by its path. */
export interface CascadeDocument {
  readonly path: string
  readonly title: string
  /** The paths of the documents above it that it names, by the names that it gives them. */
  readonly uppers: ReadonlyMap<string, string>
  /** Its alignment with them; absent where it names none. */
  readonly alignment?: Alignment
}

/** A draft and a document above it. */
export interface CascadeEdge extends Counts {
  readonly upper: string
  readonly draft: string
}

/** A task at the top, or what takes it up further down. */
export interface CascadeTask {
  readonly document: string
  readonly path: string
  readonly title: string
  /** What the document made of the task above; absent at the top. */
  readonly status?: Exclude<AlignmentStatus, 'added'>
  readonly below: readonly CascadeTask[]
}

/** The documents with their ties, and the tasks of those at the top. */
export interface Cascade {
  /** From the top down; those of one rank in the order given. */
  readonly documents: readonly { readonly path: string; readonly title: string; readonly rank: number }[]
  readonly edges: readonly CascadeEdge[]
  readonly tasks: readonly CascadeTask[]
  /** Documents that are above themselves; they are taken for the top. */
  readonly circular: readonly string[]
}

/** The cascade of `documents`; what they name beside them is left out. */
export function cascadeOf(documents: readonly CascadeDocument[]): Cascade {
  const known = new Map(documents.map((document) => [document.path, document]))
  const circular = documents.filter(({ path }) => isAboveItself(path, known)).map(({ path }) => path)
  const ranks = new Map<string, number>()
  for (const { path } of documents) rankOf(path, known, ranks, new Set(circular))
  const sorted = [...documents].sort((one, other) => (ranks.get(one.path) ?? 0) - (ranks.get(other.path) ?? 0))
  const below = itemsBelow(documents, known)
  return {
    documents: sorted.map(({ path, title }) => ({ path, title, rank: ranks.get(path) ?? 0 })),
    edges: sorted.flatMap((document) => edgesOf(document, known)),
    tasks: sorted
      .filter(({ path }) => ranks.get(path) === 0)
      .flatMap(({ path }) => topTasks(below.get(path) ?? []).map((item) => follow(item, path, below, new Set()))),
    circular,
  }
}

/** What one draft made of a task of the document above it. */
interface Tie {
  readonly draft: string
  readonly item: AlignmentItem
}

/** By document, what the drafts below made of its tasks. */
function itemsBelow(
  documents: readonly CascadeDocument[],
  known: ReadonlyMap<string, CascadeDocument>,
): ReadonlyMap<string, readonly Tie[]> {
  const below = new Map<string, Tie[]>()
  for (const { path, uppers, alignment } of documents) {
    for (const item of alignment?.items ?? []) {
      const upper = uppers.get(item.upper.document)
      if (item.upper.kind !== 'task' || upper === undefined || !known.has(upper)) continue
      const ties = below.get(upper) ?? []
      ties.push({ draft: path, item })
      below.set(upper, ties)
    }
  }
  return below
}

/** The tasks of the document at the top, each once. */
function topTasks(ties: readonly Tie[]): readonly Place[] {
  const places = new Map<number, Place>()
  for (const { item } of ties) {
    const { start, end, path, title } = item.upper
    places.set(start, { start, end, path, title })
  }
  return [...places.values()].sort((one, other) => one.start - other.start)
}

interface Place {
  readonly start: number
  readonly end: number
  readonly path: string
  readonly title: string
}

/** The passage of `document` with what the documents below made of it; each document is gone through once. */
function follow(
  { start, end, path, title }: Place,
  document: string,
  below: ReadonlyMap<string, readonly Tie[]>,
  above: ReadonlySet<string>,
): CascadeTask {
  const seen = new Set([...above, document])
  const ties = (below.get(document) ?? []).filter(
    ({ draft, item }) => !seen.has(draft) && item.upper.start < end && start < item.upper.end,
  )
  const children = ties.flatMap(({ draft, item }): CascadeTask[] => {
    const { status } = item
    const places = [...(item.draft ? [item.draft] : []), ...item.further]
    if (places.length === 0) return [{ document: draft, path: '', title: '', status, below: [] }]
    return places.map((place) => ({ ...follow(place, draft, below, seen), status }))
  })
  return { document, path, title, below: children }
}

function edgesOf(
  { path, uppers, alignment }: CascadeDocument,
  known: ReadonlyMap<string, CascadeDocument>,
): CascadeEdge[] {
  return [...uppers].flatMap(([name, upper]) => {
    const items = alignment?.items.filter((one) => one.upper.kind === 'task' && one.upper.document === name) ?? []
    if (!known.has(upper)) return []
    const of = (status: AlignmentItem['status']): number => items.filter((one) => one.status === status).length
    const counts = { covered: of('covered'), partly: of('partly'), outdated: of('outdated'), missing: of('missing') }
    const share = items.length === 0 ? 1 : (items.length - counts.missing) / items.length
    return [{ upper, draft: path, tasks: items.length, ...counts, share }]
  })
}

function isAboveItself(path: string, known: ReadonlyMap<string, CascadeDocument>): boolean {
  const seen = new Set<string>()
  const waiting = [...(known.get(path)?.uppers.values() ?? [])]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === path) return true
    if (seen.has(next)) continue
    seen.add(next)
    waiting.push(...(known.get(next)?.uppers.values() ?? []))
  }
  return false
}

/** 0 at the top, else one more than the lowest of those above. */
function rankOf(
  path: string,
  known: ReadonlyMap<string, CascadeDocument>,
  ranks: Map<string, number>,
  circular: ReadonlySet<string>,
): number {
  const found = ranks.get(path)
  if (found !== undefined) return found
  const above = circular.has(path) ? [] : [...(known.get(path)?.uppers.values() ?? [])].filter((one) => known.has(one))
  const rank = Math.max(-1, ...above.map((one) => rankOf(one, known, ranks, circular))) + 1
  ranks.set(path, rank)
  return rank
}
