/** Finds for each passage of an upper document the passages of the draft that take it up, by what they have in common. */

import { addTo } from '../text/addTo.js'
import { plain } from '../text/identity.js'
import { withAreas } from './areas.js'
import { candidatesIn } from './candidates.js'
import { likenessOf } from './likeness.js'
import type { Passage } from './passage.js'
import { shared, type Weights, type Words, weightOf, weightsOf, wordsOf } from './words.js'

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
/** A second passage for one matter, and a second matter of one passage, must have this share of words of their own in common. */
const leastOwnShare = 0.4
/** For passages that stand word for word in the draft the one at the same turn, however many there are of them. */
function equalsOf(upper: readonly Passage[], draft: readonly Passage[]): ReadonlyMap<number, readonly number[]> {
  const keyOf = ({ title, text }: Passage): string => plain(`${title}\n${text}`)
  const places = new Map<string, number[]>()
  for (const [to, one] of draft.entries()) if (one.kind !== 'area') addTo(places, keyOf(one), to)
  const turns = new Map<string, number>()
  return new Map(
    upper.map((one, at) => {
      const key = keyOf(one)
      const [list, turn] = [places.get(key) ?? [], turns.get(key) ?? 0]
      turns.set(key, turn + 1)
      return [at, list.slice(Math.min(turn, list.length - 1)).slice(0, 1)]
    }),
  )
}

/** Areas are found by their titles; what else they say their tasks say. */
const noWords: Words = { title: new Set(), text: new Set(), all: new Set() }

/** Matches `upper` with `draft`; several passages may take up one, and one several. */
export function matchPassages(
  upper: readonly Passage[],
  draft: readonly Passage[],
  decisionOn: (upper: Passage, draft: Passage) => Decision,
): Matching {
  const [uppers, drafts] = [upper.map(wordsOf), draft.map((one) => (one.kind === 'area' ? noWords : wordsOf(one)))]
  const weights = weightsOf(uppers, drafts)
  const compare = likenessOf(upper, draft, weights)
  const candidatesOf = candidatesIn(drafts, weights)
  const equals = equalsOf(upper, draft)
  const pinned: Match[] = []
  const pairs: Match[] = []
  for (const [at, words] of uppers.entries()) {
    const decided = draft.flatMap((one, to) => (decisionOn(upper[at], one) === 'match' ? [to] : []))
    for (const to of decided) pinned.push({ upper: at, draft: to, score: 1 })
    if (decided.length > 0) continue
    for (const to of new Set([...(equals.get(at) ?? []), ...candidatesOf(words)])) {
      if (decisionOn(upper[at], draft[to]) !== 'reject') pairs.push({ upper: at, draft: to, score: compare(at, to) })
    }
  }
  const inText = pairs.filter((one) => draft[one.draft].kind !== 'row')
  const sure = [...pinned, ...accepted(inText, uppers, drafts, weights)]
  const told = [...sure, ...leftTogether(inText, sure, (at) => draft[at].kind === 'task')]
  const single = [...told, ...accepted(listed(pairs, told, draft), uppers, drafts, weights)]
  const matches = withAreas(single, pinned, upper, draft, weights, decisionOn)
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
    if (pair !== ofUpper && pair !== ofDraft) return false
    const [one, other] = [uppers[pair.upper].all, drafts[pair.draft].all]
    if (one.size === other.size && [...one].every((word) => other.has(word))) return true
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

/** The rows of annexed lists stand for what the text does not tell; where it does they say the same again. */
function listed(pairs: readonly Match[], told: readonly Match[], draft: readonly Passage[]): Match[] {
  const uppers = new Set(told.map(({ upper }) => upper))
  return pairs.filter((one) => draft[one.draft].kind === 'row' && !uppers.has(one.upper))
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
