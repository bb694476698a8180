/** Which sentences of a task the draft leaves out although it takes over the others. */

import type { Passage } from './passage.js'
import { pairsOf, shared, type Weights, weightOf, wordsOf } from './words.js'

/** One sentence of a task with its words. */
interface Part {
  readonly text: string
  readonly words: ReadonlySet<string>
}

const known = new WeakMap<Passage, readonly Part[]>()

/** Sentences with fewer pairs say nothing by themselves. */
const fewestPairs = 10
/** Where less of the task's words is taken over, the draft says it in its own words, and nothing is told of its parts. */
const mostlyTaken = 0.55
/** A part of which no more than this is found anywhere in the passages is left out. */
const leftOut = 0.2

/** The sentences of `upper` that none of `drafts` takes over; empty where the draft uses words of its own. */
export function missingParts(upper: Passage, drafts: readonly Passage[], weights: Weights): string[] {
  const parts = partsOf(upper)
  if (parts.length < 2) return []
  const taken = new Set(drafts.flatMap((one) => [...wordsOf(one).all]))
  const all = wordsOf(upper).all
  if (shared(all, taken, weights) < mostlyTaken * weightOf(all, weights)) return []
  return parts
    .filter(({ words }) => shared(words, taken, weights) <= leftOut * weightOf(words, weights))
    .map(({ text }) => text)
}

function partsOf(passage: Passage): readonly Part[] {
  const before = known.get(passage)
  if (before) return before
  const parts = passage.text.split(/[。；\n]/).flatMap((sentence): Part[] => {
    const text = sentence.trim()
    const words = pairsOf(text)
    return words.size < fewestPairs ? [] : [{ text, words }]
  })
  known.set(passage, parts)
  return parts
}
