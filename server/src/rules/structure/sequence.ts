/** Judges the numbers of one level: gaps, doubles, wrong and displaced ones. */

import type { Heading, Plan } from '../../semantics/model.js'
import { ofEach } from '../../text/ofEach.js'
import type { TextRange } from '../../text/range.js'
import { lastFrom } from '../../text/sorted.js'
import { countedAs, isDamaged } from './printedNumbers.js'

/** Headings of one level and form within one document, in order. */
export type Run = readonly Step[]

/** A heading of a run. */
export interface Step {
  readonly heading: Heading
  /** True when a heading of a higher level, or of another form on the same level, stands before it. */
  readonly opensSection: boolean
}

/** A number out of sequence. */
export interface Fault {
  readonly kind: 'gap' | 'duplicate' | 'wrong' | 'displaced'
  /** Index in the run. */
  readonly at: number
  readonly heading: Heading
  /** The heading before it, or for a duplicate the one that has the number already. */
  readonly before?: Heading
  /** The number expected here. */
  readonly expected: number
}

/** The runs of a plan; headings without number belong to none. */
export const runsOf = ofEach((plan: Plan): readonly Run[] => {
  const runs = new Map<string, { readonly steps: Step[]; at: number }>()
  const annexes = plan.annexes.flatMap(({ range }) => range ?? []).sort((a, b) => a.start - b.start)
  const lasts: (Last | undefined)[] = []
  for (const [at, heading] of plan.headings.entries()) {
    const { part, level } = heading
    const annex = heading.scope === 'annex' ? annexOf(annexes, heading) : ''
    const key = `${part}/${annex}/${level}/${countedAs(heading)}`
    lasts[level] = lastOf(lasts[level], key, at)
    if (heading.ordinal === 0) continue
    const run = runs.get(key) ?? { steps: [], at: -1 }
    const opensSection = run.at < 0 || lasts.slice(0, level + 1).some((last) => otherThan(last, key) > run.at)
    run.steps.push({ heading, opensSection })
    run.at = at
    runs.set(key, run)
  }
  return [...runs.values()].map((run) => run.steps)
})

/** The last heading of a level, by the key of its run and its index, and the index of the last one of any other run; -1 for none. */
interface Last {
  readonly key: string
  readonly at: number
  readonly other: number
}

function lastOf(before: Last | undefined, key: string, at: number): Last {
  return { key, at, other: otherThan(before, key) }
}

/** The index of the last heading whose run is not `key`. */
function otherThan(last: Last | undefined, key: string): number {
  if (!last) return -1
  return last.key === key ? last.other : last.at
}

/** The start of the annex that holds `heading`; `undefined` for one of none. */
function annexOf(annexes: readonly TextRange[], heading: Heading): number | undefined {
  const annex = lastFrom(annexes, heading.start)
  return annex && heading.start < annex.end ? annex.start : undefined
}

/** The faults of `run`, one for each slip; an excerpt may begin with any number. */
export function faultsOf(run: Run, isExcerpt: boolean): Fault[] {
  const restarts = restartsSections(run)
  const faults: Fault[] = []
  let previous = 0
  let first = 0
  for (const [at, { heading, opensSection }] of run.entries()) {
    const { ordinal } = heading
    const next = nextNumber(run, at, restarts)
    const mayBegin = at === 0 && isExcerpt && !heading.parent
    if (opensSection && restarts) {
      previous = 0
      first = at
    }
    if (mayBegin || ordinal === previous + 1 || isDamaged(heading) || startsAgain(run, at, previous, next)) {
      if (ordinal === 1 || previous === 0) first = at
      previous = ordinal
      continue
    }
    const verdict = judge({ run, at, first, previous, next })
    if (verdict === 'noise') continue
    if (verdict) faults.push(verdict)
    previous = verdict ? lastNumber(verdict, previous, next) : ordinal
  }
  return faults
}

/** True for a text without title and opening words: it may begin in the middle of a plan. */
export function isExcerpt({ metadata, tree }: Plan): boolean {
  if (metadata.title !== undefined) return false
  return !tree.paragraphs.some((one) => one.zone === 'preamble' && OPENING.test(one.reading.text))
}

/** 制定本方案。, 现将有关事项通知如下：, 提出以下措施。 */
const OPENING = /(?:如下|本[^，。；：]{1,8}|以下[^，。；：]{1,10})[。：]?$/

/** The number behind this one in the same count. */
export function nextNumber(run: Run, at: number, restarts: boolean): number | undefined {
  const next = run[at + 1]
  if (!next || (next.opensSection && (restarts || next.heading.ordinal === 1))) return undefined
  return next.heading.ordinal
}

/** True when sections start again at 1, rather than going on where the last one ended. */
export function restartsSections(run: Run): boolean {
  let restarts = 0
  let continues = 0
  for (const [index, { heading, opensSection }] of run.entries()) {
    if (index === 0 || !opensSection) continue
    if (heading.ordinal === 1) restarts++
    else if (heading.ordinal === run[index - 1].heading.ordinal + 1) continues++
  }
  return restarts > 0 && restarts >= 2 * continues
}

/** A list that starts at 1 again needs no heading in front of it; 1 behind 1 without one is a double. */
export function startsAgain(run: Run, at: number, previous: number, next: number | undefined): boolean {
  const { heading, opensSection } = run[at]
  if (heading.ordinal !== 1) return false
  if (next === previous + 2) return false
  return opensSection || previous !== 1 || heading.scope === 'annex' || hasBareHeading(run[at - 1].heading)
}

/** True when a short line without number stands below the heading's own: it may head a list of its own. */
function hasBareHeading(heading: Heading): boolean {
  const last = heading.children.at(-1) ?? heading
  return last.paragraphs
    .slice(1)
    .some(({ reading }) => reading.text.length < 30 && !/：|[。；，）]$/.test(reading.text))
}

interface Place {
  readonly run: Run
  readonly at: number
  /** Index at which the present count began. */
  readonly first: number
  readonly previous: number
  /** The number behind this one in the same count. */
  readonly next: number | undefined
}

/** More numbers than this are missing by no slip: the number belongs to the text, unless the next one follows it. */
export const LONGEST_GAP = 3

/** More than this is another list. */
export const LONGEST_SEQUENCE = 20

/** `undefined` for a number that an earlier or later fault explains, `noise` for one that belongs to no sequence. */
function judge({ run, at, first, previous, next }: Place): Fault | 'noise' | undefined {
  const { heading, opensSection } = run[at]
  const { ordinal } = heading
  const expected = previous + 1
  const before = run[at - 1]?.heading
  const fault = { at, heading, expected, ...(before ? { before } : {}) }
  if (opensSection && ordinal <= Math.min(previous, LONGEST_GAP + 1) && next === ordinal + 1 && !goesOn(run)) {
    return { ...fault, kind: 'gap', expected: 1 }
  }
  const twin = twinOf(run, first, at)
  if (twin) return { ...fault, kind: 'duplicate', before: twin }
  if (next === expected + 1 && previous > 0) return { ...fault, kind: 'wrong' }
  if (ordinal > expected) {
    const missing = ordinal - expected
    if (missing > LONGEST_SEQUENCE || (missing > LONGEST_GAP && next !== ordinal + 1)) return 'noise'
    return followsLater(run, at, expected) ? undefined : { ...fault, kind: 'gap' }
  }
  if (!opensSection) return { ...fault, kind: 'displaced' }
  return ordinal <= LONGEST_GAP + 1 ? { ...fault, kind: 'gap', expected: 1 } : undefined
}

/** The heading in `[first, at)` with the number of the one at `at`. */
function twinOf(run: Run, first: number, at: number): Heading | undefined {
  for (let index = first; index < at; index++) {
    if (run[index].heading.ordinal === run[at].heading.ordinal) return run[index].heading
  }
  return undefined
}

/** True when some section counts on from the one before it. */
export function goesOn(run: Run): boolean {
  return run.some(
    (step, index) => index > 0 && step.opensSection && step.heading.ordinal === run[index - 1].heading.ordinal + 1,
  )
}

/** True when the missing number stands further down in the same section. */
function followsLater(run: Run, at: number, ordinal: number): boolean {
  for (let index = at + 1; index < run.length && !run[index].opensSection; index++) {
    if (run[index].heading.ordinal === ordinal) return true
  }
  return false
}

/** The number that the one behind a fault should follow. */
function lastNumber({ kind, heading, expected }: Fault, previous: number, next: number | undefined): number {
  if (kind === 'gap') return heading.ordinal
  if (next === expected + 1) return expected
  return next === previous + 1 ? previous : heading.ordinal
}

/** Those behind `fault` that count on from its number, the heading itself included. */
export function following(run: Run, fault: Fault): Heading[] {
  const headings = [fault.heading]
  for (let at = fault.at + 1; run[at]?.heading.ordinal === run[at - 1].heading.ordinal + 1; at++) {
    headings.push(run[at].heading)
  }
  return headings
}
