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
  const widths = new Set(sides.flatMap((side) => pointsOf(drawnBorder(borders, side)) ?? []))
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

const sides = ['w:top', 'w:left', 'w:bottom', 'w:right', 'w:insideH', 'w:insideV'] as const

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

/** The borders of a table: its own, else those of its style, else those of its first cell. */
function bordersOf({ properties, rows }: WordTable, styleRoot: Element | undefined): Element | undefined {
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
  return rows.flatMap(({ cells }) => child(cells[0]?.properties, 'w:tcBorders') ?? [])[0]
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
    const borders = bordersOf(first.table, styleRoot)
    const outer = new Map(['w:top', 'w:bottom'].map((side) => [drawnBorder(borders, side)?.attributes['w:sz'], side]))
    for (const side of outer.values()) add('imprint.outerRule', drawnBorder(borders, side), first)
    if (first.table.rows.length > 1) add('imprint.innerRule', drawnBorder(borders, 'w:insideH'), first)
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
