/** Which of the documents in one text a place belongs to: covering notice, attached plan, annex. */

import type { Plan } from '../../semantics/model.js'
import { countUpTo } from '../../text/sorted.js'

/** A function from an offset in the source to the number of its document, counted from 0. */
export function scopesOf(plan: Plan): (offset: number) => number {
  const starts = startsOf(plan)
  return (offset) => countUpTo(starts, offset)
}

/** Ascending offsets at which a further title, part or annex begins. */
function startsOf(plan: Plan): number[] {
  const annexes = new Set(plan.annexes.map((annex) => annex.range?.start))
  const starts: number[] = []
  let previous: { zone: string; part: number } | undefined
  for (const paragraph of plan.tree.paragraphs) {
    if (paragraph.zone === 'furniture') continue
    const opensTitle = paragraph.zone === 'title' && previous?.zone !== 'title'
    if (previous && (opensTitle || paragraph.part !== previous.part || annexes.has(paragraph.start))) {
      starts.push(paragraph.start)
    }
    previous = paragraph
  }
  return starts
}
