/** Writes what a workbook proposes into the text, one cell after the other. */

import { readPlan } from '../semantics/lower.js'
import type { Plan, Task } from '../semantics/model.js'
import { composeEdits } from '../text/composeEdits.js'
import { applyEdits, type TextEdit } from '../text/range.js'
import { setField } from './edit/setField.js'
import type { LedgerEntry } from './entry.js'
import type { Proposal } from './merge.js'

/** The text with the proposals in it, and which of them are. */
export interface Applied {
  readonly text: string
  /** What makes it of the text as it was. */
  readonly edits: readonly TextEdit[]
  readonly written: readonly Proposal[]
  /** Changed in the workbook and in the text since the export: a person has to decide. */
  readonly both: readonly Proposal[]
  /** There is no way to write them that would be read as they are meant. */
  readonly unwritten: readonly Proposal[]
}

/** `text`, whose ledger the proposals are for, changed by all that can be written into it. */
export function applyProposals(text: string, proposals: readonly Proposal[]): Applied {
  const both = proposals.filter(({ before, now }) => before !== now)
  const written: Proposal[] = []
  const unwritten: Proposal[] = []
  const rounds: (readonly TextEdit[])[] = []
  let plan = readPlan(text)
  const places = new Map(proposals.map(({ entry }) => [entry, placeOf(plan, entry)]))
  for (const proposal of proposals.filter((one) => !both.includes(one))) {
    const task = places.get(proposal.entry)?.(plan)
    const edits = task && setField(plan, task, proposal)
    if (!edits) {
      unwritten.push(proposal)
      continue
    }
    if (edits.length > 0) plan = readPlan(applyEdits(plan.source, edits), plan)
    rounds.push(edits)
    written.push(proposal)
  }
  return { text: plan.source, edits: composeEdits(text.length, rounds), written, both, unwritten }
}

/** Finds the task of `entry` in later versions: `setField` never adds a task or takes one away. */
function placeOf(first: Plan, { start }: LedgerEntry): (plan: Plan) => Task | undefined {
  for (const list of ['tasks', 'annexRows', 'duties'] as const) {
    const index = first[list].findIndex((task) => task.start === start)
    if (index >= 0) return (plan) => plan[list][index]
  }
  return () => undefined
}
