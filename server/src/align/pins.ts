/** What the user has decided on single pairs, and how the decisions find their passages again after edits. */

import { dice, plain } from '../text/identity.js'
import { fingerprintOf, type Passage } from './passage.js'
import { namesSame, pinnedName } from './pinnedDocument.js'
import { pairsOf } from './words.js'

/** One decision, as the side file holds it. */
export interface Pin {
  /** The path of the upper document, relative to the draft (`pinnedName`); a bare file name in files of earlier versions. */
  readonly document: string
  readonly upper: PinnedPassage
  readonly draft: PinnedPassage
  readonly decision: 'match' | 'reject'
  /** Stands for the upper passage as it was when this was decided. */
  readonly fingerprint: string
}

/** A passage by its id, which follows from its title, and by that title. */
export interface PinnedPassage {
  readonly id: string
  readonly title: string
}

/** A decision that has found its passages; by their index. */
export interface ResolvedPin {
  readonly pin: Pin
  readonly upper: number
  readonly draft: number
  /** True when the upper passage says something else than when this was decided. */
  readonly isOutdated: boolean
}

/** The pin for a pair of passages; `document` as `pinnedName` has it, or as it was written. */
export function pinFor(document: string, upper: Passage, draft: Passage, decision: Pin['decision']): Pin {
  const named = ({ id, title }: Passage): PinnedPassage => ({ id, title })
  return {
    document: pinnedName({ document }),
    upper: named(upper),
    draft: named(draft),
    decision,
    fingerprint: fingerprintOf(upper),
  }
}

/** `pins` with `added` in place of earlier decisions on the same pairs. */
export function withPins(pins: readonly Pin[], added: readonly Pin[]): Pin[] {
  const isSame = (one: Pin, other: Pin): boolean =>
    namesSame(one.document, other.document) && one.upper.id === other.upper.id && one.draft.id === other.draft.id
  return [...pins.filter((pin) => !added.some((other) => isSame(pin, other))), ...added]
}

/** Those of `pins`, all on one document, that find their passages, and those that do not any more. */
export function resolvePins(
  pins: readonly Pin[],
  upper: readonly Passage[],
  draft: readonly Passage[],
): { readonly resolved: readonly ResolvedPin[]; readonly stray: readonly Pin[] } {
  const stray: Pin[] = []
  const resolved = pins.flatMap((pin): ResolvedPin[] => {
    const [at, to] = [find(pin.upper, upper), find(pin.draft, draft)]
    if (at < 0 || to < 0) stray.push(pin)
    if (at < 0 || to < 0) return []
    return [{ pin, upper: at, draft: to, isOutdated: fingerprintOf(upper[at]) !== pin.fingerprint }]
  })
  return { resolved, stray }
}

/** A title that shares less with the pinned one is another's. */
const leastAlike = 0.6

/** The passage of that id, else of that title, else the one whose title is most like it; -1 without one. */
function find({ id, title }: PinnedPassage, passages: readonly Passage[]): number {
  const byId = passages.findIndex((one) => one.id === id)
  if (byId >= 0) return byId
  const byTitle = passages.findIndex((one) => plain(one.title) === plain(title))
  if (byTitle >= 0) return byTitle
  const wanted = pairsOf(title)
  if (wanted.size === 0) return -1
  const scores = passages.map((one) => dice(wanted, pairsOf(one.title)))
  const best = Math.max(0, ...scores)
  return best < leastAlike ? -1 : scores.indexOf(best)
}
