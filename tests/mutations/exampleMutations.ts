/** All mutations of the complete example. */

import { type Consequence, everywhere, type Mutation } from '../support/mutate.js'
import { blanksIn } from './blanks.js'
import { definitionDeletion, definitions } from './definitions.js'
import {
  deletionsInTextOnly,
  elementDeletions,
  goalDeletions,
  sectionDeletions,
  sectionRange,
  sections,
} from './deletions.js'
import { bodyEnd, type Item, itemsOf, type Label, sequencesOf } from './exampleText.js'
import { losses, repeats, skips } from './numbering.js'
import {
  bodiesOfOtherProvince,
  bodiesOnBothSides,
  type Clause,
  doubledBodies,
  outdatedBodies,
  respeltBodies,
} from './organs.js'

/** Every mutation of `text`, a form of the example; `hasRegion` is true when its province is a real one. */
export function exampleMutations(
  text: string,
  options: { readonly hasRegion: boolean; readonly blanks: number; readonly next: () => number },
): Mutation[] {
  const clauses = itemsOf(text).map(clauseOf)
  const sequences = sequencesOf(text)
  return [
    ...elementDeletions(text),
    ...deletionsInTextOnly(text),
    ...goalDeletions(text),
    ...sectionDeletions(text),
    ...sequences.flatMap((sequence) => [
      ...skips(text, sequence),
      ...repeats(text, sequence),
      ...losses(sequence, lossConsequences(text)),
    ]),
    definitionDeletion(text, definitions[0]),
    ...blanksIn(text, sentencesOf(text), { count: options.blanks, next: options.next }),
    ...clauses.flatMap((clause) => [
      ...outdatedBodies(text, clause),
      ...doubledBodies(text, clause),
      ...bodiesOnBothSides(text, clause),
      ...respeltBodies(text, clause),
      ...(options.hasRegion ? bodiesOfOtherProvince(text, clause) : []),
    ]),
  ]
}

function clauseOf({ titleText, leads, supports, row }: Item): Clause {
  const consequences: Consequence[] = row
    ? [{ rules: ['annex-organ-differs'], at: [row.whole], why: 'the annex still names the body that was meant' }]
    : []
  return { place: titleText, leads, supports, consequences }
}

/** A title without number opens no section: what the notice wants there is not found, what stands below goes elsewhere. */
function lossConsequences(text: string): (label: Label) => readonly Consequence[] {
  const anywhere = everywhere(text)
  return ({ title }) => {
    const demanded = title === '重点任务清单' ? ['task-list'] : sections[title]
    if (!demanded) return []
    return [
      { rules: demanded.map((id) => `notice-40/${id}`), at: anywhere, why: 'the section is not one any more' },
      {
        rules: ['task-without-deadline', 'task-without-person', 'task-without-lead', 'task-without-target'],
        at: [sectionRange(text, title)],
        why: 'its items belong to the section before, in which they read as tasks',
      },
    ]
  }
}

/** Running text: paragraphs of the body up to the clause, titles left out. */
function sentencesOf(text: string): { start: number; end: number }[] {
  const body = text.slice(0, bodyEnd(text))
  return [
    ...body.matchAll(
      /^(?:（[一二三四五六七八九]）|\d+\. |[\u4e00-\u9fff]+：)[^。\n]*[。：]?(.+?)(?:（牵头单位.*)?$/dgm,
    ),
  ].map((match) => {
    const [start, end] = match.indices?.[1] ?? [0, 0]
    return { start, end }
  })
}
