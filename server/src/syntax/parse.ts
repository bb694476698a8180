/** Parses an official document into its lossless tree. */

import { once } from '../text/memo.js'
import { readingMode } from '../text/normalise.js'
import { Reading } from '../text/reading.js'
import { type Block, blocksOf } from './blocks.js'
import { frontMatterEnd } from './frontMatter.js'
import { metadataLabel } from './furniture.js'
import { type Line, piecesOf, readLines } from './lines.js'
import type { Paragraph, SyntaxNode, SyntaxTree, Table } from './node.js'
import { type FoundTable, findTables } from './tables.js'
import { buildTree } from './tree.js'
import type { Zoned } from './zoneItems.js'
import { assignZones } from './zones.js'

/**
 * The lossless tree of `source`; total: every string parses, and printing the tree gives it back.
 * What `before`, the tree of an earlier version, has in common with it is not read again; the tree is the same without.
 */
export function parse(source: string, before?: SyntaxTree): SyntaxTree {
  const read = readLines(source, frontMatterEnd(source), readingMode(source), before?.read)
  const { from, lines } = read
  const zoned = assignZones(itemsOf(lines))
  const paragraphs = paragraphsOf(zoned)
  const tables = tablesOf(zoned)
  let root: SyntaxNode | undefined
  return {
    source,
    read,
    get root() {
      root ??= buildTree(source, from, paragraphs, tables)
      return root
    },
    paragraphs,
    tables,
    pageMetadata: pageMetadataOf(lines),
  }
}

function itemsOf(lines: readonly Line[]): (Block | FoundTable)[] {
  const stretches: (readonly (Block | FoundTable)[])[] = []
  let from = 0
  for (const table of findTables(lines)) {
    stretches.push(blocksOf(piecesOf(lines.slice(from, table.firstLine))), [table])
    from = table.lastLine
  }
  stretches.push(blocksOf(piecesOf(lines.slice(from))))
  return stretches.flat()
}

function paragraphsOf(zoned: readonly Zoned[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (const { block, zone, part } of zoned) {
    if (!block) continue
    const heading = zone === 'furniture' ? undefined : block.heading
    const { reading, wraps, broken } = block
    paragraphs.push({ index: paragraphs.length, ...reading.span, zone, part, reading, heading, wraps, broken })
  }
  return paragraphs
}

function tablesOf(zoned: readonly Zoned[]): Table[] {
  return zoned.flatMap(({ table, zone, part }) => {
    if (!table) return []
    const start = Math.min(table.columns[0].start, table.rows[0].start)
    const end = Math.max(...table.columns.map((cell) => cell.end), table.rows[table.rows.length - 1].end)
    return [{ form: table.form, zone, part, columns: table.columns, rows: table.rows, start, end }]
  })
}

/** A longer line is no part of a metadata block. */
const longestMetadata = 2000

const holdsLabel = once((reading) => columnsOf(reading).some((part) => metadataLabel(part.text) !== undefined))

/** The stretches of a line between tabs, wide gaps and bracketed labels. */
function columnsOf(reading: Reading): Reading[] {
  const columns: Reading[] = []
  let start = 0
  for (const gap of reading.text.matchAll(/\t| {2,}| (?=[[【])/g)) {
    columns.push(reading.slice(start, gap.index).trim())
    start = gap.index + gap[0].length
  }
  return [...columns, reading.slice(start).trim()]
}

/** Labels and values of a metadata block: one pair per line, pairs parted by tabs, or label and value on lines of their own. */
function pageMetadataOf(lines: readonly Line[]): SyntaxTree['pageMetadata'][number][] {
  const found: SyntaxTree['pageMetadata'][number][] = []
  const head = lines.slice(0, 400).filter((line) => line.end - line.start <= longestMetadata)
  if (!head.some((line) => holdsLabel(line.reading))) return found
  const filled = head.flatMap((line) => columnsOf(line.reading)).filter((part) => part.text !== '')
  for (const [index, part] of filled.entries()) {
    const label = metadataLabel(part.text)
    if (!label) continue
    const value = part.slice(label.valueStart).trim()
    const next = filled[index + 1]
    if (value.text !== '') found.push({ label: label.kind, value })
    else if (next && !metadataLabel(next.text)) found.push({ label: label.kind, value: next })
  }
  return found.filter((pair) => pair.label !== 'other' && pair.value instanceof Reading)
}
