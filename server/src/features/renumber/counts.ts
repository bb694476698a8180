/** Which headings are counted together, and which number each of them ought to have. */

import { isRow } from '../../rules/structure/printedNumbers.js'
import {
  goesOn,
  isExcerpt,
  LONGEST_GAP,
  LONGEST_SEQUENCE,
  nextNumber,
  type Run,
  restartsSections,
  runsOf,
  startsAgain,
} from '../../rules/structure/sequence.js'
import type { Heading, Plan } from '../../semantics/model.js'
import { printsAs } from './print.js'

/** Headings numbered in one count, in document order: 1, 2, 3 … below one parent, or on through the whole plan. */
export interface Count {
  readonly headings: readonly Heading[]
  /** The number that each place of the count takes, in order. */
  readonly ordinals: readonly number[]
  /** False when the numbers are left as they are, because another reading of the list is as good. */
  readonly sure: boolean
}

/** The counts of a plan; `isKept` names headings whose numbers the writer wants as they are. */
export function countsOf(plan: Plan, isKept: (heading: Heading) => boolean = () => false): Count[] {
  const excerpt = isExcerpt(plan)
  return runsOf(plan).flatMap((run) => {
    const steps = run.filter(({ heading }) => !isRow(heading))
    return split(steps, excerpt).map((count) => finish(plan, count, isKept))
  })
}

interface Open {
  readonly headings: Heading[]
  readonly first: number
}

/** Cuts a run where a new count begins; a number that belongs to no sequence is in none. */
function split(run: Run, excerpt: boolean): Open[] {
  const restarts = restartsSections(run)
  const continues = goesOn(run)
  const counts: Open[] = []
  let previous = 0
  for (const [at, { heading, opensSection }] of run.entries()) {
    const { ordinal } = heading
    const next = nextNumber(run, at, restarts)
    const open = counts.at(-1)
    if (open === undefined || begins()) {
      const mayBeginAnywhere = (at === 0 && excerpt && !heading.parent) || ordinal > LONGEST_GAP + 1
      counts.push({ headings: [heading], first: mayBeginAnywhere ? ordinal : 1 })
    } else if (isNoise()) continue
    else open.headings.push(heading)
    previous = ordinal

    function begins(): boolean {
      if (opensSection && (restarts || (!continues && ordinal <= Math.min(previous, LONGEST_GAP + 1)))) return true
      const hasBegun = opensSection || open?.first !== 1 || open.headings.some((one) => one.ordinal === 1)
      return hasBegun && startsAgain(run, at, previous, next)
    }

    function isNoise(): boolean {
      const missing = ordinal - previous - 1
      return missing > LONGEST_SEQUENCE || (missing > LONGEST_GAP && next !== ordinal + 1)
    }
  }
  return counts
}

function finish(plan: Plan, { headings, first }: Open, isKept: (heading: Heading) => boolean): Count {
  const sure =
    (isPermutation(headings, first) || !headings.some((_, at) => mayOpenList(headings, at))) &&
    headings.every((heading, at) => printsAs(plan, heading, first + at)) &&
    !headings.some(isKept)
  const ordinals = headings.map((heading, at) => (sure ? first + at : heading.ordinal))
  return { headings, ordinals, sure }
}

function isPermutation(headings: readonly Heading[], first: number): boolean {
  const ordinals = new Set(headings.map((heading) => heading.ordinal))
  return ordinals.size === headings.length && headings.every((_, at) => ordinals.has(first + at))
}

/** 2, 3 … behind 4: items that were moved, or a list of its own that lost its first number. */
function mayOpenList(headings: readonly Heading[], at: number): boolean {
  const [before, here, behind] = [headings[at - 1], headings[at], headings[at + 1]]
  return before !== undefined && here.ordinal < before.ordinal && behind?.ordinal === here.ordinal + 1
}
