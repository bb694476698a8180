/** Tasks above that a whole section of the draft takes up: known by its title. */

import { addTo } from '../text/addTo.js'
import { plain } from '../text/identity.js'
import { contains } from '../text/range.js'
import { setLikeness } from './likeness.js'
import type { Decision, Match } from './match.js'
import type { Passage } from './passage.js'
import { pairsOf, type Weights, wordsOf } from './words.js'

/** An area with such a title is the one that is meant, and its tasks are what takes it up. */
const sameArea = 0.8
/** As much suffices where no single task was found. */
const likeArea = 0.6

/** `single` with the areas of the draft whose title is that of a task above, in place of the tasks within them. */
export function withAreas(
  single: readonly Match[],
  pinned: readonly Match[],
  upper: readonly Passage[],
  draft: readonly Passage[],
  weights: Weights,
  decisionOn: (upper: Passage, draft: Passage) => Decision,
): Match[] {
  const areas = draft.flatMap((one, to) => (one.kind === 'area' ? [{ to, one, title: pairsOf(one.title) }] : []))
  if (areas.length === 0) return [...single]
  const byUpper = new Map<number, Match[]>()
  for (const match of single) addTo(byUpper, match.upper, match)
  const decided = new Set(pinned.map((one) => one.upper))
  return upper.flatMap((passage, at) => {
    const own = byUpper.get(at) ?? []
    const isTitled = own.some(({ draft: to }) => plain(draft[to].title) === plain(passage.title))
    if (isTitled || decided.has(at)) return own
    const title = wordsOf(passage).title
    const best = areas
      .map((area) => ({ ...area, score: setLikeness(title, area.title, weights) }))
      .filter(({ one }) => decisionOn(passage, one) !== 'reject')
      .reduce((one, other) => (other.score > one.score ? other : one), { score: 0, to: -1, one: passage })
    if (best.score < (own.length === 0 ? likeArea : sameArea)) return own
    const outside = own.filter(({ draft: to }) => !contains(best.one, draft[to]))
    return [
      { upper: at, draft: best.to, score: best.score },
      ...outside.map((one) => ({ ...one, score: Math.min(one.score, best.score) })),
    ]
  })
}
