/** What an alignment made of drawn pairs, against what became of their tasks. */

import { align } from '../../server/src/align/align.js'
import type { Alignment } from '../../server/src/align/alignment.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import type { Pair } from './pairs.js'

/** How many were right, told without being so, and not told. */
export interface Hits {
  right: number
  wrong: number
  missed: number
}

export interface Score {
  readonly matches: Hits
  readonly deadlines: Hits
  readonly targets: Hits
  /** What went wrong, for whoever looks into it. */
  readonly notes: string[]
}

export function emptyScore(): Score {
  const none = (): Hits => ({ right: 0, wrong: 0, missed: 0 })
  return { matches: none(), deadlines: none(), targets: none(), notes: [] }
}

export function f1({ right, wrong, missed }: Hits): number {
  return right === 0 && wrong + missed === 0 ? 1 : (2 * right) / (2 * right + wrong + missed)
}

/** Adds what came of one pair. */
export function addPair(score: Score, pair: Pair, name: string): Alignment {
  const [upper, draft] = [readPlan(pair.upper), readPlan(pair.draft)]
  if (upper.tasks.length !== pair.tasks.upper || draft.tasks.length !== pair.tasks.draft)
    throw new Error(
      `${name}: ${upper.tasks.length}/${pair.tasks.upper}, ${draft.tasks.length}/${pair.tasks.draft} tasks`,
    )
  const alignment = align(draft, { documents: [{ document: '上位.txt', plan: upper }], pins: [] })
  const upperAt = new Map(upper.tasks.map(({ start }, index) => [start, index]))
  const draftAt = new Map(draft.tasks.map(({ start }, index) => [start, index]))
  const found = new Set<string>()
  const [late, low] = [new Set<number>(), new Set<number>()]
  let task = -1
  for (const item of alignment.items) {
    if (item.task) task = upperAt.get(item.upper.start) ?? -1
    for (const { start } of item.task?.drafts ?? []) found.add(`${task}/${draftAt.get(start)}`)
    if (item.deadline?.isLater) late.add(task)
    if (item.target?.isBelow) low.add(task)
  }
  const told = (key: string): string => {
    const [at, to] = key.split('/').map(Number)
    return `${key} ${upper.tasks[at]?.title} | ${draft.tasks[to]?.title}`
  }
  count(score.matches, pair.matches, found, (kind, key) => score.notes.push(`${name} match ${kind} ${told(key)}`))
  count(score.deadlines, pair.delayed, late, (kind, at) =>
    score.notes.push(`${name} deadline ${kind} ${upper.tasks[at].title}`),
  )
  count(score.targets, pair.lowered, low, (kind, at) =>
    score.notes.push(`${name} target ${kind} ${upper.tasks[at].title}`),
  )
  return alignment
}

function count<Key>(
  hits: Hits,
  wanted: ReadonlySet<Key>,
  found: ReadonlySet<Key>,
  note: (kind: string, key: Key) => void,
): void {
  for (const key of found) {
    if (wanted.has(key)) hits.right++
    else {
      hits.wrong++
      note('wrong', key)
    }
  }
  for (const key of wanted) {
    if (found.has(key)) continue
    hits.missed++
    note('missed', key)
  }
}
