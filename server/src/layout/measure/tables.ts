/** Tables: their rules, their heads and their text; and the rules of the imprint. */

import type { Block, WordRow, WordTable } from '../../word/document.js'
import { child, childrenOf, type Element, isOn, val } from '../../word/xml.js'
import { measureCharacters } from './characters.js'
import { type Flow, type Placed, textOf } from './flow.js'
import { rounded, wholeNumber } from './lengths.js'
import { drawnBorder } from './look.js'
import { runsOf } from './stretches.js'
import type { Tally } from './tally.js'

/** What tables are measured with. */
export interface TableContext {
  readonly flow: Flow
  /** The root of the styles, which tables have theirs in. */
  readonly styleRoot: Element | undefined
  readonly tally: Tally
}

/** Measures a table of the text, not one that only frames something. */
export function measureTable(table: WordTable, { flow, styleRoot, tally }: TableContext): void {
  const { rows } = table
  if (rows.length < 2 || !rows.some(({ cells }) => cells.length > 1)) return
  const borders = bordersOf(table, styleRoot)
  const drawn = rows.flatMap(({ cells }, row) =>
    cells.flatMap((_, column) => sides.map((side) => cellBorder(table, borders, { row, column, side }))),
  )
  const widths = new Set(drawn.flatMap((border) => pointsOf(border) ?? []))
  const [first] = rows.flatMap((row) => paragraphsOf(row, flow))
  for (const width of widths) tally.add('table.rule', rounded(width, 100), first?.paragraph.index ?? 0)
  const marked = rows.findIndex(({ properties }) => isOn(properties, 'w:tblHeader') !== true)
  const heads = Math.max(1, marked)
  for (const [at, row] of rows.entries()) {
    for (const placed of paragraphsOf(row, flow)) {
      if (textOf(placed.paragraph).trim() === '') continue
      const part = { placed, runs: runsOf(placed) }
      if (at < heads)
        measureCharacters(part, { element: 'tableHead', isText: true, size: 'table.size' }, flow.styles, tally)
      else measureCharacters(part, { element: 'table', isText: true }, flow.styles, tally)
    }
  }
}

const sides = ['w:top', 'w:left', 'w:bottom', 'w:right'] as const

/** The border at one side of a cell: its own, else that of the table at its edge or within. */
function cellBorder(
  { rows }: WordTable,
  borders: Element | undefined,
  { row, column, side }: { readonly row: number; readonly column: number; readonly side: (typeof sides)[number] },
): Element | undefined {
  const { cells } = rows[row]
  const own = child(cells[column]?.properties, 'w:tcBorders')
  if (child(own, side)) return drawnBorder(own, side)
  const isEdge = {
    'w:top': row === 0,
    'w:bottom': row === rows.length - 1,
    'w:left': column === 0,
    'w:right': column === cells.length - 1,
  }[side]
  const within = side === 'w:top' || side === 'w:bottom' ? 'w:insideH' : 'w:insideV'
  return drawnBorder(borders, isEdge ? side : within)
}

function paragraphsOf({ cells }: WordRow, flow: Flow): Placed[] {
  return cells.flatMap(({ blocks }) => paragraphsIn(blocks, flow))
}

function paragraphsIn(blocks: readonly Block[], flow: Flow): Placed[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? (flow.paragraphs.get(block.index) ?? [])
      : block.rows.flatMap((row) => paragraphsOf(row, flow)),
  )
}

/** The borders of a table: its own, else those of its style. */
function bordersOf({ properties }: WordTable, styleRoot: Element | undefined): Element | undefined {
  const own = child(properties, 'w:tblBorders')
  if (own) return own
  let id = val(properties, 'w:tblStyle')
  for (let depth = 0; id !== undefined && depth < 20; depth++) {
    const named = id
    const style = childrenOf(styleRoot, 'w:style').find(({ attributes }) => attributes['w:styleId'] === named)
    const borders = child(child(style, 'w:tblPr'), 'w:tblBorders')
    if (borders) return borders
    id = val(style, 'w:basedOn')
  }
  return undefined
}

function pointsOf(border: Element | undefined): number | undefined {
  const eighths = wholeNumber(border?.attributes['w:sz'])
  return eighths === undefined ? undefined : eighths / 8
}

/** Rules around and between the paragraphs of the imprint, in millimetres. */
export function measureImprintRules(paragraphs: readonly Placed[], { tally, styleRoot }: TableContext): void {
  const [first] = paragraphs
  const last = paragraphs[paragraphs.length - 1]
  if (!first || !last) return
  const add = (key: string, border: Element | undefined, { paragraph }: Placed): void => {
    const points = pointsOf(border)
    if (points !== undefined) tally.add(key, rounded((points * 25.4) / 72, 100), paragraph.index)
  }
  if (first.table) {
    const { table } = first
    const borders = bordersOf(table, styleRoot)
    const lastRow = table.rows.length - 1
    const at = (row: number, side: 'w:top' | 'w:bottom') => cellBorder(table, borders, { row, column: 0, side })
    add('imprint.outerRule', at(0, 'w:top'), first)
    add('imprint.outerRule', at(lastRow, 'w:bottom'), last)
    for (let row = 0; row < lastRow; row++) add('imprint.innerRule', at(row, 'w:bottom') ?? at(row + 1, 'w:top'), first)
    return
  }
  const bordersAt = ({ properties }: Placed): Element | undefined =>
    properties.map((element) => child(element, 'w:pBdr')).find((element) => element !== undefined)
  add('imprint.outerRule', drawnBorder(bordersAt(first), 'w:top'), first)
  add('imprint.outerRule', drawnBorder(bordersAt(last), 'w:bottom'), last)
  for (const one of paragraphs.slice(0, -1)) {
    const borders = bordersAt(one)
    add('imprint.innerRule', drawnBorder(borders, 'w:between') ?? drawnBorder(borders, 'w:bottom'), one)
  }
}
