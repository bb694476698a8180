/** Finds the passages that are worth a closer look by an index of words, so that not all are compared with all. */

import { addTo } from '../text/addTo.js'
import { type Weights, type Words, weightOf } from './words.js'

/** So many passages of the draft are compared with each of the upper document, by either measure. */
const mostCandidates = 8

/** A function that gives the passages with most words in common, by an index of the words. */
export function candidatesIn(drafts: readonly Words[], weights: Weights): (words: Words) => number[] {
  const places = new Map<string, number[]>()
  for (const [at, { all }] of drafts.entries()) {
    for (const pair of all) addTo(places, pair, at)
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
