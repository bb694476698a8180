/** Makes the numbering of a plan continuous and lets references to numbers follow. */

import type { Analysis } from '../analysis/analyse.js'
import { numberRange } from '../rules/structure/printedNumbers.js'
import { readPlan } from '../semantics/lower.js'
import type { Heading, Plan } from '../semantics/model.js'
import { composeEdits } from '../text/composeEdits.js'
import { applyEdits, type TextEdit } from '../text/range.js'
import { annexNumberEdits } from './renumber/annexNumbers.js'
import { countsOf } from './renumber/counts.js'
import { keptNumbers } from './renumber/kept.js'
import { numberText } from './renumber/print.js'
import { referenceEdits, referencesIn } from './renumber/references.js'

/** Rounds of numbering and reading anew: a plan with very mixed numbers may read differently once some are right. */
const MOST_ROUNDS = 4

/**
 * The edits that number the headings of each count 1, 2, 3 … in their own style and change the references to them.
 * A list that can be read in two ways is left, and so are numbers whose finding the writer has switched off.
 */
export function renumber({ plan }: Pick<Analysis, 'plan'>): TextEdit[] {
  const rounds: TextEdit[][] = []
  let current = plan
  for (;;) {
    const edits = numberEdits(current)
    if (edits.length === 0) return composeEdits(plan.source.length, rounds)
    if (rounds.length === MOST_ROUNDS) return []
    rounds.push(edits)
    current = readPlan(applyEdits(current.source, edits))
  }
}

/** One round of `renumber`, for those that read the text anew themselves. */
export function numberEdits(plan: Plan): TextEdit[] {
  const wanted = new Map<Heading, number>()
  for (const { headings, ordinals } of countsOf(plan, keptNumbers(plan))) {
    for (const [at, heading] of headings.entries()) {
      if (ordinals[at] !== heading.ordinal) wanted.set(heading, ordinals[at])
    }
  }
  const edits = wanted.size === 0 ? [] : renumberTo(plan, wanted)
  return [...edits, ...annexNumberEdits(plan)].sort((a, b) => a.start - b.start)
}

/** The edits that give the headings in `wanted` their numbers there; `parentOf` tells what they will stand below. */
export function renumberTo(
  plan: Plan,
  wanted: ReadonlyMap<Heading, number>,
  parentOf: (heading: Heading) => Heading | undefined = (heading) => heading.parent,
): TextEdit[] {
  const ordinalOf = (heading: Heading): number => wanted.get(heading) ?? heading.ordinal
  const edits: TextEdit[] = []
  for (const heading of plan.headings) {
    if (heading.ordinal === 0 || !(wanted.has(heading) || /\d[.．]\d/.test(heading.label))) continue
    const { start, end } = numberRange(plan, heading)
    const newText = numberText(plan, heading, ordinalOf)
    if (newText !== undefined && newText !== plan.source.slice(start, end)) edits.push({ start, end, newText })
  }
  for (const edit of referenceEdits(referencesIn(plan), ordinalOf, parentOf)) edits.push(edit)
  return edits.sort((a, b) => a.start - b.start)
}
