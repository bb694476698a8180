/** What a suppression of one line covers: the whole logical paragraph or table row, however it is wrapped. */

import type { Plan } from '../semantics/model.js'
import { isSuppressionLine } from '../text/directives.js'
import type { LineIndex } from '../text/lineIndex.js'
import type { TextRange } from '../text/range.js'
import { lastFrom } from '../text/sorted.js'

/** A printed line: `end` is before its line break, `next` behind it. */
export interface Line extends TextRange {
  readonly next: number
}

/** The printed line that holds `offset`. */
export function lineAt(lines: LineIndex, source: string, offset: number): Line {
  const number = lines.position(offset).line
  const start = lines.lineStart(number)
  const next = lines.lineStart(number + 1)
  const breakLength = /(?<![\r\n])[\r\n]*$/.exec(source.slice(Math.max(start, next - 2), next))?.[0].length ?? 0
  return { start, end: next - breakLength, next }
}

/** The printed line at `offset`, with all of the paragraph or row that it opens or goes on with. */
export function unitAt(plan: Plan, lines: LineIndex, offset: number): TextRange {
  const line = lineAt(lines, plan.source, offset)
  const unit = unitOf(plan, line)
  return { start: unit.start, end: Math.max(unit.end, line.end) }
}

/**
 * The first line with text behind the line of `offset`, grown to its paragraph or row; empty when there is none.
 * `known` holds the answers for line starts met before, so that many directives in a row are walked over once.
 */
export function nextUnit(plan: Plan, lines: LineIndex, offset: number, known: Map<number, TextRange>): TextRange {
  const { source } = plan
  const passed: number[] = []
  let line = lineAt(lines, source, offset)
  let unit: TextRange | undefined
  while (!unit && line.next < source.length) {
    line = lineAt(lines, source, line.next)
    unit = known.get(line.start)
    const text = source.slice(line.start, line.end)
    if (!unit && text.trim() !== '' && !isSuppressionLine(text)) unit = unitOf(plan, line)
    passed.push(line.start)
  }
  const found = unit ?? { start: source.length, end: source.length }
  for (const start of passed) known.set(start, found)
  return found
}

/** The paragraph or row that begins or goes on at the first character of `line`: what a directive on the line before covers. */
export function unitOf(plan: Plan, line: Line): TextRange {
  const indent = /^\s*/.exec(plan.source.slice(line.start, line.end))?.[0].length ?? 0
  const first = line.start + indent
  const unit = rowAt(plan, first) ?? paragraphAt(plan, first)
  // Offsets before the paragraph belong to it too: some findings start at the line's indentation.
  return unit ? { start: Math.min(unit.start, line.start), end: unit.end } : { start: line.start, end: line.end }
}

function rowAt(plan: Plan, offset: number): TextRange | undefined {
  const table = plan.tree.tables.find(({ start, end }) => start <= offset && offset < end)
  return table?.rows.find(({ start, end }) => start <= offset && offset < end)
}

function paragraphAt(plan: Plan, offset: number): TextRange | undefined {
  const found = lastFrom(plan.tree.paragraphs, offset)
  return found && offset < found.end ? found : undefined
}
