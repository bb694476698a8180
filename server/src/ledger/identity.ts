/** What a task is known by when its ledger is made again: by its title at first, then by the words that it shares. */

import { dice, plain } from '../text/identity.js'

export { fingerprint, idsOf } from '../text/identity.js'

/** What of a task tells it apart from others. */
export interface Identifiable {
  readonly id: string
  readonly title: string
  readonly measure: string
  /** Bodies in charge; they tell tasks apart that have the same words. */
  readonly leads?: readonly string[]
}

/** Tasks that are less alike are others, not reworded ones. */
const leastAlike = 0.5

/**
 * For each of `now` the one of `before` that is the same task; each is taken once. Those left over are gone. Ids follow from titles, so
 * between tasks of one title the words decide: who comes first there has another id once a task is put in, taken out or moved.
 */
export function matchTasks<Before extends Identifiable, Now extends Identifiable>(
  before: readonly Before[],
  now: readonly Now[],
): ReadonlyMap<Now, Before> {
  const matches = new Map<Now, Before>()
  const left = new Set(before)
  const repeated = new Set([...repeatedIn(before.map(titleOf)), ...repeatedIn(now.map(titleOf))])
  takeEqual((task) => (repeated.has(titleOf(task)) ? undefined : task.id))
  takeEqual((task) => `${titleOf(task)}\n${plain(task.measure)}`)
  const rest = now.filter((each) => !matches.has(each))
  for (const { one, other } of alike([...left], rest)) if (left.has(one) && !matches.has(other)) take(one, other)
  // What stands too often to be compared.
  takeEqual(({ id }) => id)
  return matches

  /** Takes those whose key no other task of the same side has. */
  function takeEqual(keyOf: (task: Identifiable) => string | undefined): void {
    const open = now.filter((each) => !matches.has(each))
    const ambiguous = new Set([...repeatedIn([...left].map(keyOf)), ...repeatedIn(open.map(keyOf))])
    const byKey = new Map([...left].map((one) => [keyOf(one), one]))
    for (const each of open) {
      const key = keyOf(each)
      const one = key === undefined || ambiguous.has(key) ? undefined : byKey.get(key)
      if (one) take(one, each)
    }
  }

  function take(one: Before, other: Now): void {
    matches.set(other, one)
    left.delete(one)
  }
}

function titleOf({ title }: Identifiable): string {
  return plain(title)
}

/** The keys that stand more than once in `keys`. */
function repeatedIn(keys: readonly (string | undefined)[]): Set<string | undefined> {
  const seen = new Set<string | undefined>()
  return new Set(keys.filter((key) => seen.has(key) || !seen.add(key)))
}

/** The pairs that are alike, the most alike first; of those that are equally so, those with the same bodies, then with the same id. */
function alike<Before extends Identifiable, Now extends Identifiable>(before: readonly Before[], now: readonly Now[]) {
  const olds = before.map(pairsOf)
  const byPair = new Map<string, number[]>()
  for (const [at, { all }] of olds.entries()) {
    for (const pair of all) {
      const list = byPair.get(pair)
      if (list) list.push(at)
      else byPair.set(pair, [at])
    }
  }
  const found: { readonly one: Before; readonly other: Now; readonly score: number; readonly tie: number }[] = []
  for (const other of now) {
    const own = pairsOf(other)
    for (const at of candidates(own.all, byPair)) {
      const score = likeness(olds[at], own)
      if (score >= leastAlike) found.push({ one: before[at], other, score, tie: tieOf(before[at], other) })
    }
  }
  return found.sort((a, b) => b.score - a.score || b.tie - a.tie)
}

function tieOf(one: Identifiable, other: Identifiable): number {
  const [leads, others] = [one.leads ?? [], other.leads ?? []]
  const sameLeads = leads.length === others.length && leads.every((name) => others.includes(name))
  return (sameLeads ? 2 : 0) + (one.id === other.id ? 1 : 0)
}

/** So many of the old tasks that share most pairs are compared. */
const mostCandidates = 12

function candidates(pairs: ReadonlySet<string>, byPair: ReadonlyMap<string, readonly number[]>): number[] {
  const counts = new Map<number, number>()
  for (const pair of pairs) {
    const list = byPair.get(pair) ?? []
    // What stands nearly everywhere tells nothing.
    if (list.length <= 200) for (const at of list) counts.set(at, (counts.get(at) ?? 0) + 1)
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, mostCandidates)
    .map(([at]) => at)
}

interface Pairs {
  readonly title: ReadonlySet<string>
  readonly measure: ReadonlySet<string>
  readonly all: ReadonlySet<string>
}

function pairsOf({ title, measure }: Identifiable): Pairs {
  const own = pairs(plain(title))
  const text = pairs(plain(measure))
  return { title: own, measure: text, all: new Set([...own, ...text]) }
}

/** 0–1: the better of title and measure, so that either may be written anew while the other stays. */
function likeness(one: Pairs, other: Pairs): number {
  const [titles, measures] = [dice(one.title, other.title), dice(one.measure, other.measure)]
  return Math.max(titles, measures) * 0.7 + Math.min(titles, measures) * 0.3
}

function pairs(text: string): Set<string> {
  const found = new Set<string>()
  for (let at = 0; at + 1 < text.length; at++) found.add(text.slice(at, at + 2))
  return found
}
