/** The words of passages as pairs of characters, weighed by how rare they are in the two documents. */

import type { Passage } from './passage.js'

/** The pairs of one passage. */
export interface Words {
  readonly title: ReadonlySet<string>
  readonly text: ReadonlySet<string>
  /** Those of both. */
  readonly all: ReadonlySet<string>
}

const known = new WeakMap<Passage, Words>()

/** The words of `passage`; made once for each. */
export function wordsOf(passage: Passage): Words {
  const before = known.get(passage)
  if (before) return before
  const [title, text] = [pairsOf(passage.title), pairsOf(passage.text)]
  const words = { title, text, all: new Set([...title, ...text]) }
  known.set(passage, words)
  return words
}

/** Carries what is known of passages over to those of a later version that say the same. */
export function takeOverWords(before: readonly Passage[], now: readonly Passage[]): void {
  const byId = new Map(before.map((passage) => [passage.id, passage]))
  for (const passage of now) {
    const earlier = byId.get(passage.id)
    const words = earlier && known.get(earlier)
    if (words && earlier.title === passage.title && earlier.text === passage.text) known.set(passage, words)
  }
}

/** The pairs of neighbouring characters in `text`, and its figures; none across a mark. */
export function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>()
  for (const [run] of normal(text).matchAll(runs)) {
    if (/^\d/.test(run)) pairs.add(run)
    else for (let at = 0; at + 1 < run.length; at++) pairs.add(run.slice(at, at + 2))
  }
  return pairs
}

/** How much each pair tells. */
export type Weights = ReadonlyMap<string, number>

/** The weights of all pairs of two documents: what stands in most passages of either tells next to nothing. */
export function weightsOf(upper: readonly Words[], draft: readonly Words[]): Weights {
  const [one, other] = [counts(upper), counts(draft)]
  const most = Math.max(upper.length, draft.length, 1)
  const weights = new Map<string, number>()
  for (const pair of [...one.keys(), ...other.keys()]) {
    const frequency = Math.max(one.get(pair) ?? 0, other.get(pair) ?? 0)
    weights.set(pair, Math.log(1 + most / frequency))
  }
  return weights
}

/** The sum of the weights of `pairs`. */
export function weightOf(pairs: Iterable<string>, weights: Weights): number {
  let sum = 0
  for (const pair of pairs) sum += weights.get(pair) ?? 0
  return sum
}

/** The sum of the weights of what both have, less what `without` has. */
export function shared(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  weights: Weights,
  without?: ReadonlySet<string>,
): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one]
  let sum = 0
  for (const pair of few) if (many.has(pair) && !without?.has(pair)) sum += weights.get(pair) ?? 0
  return sum
}

/** The longest stretches of `text` whose pairs all stand in `pairs`, the most telling first. */
export function sharedStretches(text: string, pairs: ReadonlySet<string>, weights: Weights): string[] {
  const found = new Map<string, number>()
  for (const [run] of normal(text).matchAll(runs)) {
    if (/^\d/.test(run)) continue
    let from = 0
    let weight = 0
    for (let at = 0; at < run.length; at++) {
      const pair = run.slice(at, at + 2)
      const goesOn = at + 1 < run.length && pairs.has(pair)
      if (goesOn) weight += weights.get(pair) ?? 0
      if (goesOn) continue
      if (at > from) found.set(run.slice(from, at + 1), weight)
      from = at + 1
      weight = 0
    }
  }
  return [...found].sort((a, b) => b[1] - a[1]).map(([stretch]) => stretch)
}

const runs = /[\u3400-\u9fff]+|\d+(?:\.\d+)?[%‰]?|[a-z]+/g

/** One form of each character; 的 and 了 come and go, and 全国, 全省, 全县 say the same of each place. */
function normal(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/全[国省市县区州旗盟]/g, '全域')
    .replace(/[的了]/g, '')
}

function counts(passages: readonly Words[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const { all } of passages) for (const pair of all) found.set(pair, (found.get(pair) ?? 0) + 1)
  return found
}
