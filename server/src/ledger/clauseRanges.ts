/** Where the clauses of a task stand: bodies, persons and deadlines with their labels and brackets. */

import { type PrintedLabel, printedLabels } from '../rules/printedLabels.js'
import type { Plan, Task } from '../semantics/model.js'
import type { TextRange } from '../text/range.js'

/** The stretches of `task` that say who and when and not what; a date within a sentence is part of what is said. */
export function clauseRanges(plan: Plan, task: Task): readonly TextRange[] {
  const clauses = task.responsibilities.filter(({ form }) => form !== 'inline')
  return [...clauses, ...printedLabels(plan, task).map((label) => labelRange(plan, label))]
}

/** A label with what stands behind it and the mark that ends it. */
function labelRange({ source }: Plan, { start, end, content, place, closes }: PrintedLabel): TextRange {
  if (place === 'line') return { start, end: closes }
  const stop = Math.min(closes, end + content.length)
  return { start, end: /[。；，;]/.test(source[stop] ?? '') ? stop + 1 : stop }
}
