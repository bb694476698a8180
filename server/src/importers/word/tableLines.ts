/** Turns tables into the tables of a draft, in Markdown; what is one cell over several columns or rows stays recognisable. */

import { mergedAbove } from '../../syntax/tables.js'
import type { Block, WordCell, WordRow, WordTable } from '../../word/document.js'
import { added, type DraftLine, type Stretch, sliced, textOf } from './draftLines.js'
import type { Import } from './import.js'

/** Turns what a cell holds into lines. */
export type LinesOfBlocks = (blocks: readonly Block[], context: Import) => readonly DraftLine[]

/** A cell as one line, its own lines parted by `<br>`. */
interface Cell {
  readonly line: DraftLine
  readonly span: number
  readonly continues: boolean
}

/** The lines of a table: one per row, or the paragraphs of a table that only frames them. */
export function tableLines(table: WordTable, context: Import, linesOfBlocks: LinesOfBlocks): DraftLine[] {
  const present = table.rows.filter(({ change }) => context.isPresent(change))
  const width = Math.max(0, ...present.map(widthOf))
  // A table of one column is a frame around paragraphs.
  if (width <= 1) return present.flatMap(({ cells }) => cells.flatMap(({ blocks }) => linesOfBlocks(blocks, context)))
  const rows = present.map((row) => cellsOf(row, context, linesOfBlocks))
  const above = rows.findIndex((cells) => cells.length > 1)
  const head = above < 0 ? rows : rows.slice(0, above)
  const body = above < 0 ? [] : rows.slice(above)
  noteMerged(present, context)
  const captions = head.map(([cell]) => cell.line)
  // A line of bars over dashes needs rows below it to be a table.
  if (body.length < 2) return [...captions, ...body.map(inOneLine)].flatMap((line) => [line, []])
  return [...captions.flatMap((line) => [line, []]), ...ruled(body, width), []]
}

function widthOf({ cells, skipped }: WordRow): number {
  return cells.reduce((sum, { span }) => sum + span, skipped)
}

function cellsOf(row: WordRow, context: Import, linesOfBlocks: LinesOfBlocks): Cell[] {
  const skipped = Array.from({ length: row.skipped }, (): Cell => ({ line: [], span: 1, continues: false }))
  return [
    ...skipped,
    ...row.cells.map((cell) => ({
      line: cellLine(cell, context, linesOfBlocks),
      span: cell.span,
      continues: cell.merge === 'continues',
    })),
  ]
}

function cellLine({ blocks }: WordCell, context: Import, linesOfBlocks: LinesOfBlocks): DraftLine {
  for (const block of blocks) if (block.kind === 'table') context.remark({ kind: 'nestedTable', text: '' })
  const lines = linesOfBlocks(blocks, context).filter((line) => textOf(line) !== '')
  return lines.flatMap((line, index) => (index === 0 ? escaped(line) : [added('<br>'), ...escaped(line)]))
}

/** Bars of the text would part cells. */
function escaped(line: DraftLine): DraftLine {
  const text = textOf(line)
  const pieces: Stretch[] = []
  let from = 0
  for (const { index } of text.matchAll(/\|/g)) {
    pieces.push(...sliced(line, from, index), added('\\'))
    from = index
  }
  return [...pieces, ...sliced(line, from, text.length)]
}

function ruled([head, ...rows]: readonly (readonly Cell[])[], width: number): DraftLine[] {
  const rule = [added(`|${' --- |'.repeat(width)}`)]
  return [barred(head, width), rule, ...rows.map((row) => barred(row, width))]
}

/** A cell over several columns is followed by bars with nothing between them. */
function barred(cells: readonly Cell[], width: number): DraftLine {
  const line: Stretch[] = [added('|')]
  let used = 0
  for (const { line: content, span, continues } of cells) {
    line.push(added(' '), ...(continues ? [added(mergedAbove)] : content), added(' |'.padEnd(span + 1, '|')))
    used += span
  }
  if (used < width) line.push(added('  |'.repeat(width - used)))
  return line
}

function inOneLine(cells: readonly Cell[]): DraftLine {
  return cells.flatMap(({ line }, index) => (index === 0 ? line : [added('　　'), ...line]))
}

function noteMerged(rows: readonly WordRow[], context: Import): void {
  const merged = rows.flatMap(({ cells }) => cells.filter(({ span, merge }) => span > 1 || merge === 'continues'))
  if (merged.length > 0) context.remark({ kind: 'mergedCells', text: String(merged.length) })
}
