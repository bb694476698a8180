/** What a selection grows to: word, name, clause, sentence, brackets, paragraph, item, sections, document. */

import type { Analysis } from '../analysis/analyse.js'
import type { Plan, Task } from '../semantics/model.js'
import type { TextRange } from '../text/range.js'
import { lastFrom } from '../text/sorted.js'
import { type OutlineNode, outline } from './outline.js'
import { stretchesAround } from './sentences.js'
import { wordAt } from './words.js'

/** For each of `offsets` the ranges around it, the innermost first; each holds the one before and is longer. */
export function selectionRanges(analysis: Analysis, offsets: readonly number[]): readonly (readonly TextRange[])[] {
  const nodes = outline(analysis)
  return offsets.map((offset) => {
    const at = Math.max(0, Math.min(offset, analysis.plan.source.length))
    return growing(candidates(analysis.plan, nodes, at))
  })
}

/** Ranges around one place; far more than any plan nests. */
const deepest = 64

/** The shortest range first, then each longer one that holds all before it. */
function growing(ranges: readonly TextRange[]): TextRange[] {
  const ordered = [...ranges].sort((a, b) => a.end - a.start - (b.end - b.start))
  const kept: TextRange[] = []
  for (const { start, end } of ordered) {
    const last = kept[kept.length - 1]
    const grows = !last || (start <= last.start && last.end <= end && end - start > last.end - last.start)
    if (grows) kept.push({ start, end })
  }
  // Whatever the text, the nesting stays so shallow that every client can take it.
  return kept.length > deepest ? [...kept.slice(0, deepest - 1), kept[kept.length - 1]] : kept
}

function candidates(plan: Plan, nodes: readonly OutlineNode[], offset: number): TextRange[] {
  const found: TextRange[] = [{ start: 0, end: plan.source.length }]
  const path = pathTo(nodes, offset)
  for (const { range, selectionRange, task } of path) {
    found.push(range)
    if (holds(selectionRange, offset)) found.push(selectionRange)
    if (task) found.push(...namesIn(task, offset))
  }
  for (const unit of unitsAt(plan, offset)) found.push(unit)
  const text = innermostText(plan, offset)
  if (text) {
    const inner = plan.source.slice(text.start, text.end)
    const at = offset - text.start
    const word = wordAt(inner, at)
    for (const { start, end } of [...(word ? [word] : []), ...stretchesAround(inner, at)]) {
      found.push({ start: start + text.start, end: end + text.start })
    }
  }
  const citation = lastFrom(plan.citations, offset)
  if (citation && holds(citation, offset)) found.push({ start: citation.start, end: citation.end })
  return found
}

/** The nodes that hold `offset`, from the top. */
function pathTo(nodes: readonly OutlineNode[], offset: number): OutlineNode[] {
  const path: OutlineNode[] = []
  let level = nodes
  for (;;) {
    const node = lastFrom(
      level.map(({ range }, index) => ({ ...range, index })),
      offset,
    )
    if (!node || offset > node.end) return path
    path.push(level[node.index])
    level = level[node.index].children
  }
}

/** Bodies, persons, dates, figures and clauses of the task at `offset`. */
function namesIn({ responsibilities, parties, persons, deadlines, targets }: Task, offset: number): TextRange[] {
  return [...responsibilities, ...parties, ...persons, ...deadlines, ...targets].filter((one) => holds(one, offset))
}

/** The table and row, or the paragraph, at `offset`. */
function unitsAt(plan: Plan, offset: number): TextRange[] {
  const table = lastFrom(plan.tree.tables, offset)
  if (table && holds(table, offset)) {
    const row = lastFrom(table.rows, offset)
    return row && holds(row, offset) ? [table, row] : [table]
  }
  const paragraph = lastFrom(plan.tree.paragraphs, offset)
  return paragraph && holds(paragraph, offset) ? [paragraph] : []
}

/** The stretch that is read as one text: the cell, else the paragraph. */
function innermostText(plan: Plan, offset: number): TextRange | undefined {
  const unit = unitsAt(plan, offset).at(-1)
  const table = lastFrom(plan.tree.tables, offset)
  if (!unit || !table || !holds(table, offset)) return unit
  const cells = lastFrom(table.rows, offset)?.cells ?? table.columns
  return cells.find((cell) => cell !== undefined && holds(cell, offset)) ?? unit
}

function holds({ start, end }: TextRange, offset: number): boolean {
  return start <= offset && offset <= end
}
