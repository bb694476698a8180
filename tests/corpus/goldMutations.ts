/** All mutations of the seeds, from their annotations. */

import type { TextRange } from '../../server/src/text/range.js'
import { blanksIn } from '../mutations/blanks.js'
import { losses, repeats, skips } from '../mutations/numbering.js'
import {
  bodiesOfOtherProvince,
  bodiesOnBothSides,
  type Clause,
  doubledBodies,
  outdatedBodies,
  respeltBodies,
} from '../mutations/organs.js'
import { type Consequence, everywhere, type Mutation, requirementsMetIn } from '../support/mutate.js'
import { annexAgrees, requirementsOf, requirementsSaidIn, sectionOf } from './goldConsequences.js'
import {
  classGoalDeletions,
  clauseDeletion,
  deadlineDeletion,
  definitionDeletions,
  leadDeletion,
  type Seed,
  sectionDeletions,
} from './goldDeletions.js'
import { type GoldTask, goldSequences, titleOf } from './goldPlaces.js'

/** Every mutation of a seed, with `count` blanks drawn by `next`. */
export function goldMutations(
  seed: Seed,
  options: { readonly count: number; readonly next: () => number },
): Mutation[] {
  const { base, gold } = seed
  const clauses = gold.tasks.map((task) => clauseOf(seed, task))
  const sequences = goldSequences(gold)
  const sentences = gold.tasks.map((task) => ({ start: titleOf(gold, task).end + 1, end: task.textEnd }))
  return [
    ...gold.tasks.flatMap((task) => [
      ...clauseDeletion(seed, task),
      ...leadDeletion(seed, task),
      ...deadlineDeletion(seed, task),
    ]),
    ...classGoalDeletions(seed),
    ...sectionDeletions(seed),
    ...sequences.flatMap((sequence) =>
      [...skips(base.text, sequence), ...repeats(base.text, sequence), ...losses(sequence, () => [])].map((mutation) =>
        withNumberConsequences(seed, mutation),
      ),
    ),
    ...definitionDeletions(seed),
    ...blanksIn(base.text, sentences, options),
    ...clauses.flatMap((clause) => [
      ...outdatedBodies(base.text, clause, seed.outdated),
      ...doubledBodies(base.text, clause),
      ...bodiesOnBothSides(base.text, clause),
      ...respeltBodies(base.text, clause),
      ...(seed.otherProvince ? bodiesOfOtherProvince(base.text, clause, seed.otherProvince) : []),
    ]),
  ]
}

/** A number that changes may agree with a fault that was there, and a lost one takes its item's findings along. */
function withNumberConsequences({ base, gold }: Seed, mutation: Mutation): Mutation {
  const { edits } = mutation
  const sequence = [{ start: edits[0].start, end: base.text.length }]
  const consequences: Consequence[] = [
    { rules: ['numbering-style-mixed'], at: edits, why: 'a number in another style is named as printed' },
    { rules: ['numbering-gap'], at: sequence, why: 'a gap that the document has itself grows or closes' },
  ]
  if (mutation.kind !== 'lose-number') return { ...mutation, consequences }
  const heading = gold.headings.find((one) => one.start === edits[0].start)
  if (!heading) return { ...mutation, consequences }
  const section = sectionOf(base, heading)
  const before = gold.headings.findLast((one) => one.start < heading.start)
  const around = [{ start: before?.start ?? section.start, end: section.end }]
  return {
    ...mutation,
    consequences: [
      ...consequences,
      {
        rules: ['task-without-lead', 'task-without-person', 'task-without-deadline', 'task-without-target'],
        at: heading.level === 1 ? everywhere(base.text) : around,
        why: 'the item belongs to the one before, with its text and clause',
      },
      {
        rules: ['heading-ends-with-mark', 'paragraph-broken'],
        at: everywhere(base.text),
        why: 'a line that is no heading ends as it may, and the finding on the first of its kind moves to the next',
      },
      annexAgrees(base),
      {
        rules:
          heading.level === 1
            ? requirementsOf(base)
            : [...requirementsMetIn(base, [section]), ...requirementsSaidIn(base, section)],
        at: everywhere(base.text),
        why: 'the section is not one any more, and what was missed there is told elsewhere',
      },
    ],
  }
}

function clauseOf({ base }: Seed, task: GoldTask): Clause {
  const parties = task.departments.filter((party) => isWhole(base.text, party))
  const isSupport = task.departments.some((party) => party.role === 'lead')
    ? (role: string) => role === 'support'
    : () => true
  return {
    place: task.id,
    leads: parties.filter((party) => party.role === 'lead'),
    supports: parties.filter((party) => isSupport(party.role)),
    consequences: [
      {
        rules: ['annex-organ-differs'],
        at: base.analysis.plan.annexRows,
        why: 'the annex still names the body that was meant',
      },
      { rules: ['paragraph-broken'], at: [task.responsibility], why: 'the message quotes the text at the break' },
    ],
  }
}

/** False for a name that a page break cuts, or that is defined behind itself (〔以下简称…〕). */
function isWhole(text: string, { end }: TextRange): boolean {
  return !/[\s〔（(]/.test(text[end])
}
