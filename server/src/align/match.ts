/** Finds for each passage of an upper document the passages of the draft that take it up, by what they have in common. */

import { lineOfWork } from '../semantics/organs/index.js'
import { indicatorKey } from './indicator.js'
import type { Passage } from './passage.js'
import { pairsOf, shared, type Weights, type Words, weightOf, weightsOf, wordsOf } from './words.js'

/** One passage of the upper document and one of the draft that takes it up; both by their index. */
export interface Match {
  readonly upper: number
  readonly draft: number
  /** From 0 to about 1.2; 1 for passages with the same words. */
  readonly score: number
}

/** What the user has decided on a pair; a pair without decision is judged by its words. */
export type Decision = 'match' | 'reject' | undefined

/** What came of comparing two lists of passages. */
export interface Matching {
  readonly matches: readonly Match[]
  /** For a passage of the upper document the most alike of the draft that was not alike enough. */
  readonly nearest: ReadonlyMap<number, Match>
  readonly weights: Weights
}

/** Pairs that have less in common are different matters. */
const leastAlike = 0.36
/** As much suffices for two tasks of which nothing else that is left is more alike to either. */
const leastMutual = 0.28
/** The most that surely different matters of one field have in common. */
export const surelyDifferent = 0.2
/** A second passage for one matter, and a second matter of one passage, must have this share of words of their own in common. */
const leastOwnShare = 0.4
/** So many passages of the draft are compared with each of the upper document. */
const mostCandidates = 8

/** Matches `upper` with `draft`; several passages may take up one, and one several. */
export function matchPassages(
  upper: readonly Passage[],
  draft: readonly Passage[],
  decisionOn: (upper: Passage, draft: Passage) => Decision,
): Matching {
  const [uppers, drafts] = [upper.map(wordsOf), draft.map(wordsOf)]
  const weights = weightsOf(uppers, drafts)
  const compare = comparer(upper, draft, weights)
  const candidatesOf = index(drafts, weights)
  const pinned: Match[] = []
  const pairs: Match[] = []
  for (const [at, words] of uppers.entries()) {
    const decided = draft.flatMap((one, to) => (decisionOn(upper[at], one) === 'match' ? [to] : []))
    for (const to of decided) pinned.push({ upper: at, draft: to, score: 1 })
    if (decided.length > 0) continue
    for (const to of candidatesOf(words)) {
      if (decisionOn(upper[at], draft[to]) !== 'reject') pairs.push({ upper: at, draft: to, score: compare(at, to) })
    }
  }
  const sure = [...pinned, ...accepted(pairs, uppers, drafts, weights)]
  const matches = [...sure, ...leftTogether(pairs, sure, (at) => draft[at].kind === 'task')]
  const taken = new Set(matches.map((one) => one.upper))
  const nearest = bestBy(
    pairs.filter((one) => !taken.has(one.upper)),
    (one) => one.upper,
  )
  return {
    matches: matches.sort((a, b) => a.upper - b.upper || b.score - a.score || a.draft - b.draft),
    nearest,
    weights,
  }
}

/**
 * The pairs that belong together: those that are each other's best, and beside them those with words in common that the
 * better one does not explain: a task that was split or merged has them, one that merely sounds like another has not.
 */
function accepted(
  pairs: readonly Match[],
  uppers: readonly Words[],
  drafts: readonly Words[],
  weights: Weights,
): Match[] {
  const [bestOfUpper, bestOfDraft] = [bestBy(pairs, (one) => one.upper), bestBy(pairs, (one) => one.draft)]
  return pairs.filter((pair) => {
    const [ofUpper, ofDraft] = [bestOfUpper.get(pair.upper), bestOfDraft.get(pair.draft)]
    if (pair.score < leastAlike) return false
    if (pair === ofUpper && pair === ofDraft) return true
    const [one, other] = [uppers[pair.upper].all, drafts[pair.draft].all]
    if (pair === ofUpper && ofDraft) return ownShare(one, other, uppers[ofDraft.upper].all) >= leastOwnShare
    if (pair === ofDraft && ofUpper) return ownShare(other, one, drafts[ofUpper.draft].all) >= leastOwnShare
    return false
  })

  /** The share of the words of `one`, less those of `better`, that `other` has as well. */
  function ownShare(one: ReadonlySet<string>, other: ReadonlySet<string>, better: ReadonlySet<string>): number {
    const own = weightOf(one, weights) - shared(one, better, weights)
    const fewest = 3 * Math.log(1 + Math.max(uppers.length, drafts.length))
    return own < fewest ? 0 : shared(one, other, weights, better) / own
  }
}

/** Of the tasks that have no other yet, those that are each other's best. */
function leftTogether(pairs: readonly Match[], taken: readonly Match[], isTask: (draft: number) => boolean): Match[] {
  const [uppers, drafts] = [new Set(taken.map(({ upper }) => upper)), new Set(taken.map(({ draft }) => draft))]
  const left = pairs.filter((one) => !uppers.has(one.upper) && !drafts.has(one.draft) && isTask(one.draft))
  const [bestOfUpper, bestOfDraft] = [bestBy(left, (one) => one.upper), bestBy(left, (one) => one.draft)]
  return [...bestOfUpper.values()].filter((one) => bestOfDraft.get(one.draft) === one && one.score >= leastMutual)
}

function bestBy(pairs: readonly Match[], keyOf: (one: Match) => number): Map<number, Match> {
  const best = new Map<number, Match>()
  for (const pair of pairs) if (pair.score > (best.get(keyOf(pair))?.score ?? -1)) best.set(keyOf(pair), pair)
  return best
}

/** A function that gives the passages with most words in common, by an index of the words. */
function index(drafts: readonly Words[], weights: Weights): (words: Words) => number[] {
  const places = new Map<string, number[]>()
  for (const [at, { all }] of drafts.entries()) {
    for (const pair of all) {
      const list = places.get(pair)
      if (list) list.push(at)
      else places.set(pair, [at])
    }
  }
  const sizes = drafts.map(({ all }) => weightOf(all, weights))
  // What stands in most of many passages tells nothing and costs most.
  const mostPlaces = Math.max(40, drafts.length / 10)
  return ({ all }) => {
    const sums = new Map<number, number>()
    for (const pair of all) {
      const list = places.get(pair)
      if (!list || list.length > mostPlaces) continue
      const weight = weights.get(pair) ?? 0
      for (const at of list) sums.set(at, (sums.get(at) ?? 0) + weight)
    }
    const [most, densest] = [new Best(mostCandidates), new Best(mostCandidates)]
    for (const [at, sum] of sums) {
      most.add(at, sum)
      densest.add(at, sum / Math.sqrt(sizes[at] + 1))
    }
    return [...new Set([...most.found, ...densest.found])]
  }
}

/** The places with the highest scores; sorting all of them would cost more than finding them. */
class Best {
  readonly found: number[] = []
  private readonly scores: number[] = []

  constructor(private readonly most: number) {}

  add(at: number, score: number): void {
    if (this.found.length === this.most && score <= this.scores[this.most - 1]) return
    let to = this.found.length
    while (to > 0 && this.scores[to - 1] < score) to--
    this.found.splice(to, 0, at)
    this.scores.splice(to, 0, score)
    if (this.found.length > this.most) {
      this.found.pop()
      this.scores.pop()
    }
  }
}

/** A function that says how much two passages have in common. */
function comparer(upper: readonly Passage[], draft: readonly Passage[], weights: Weights) {
  const traits = new Map<Passage, Traits>()
  const traitsIn = (passage: Passage): Traits => {
    const known = traits.get(passage) ?? traitsOf(passage, weights)
    traits.set(passage, known)
    return known
  }
  // So that two words in common are not all that a short passage says.
  const margin = 3 * Math.log(1 + Math.max(upper.length, draft.length))
  return (at: number, to: number): number => {
    const [one, other] = [traitsIn(upper[at]), traitsIn(draft[to])]
    const both = shared(one.words.all, other.words.all, weights)
    const [ofOne, ofOther] = [both / (one.size + margin), both / (other.size + margin)]
    const words = 0.45 * Math.max(ofOne, ofOther) + 0.15 * Math.min(ofOne, ofOther)
    const place = 1 - Math.abs(at / upper.length - to / draft.length)
    const context =
      0.08 * likeness(one.section, other.section, weights) +
      0.08 * overlap(one.lines, other.lines) +
      0.08 * (one.indicators.some((key) => other.indicators.includes(key)) ? 1 : 0) +
      0.03 * place
    const standing = draft[to].kind === 'task' ? 1 : 0.95
    return (words + 0.4 * titles(one, other, weights)) * (1 + context) * standing
  }
}

/** What of a passage is compared. */
interface Traits {
  readonly words: Words
  readonly size: number
  readonly titleSize: number
  readonly section: ReadonlySet<string>
  readonly lines: ReadonlySet<string>
  readonly indicators: readonly string[]
}

function traitsOf(passage: Passage, weights: Weights): Traits {
  const words = wordsOf(passage)
  return {
    words,
    size: weightOf(words.all, weights),
    titleSize: weightOf(words.title, weights),
    section: pairsOf(passage.section?.title ?? ''),
    lines: new Set(passage.parties.flatMap(({ canonical }) => lineOfWork(canonical) ?? [])),
    indicators: passage.targets.map(indicatorKey).filter((key) => key !== ''),
  }
}

/** The likeness of two titles, or the share of one that the other passage has somewhere in its text. */
function titles(one: Traits, other: Traits, weights: Weights): number {
  const sizes = one.titleSize + other.titleSize
  if (sizes === 0) return 0
  const alike = (2 * shared(one.words.title, other.words.title, weights)) / sizes
  const told = (a: Traits, b: Traits): number =>
    a.titleSize === 0 ? 0 : shared(a.words.title, b.words.all, weights) / a.titleSize
  return Math.max(alike, 0.7 * Math.max(told(one, other), told(other, one)))
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>, weights: Weights): number {
  if (one.size + other.size === 0) return 0
  const most = [...one, ...other].map((pair) => weights.get(pair) ?? 1)
  let both = 0
  for (const pair of one) if (other.has(pair)) both += 2 * (weights.get(pair) ?? 1)
  return both / most.reduce((sum, weight) => sum + weight, 0)
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0
  let both = 0
  for (const line of one) if (other.has(line)) both++
  return both / (one.size + other.size - both)
}
