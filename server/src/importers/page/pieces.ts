/** Takes a page apart into what its reading calls paragraphs and tables, each as it is written, nothing left between them. */

import type { Paragraph, SyntaxTree, Table, TableCell, Zone } from '../../syntax/node.js'
import { isSuppressionLine } from '../../text/directives.js'
import { type ReadingMode, readStretch } from '../../text/normalise.js'
import type { Reading } from '../../text/reading.js'

/** A paragraph or a table of the page, as lines of a draft. */
export interface PagePiece {
  readonly item: Paragraph | Table
  /** Range in the page, in UTF-16 units, with what stands beside it on its lines. */
  readonly start: number
  readonly end: number
  /** Lines of the draft; the text of a paragraph is one. */
  readonly lines: readonly string[]
  /** What stood inside the paragraph and is no part of it: the number of a page, what a page break printed twice. */
  readonly dropped: readonly { readonly offset: number; readonly text: string }[]
  readonly afterBlank: boolean
}

/** The pieces of `tree` in order. With `simplified` they are written as they are read. */
export function piecesOfPage(tree: SyntaxTree, simplified: boolean): PagePiece[] {
  const { source, paragraphs, tables } = tree
  const items = [...paragraphs, ...tables].sort((one, other) => one.start - other.start || one.end - other.end)
  const pieces: PagePiece[] = []
  let at = tree.read.from
  for (const [index, item] of items.entries()) {
    const gap = source.slice(at, Math.max(at, item.start))
    const start = item.start - beside(gap.slice(lastBreak(gap) + 1), 'before').length
    const after = source.slice(item.end, items[index + 1]?.start ?? source.length)
    const lineEnd = after.search(/[\r\n]/)
    // Only the last of two on one line has what stands behind them.
    const end =
      item.end +
      (lineEnd >= 0 || index === items.length - 1
        ? beside(lineEnd < 0 ? after : after.slice(0, lineEnd), 'behind').length
        : 0)
    const afterBlank = (gap.match(lineBreaks)?.length ?? 0) > 1
    pieces.push({
      item,
      start,
      end,
      afterBlank,
      ...(isTable(item) ? tableOf(item, tree, simplified) : textOf(item, { start, end }, tree, simplified)),
    })
    at = Math.max(at, end)
  }
  return pieces.map((piece, index) => withLoose(piece, source, pieces[index + 1]?.start ?? source.length))
}

/** What stands on lines of its own behind a piece and is read as nothing, such as a comment, stays behind it. */
function withLoose(piece: PagePiece, source: string, next: number): PagePiece {
  const between = source.slice(piece.end, Math.max(piece.end, next)).split(lineBreaks)
  const loose = between.map((line) => line.replace(unseen, '')).filter((line) => line !== '')
  return loose.length === 0 ? piece : { ...piece, lines: [...piece.lines, ...loose] }
}

/** True for a table. */
export function isTable(item: Paragraph | Table): item is Table {
  return 'rows' in item
}

/** True for a line that belongs to the writer's work with fangan and to no page. */
export function isDirective({ item }: PagePiece): boolean {
  return !isTable(item) && isSuppressionLine(item.reading.text)
}

const lineBreaks = /\r\n|\n|\r/g
/** Characters that nothing is printed for; pages are full of them. */
const unseen = /^[\s\u200b-\u200d\ufeff]+|(?<![\s\u200b-\u200d\ufeff])[\s\u200b-\u200d\ufeff]+$/g

function lastBreak(text: string): number {
  return Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'))
}

/** What is written beside a paragraph and not read: marks of a heading, bold type, a directive; with the space between. */
function beside(text: string, side: 'before' | 'behind'): string {
  const shown = text.replace(unseen, '')
  if (shown === '') return ''
  return side === 'before' ? text.slice(text.indexOf(shown)) : text.slice(0, text.indexOf(shown) + shown.length)
}

/** The paragraph in one line: hard wraps and page breaks are mended. */
function textOf(
  { reading, wraps, zone, start, end }: Paragraph,
  whole: { readonly start: number; readonly end: number },
  { source, read: { mode } }: SyntaxTree,
  simplified: boolean,
): Pick<PagePiece, 'lines' | 'dropped'> {
  const dropped: { offset: number; text: string }[] = []
  let text = ''
  let last = start
  const cuts = [0, ...wraps.map((wrap) => offsetIn(reading, wrap)), reading.text.length]
  for (let index = 0; index + 1 < cuts.length; index++) {
    const part = reading.range(cuts[index], cuts[index + 1])
    if (part.end <= part.start) continue
    const gap = source.slice(last, part.start).replace(unseen, '')
    if (gap !== '' && index > 0) dropped.push({ offset: last, text: gap })
    const written = source.slice(part.start, part.end).trim()
    text += wordGap.test(`${text.slice(-1)}${written[0]}`) ? ` ${written}` : written
    last = part.end
  }
  const read = simplified ? readAgain(reading.text.replace(/\n/g, ' '), mode).trim() : text
  const line = `${source.slice(whole.start, start)}${read}${source.slice(end, whole.end)}`.trim()
  return { lines: [indentOf(zone, source, whole.start) + line], dropped }
}

const wordGap = /^[A-Za-z0-9,.;][A-Za-z]$/

/** The offset in `reading` of the first character that stands at `source` or behind it. */
function offsetIn(reading: Reading, source: number): number {
  let low = 0
  let high = reading.text.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (reading.source(middle) < source) low = middle + 1
    else high = middle
  }
  return low
}

/** What is centred or begins at the left in every plan (GB/T 9704-2012, 7.3.1 and 7.3.2). */
const flush = new Set<Zone>(['title', 'docNumber', 'addressees'])

/** Paragraphs that are indented stay so. */
function indentOf(zone: Zone, source: string, start: number): string {
  const before = source.slice(Math.max(0, start - longestIndent), start)
  const indent = before.slice(lastBreak(before) + 1)
  return !flush.has(zone) && indent.length >= 2 && indent.trim() === '' ? '　　' : ''
}

/** In UTF-16 units. */
const longestIndent = 60

/** The table as it is written; one that a conversion has flattened becomes a table again, since nobody could work on its loose cells. */
function tableOf(table: Table, tree: SyntaxTree, simplified: boolean): Pick<PagePiece, 'lines' | 'dropped'> {
  if (table.form === 'lines') return { lines: ruledLines(table, tree, simplified), dropped: [] }
  const { source, read } = tree
  const start = lastBreak(source.slice(0, table.start)) + 1
  const rest = source.slice(table.end).search(/[\r\n]/)
  const end = rest < 0 ? source.length : table.end + rest
  const lines: string[] = []
  for (const line of source.slice(start, end).split(lineBreaks)) {
    // The break within a cell stays one.
    lines.push(simplified ? readAgain(line, { ...read.mode, markup: false }) : line)
  }
  return { lines: table.form === 'markdown' ? lines.map((line) => line.trimEnd()) : lines, dropped: [] }
}

/** A second import reads what the first has written: among damaged characters it may find more to normalise. */
function readAgain(text: string, mode: ReadingMode): string {
  let current = text
  for (let round = 0; round < 3; round++) {
    const next = readStretch(current, 0, current.length, mode).text
    if (next === current) break
    current = next
  }
  return current
}

function ruledLines({ columns, rows }: Table, { source, read: { mode } }: SyntaxTree, simplified: boolean): string[] {
  const row = (cells: readonly (string | undefined)[]): string => `| ${cells.map((cell) => cell ?? '').join(' | ')} |`
  const textOfCell = (cell: TableCell | undefined) => cell && cellText(cell.reading, source, simplified)
  const lines = ['', row(columns.map(textOfCell)), `|${' --- |'.repeat(columns.length)}`]
  let at = Math.max(...columns.map(({ end }) => end))
  for (const { start, end, cells } of rows) {
    const stray = strayRow(source.slice(at, start), columns.length)
    if (stray) lines.push(row(stray.map((text) => (simplified ? readAgain(text, mode) : text))))
    lines.push(row(cells.map(textOfCell)))
    at = Math.max(at, end)
  }
  return [...lines, '']
}

/** A row of what stands between two rows and was read as no cell, such as the totals above the first number: under the last columns. */
function strayRow(text: string, width: number): string[] | undefined {
  const parts = text.split(/[\t\r\n]/).flatMap((part) => part.replace(unseen, '').replace(/\|/g, '\\|') || [])
  if (parts.length === 0) return undefined
  const from = parts.length < width ? 1 : 0
  return Array.from({ length: width }, (_, column) =>
    column === width - 1 ? parts.slice(column - from).join('<br>') : (parts[column - from] ?? ''),
  )
}

/** The lines of a cell stay apart, as its reading has them. */
function cellText(reading: Reading, source: string, simplified: boolean): string {
  const lines: string[] = []
  for (const { index, 0: part } of reading.text.matchAll(/[^\n]+/g)) {
    const { start, end } = reading.range(index, index + part.length)
    const text = (simplified ? part : source.slice(start, end)).trim()
    if (text !== '') lines.push(text.replace(/\|/g, '\\|'))
  }
  return lines.join('<br>')
}
