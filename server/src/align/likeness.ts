/** How much two passages have in common: their words by rarity, their titles, section, bodies, indicators and place. */

import { lineOfWork } from '../semantics/organs/index.js'
import { indicatorKey } from './indicator.js'
import type { Passage } from './passage.js'
import { pairsOf, shared, type Weights, type Words, weightOf, wordsOf } from './words.js'

/** A function that says how much two passages have in common. */
export function likenessOf(upper: readonly Passage[], draft: readonly Passage[], weights: Weights) {
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
      0.08 * setLikeness(one.section, other.section, weights) +
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
  // Without titles the texts tell.
  if (sizes === 0) return (2 * shared(one.words.all, other.words.all, weights)) / (one.size + other.size || 1)
  const alike = (2 * shared(one.words.title, other.words.title, weights)) / sizes
  const told = (a: Traits, b: Traits): number =>
    a.titleSize === 0 ? 0 : shared(a.words.title, b.words.all, weights) / a.titleSize
  return Math.max(alike, 0.7 * Math.max(told(one, other), told(other, one)))
}

export function setLikeness(one: ReadonlySet<string>, other: ReadonlySet<string>, weights: Weights): number {
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
