/** The label that follows in a plan whose items have their clauses on lines of their own. */

import type { Plan } from '../../semantics/model.js'
import type { Paragraph } from '../../syntax/node.js'
import { clauseLabel, type LineAbove } from './lineAbove.js'

/** So many items that all go on with the same label make it the layout of the plan: less would be a guess. */
const LAYOUT = 2

/**
 * The next label with its colon. It is put in by itself only where every item so far goes on with it; where items
 * differ, completion offers the labels, since words that the writer did not ask for are worse than none.
 */
export function nextLabel(plan: Plan, above: LineAbove): string | undefined {
  const [first, ...others] = followers(plan, above)
  return first && others.length === 0 && first[0] !== '' && first[1] >= LAYOUT ? first[0] : undefined
}

/** True when the line is the last one of its item: an item itself, or a label behind which other items end. */
export function endsItem(plan: Plan, above: LineAbove): boolean {
  if (!above.label) return true
  const counts = followers(plan, above)
  return counts.size === 1 && counts.has('')
}

/** What follows such lines in this plan: labels as printed, or nothing of the kind (empty), and how often. */
function followers(plan: Plan, above: LineAbove): ReadonlyMap<string, number> {
  const key = above.label?.label ?? ITEM
  const { paragraphs } = plan.tree
  const counts = new Map<string, number>()
  for (const [at, paragraph] of paragraphs.entries()) {
    if (paragraph === above.paragraph || paragraph.zone !== above.paragraph.zone) continue
    if (keyOf(paragraph, above) !== key) continue
    const printed = printedLabel(plan, paragraphs[at + 1])
    counts.set(printed, (counts.get(printed) ?? 0) + 1)
  }
  return counts
}

const ITEM = 'item'

/** What a paragraph is in the sequence of item and labels; items of other levels are none. */
function keyOf(paragraph: Paragraph, above: LineAbove): string | undefined {
  if (paragraph.heading) {
    const { level, runIn } = paragraph.heading
    return level === above.heading?.level && runIn === above.heading.runIn ? ITEM : undefined
  }
  return clauseLabel(paragraph)?.label
}

/** The label that opens `paragraph`, as printed; empty for any other paragraph. */
function printedLabel({ source }: Plan, paragraph: Paragraph | undefined): string {
  const label = paragraph && !paragraph.heading ? clauseLabel(paragraph) : undefined
  if (!paragraph || !label) return ''
  const { start, end } = paragraph.reading.range(0, label.contentStart)
  return source.slice(start, end).trimEnd()
}
