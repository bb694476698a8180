/** Where the documents of a cascade stand: a row for each level, the documents above nearest to those that carry them out. */

import type { PlanCascade } from '../../server/src/protocol.js'
import { nodeWidth, place, type Spot, widthOf } from './cascadeOrder.js'

/** A document of the graph; pixels from its upper left corner. */
export interface CascadeNode {
  /** Its place among the documents of the cascade. */
  readonly document: number
  readonly row: number
  readonly x: number
  readonly y: number
}

/** A line from a document down to one that carries it out. */
export interface CascadeLine {
  /** Its place among the edges of the cascade. */
  readonly edge: number
  /** For the `d` of an SVG path. */
  readonly path: string
  /** The middle of its label. */
  readonly label: { readonly x: number; readonly y: number }
}

/** All of it. */
export interface CascadeLayout {
  readonly width: number
  readonly height: number
  readonly nodes: readonly CascadeNode[]
  readonly lines: readonly CascadeLine[]
}

/** Pixels, as the style sheet has them. */
const nodeHeight = 62
/** Leaves room for two labels one above the other. */
const gapDown = 92
const margin = 16

/** The layout of `cascade`; lines that lead up, as circles have them, are drawn and move nothing. */
export function layoutOf({ documents, edges }: Pick<PlanCascade, 'documents' | 'edges'>): CascadeLayout {
  const levels = rowsOf({ documents, edges })
  const spots = documents.map((_, document): Spot => ({ document, row: levels[document], above: [], below: [], x: 0 }))
  const rows: Spot[][] = []
  for (const spot of spots) atRow(rows, spot.row).push(spot)
  const ways = edges.map(({ upper, draft }) => connect(spots[upper], spots[draft], rows))
  place(rows)
  const left = Math.min(...rows.flat().map((spot) => spot.x - widthOf(spot) / 2), 0)
  const right = Math.max(...rows.flat().map((spot) => spot.x + widthOf(spot) / 2), 0)
  for (const spot of rows.flat()) spot.x += margin - left
  return {
    width: right - left + 2 * margin,
    height: Math.max(0, rows.length * (nodeHeight + gapDown) - gapDown) + 2 * margin,
    nodes: spots.map(({ row, x }, document) => ({ document, row, x: x - nodeWidth / 2, y: topOf(row) })),
    lines: ways.map((way, edge) => ({ edge, ...drawn(way) })),
  }
}

/** The document that an arrow key leads to from the one at `from`; `undefined` for other keys and at the border. */
export function neighbour(nodes: readonly CascadeNode[], from: number, key: string): number | undefined {
  const { row, x } = nodes[from]
  const fits: Readonly<Record<string, (node: CascadeNode) => boolean>> = {
    ArrowLeft: (node) => node.row === row && node.x < x,
    ArrowRight: (node) => node.row === row && node.x > x,
    ArrowUp: (node) => node.row === row - 1,
    ArrowDown: (node) => node.row === row + 1,
  }
  const found = Object.hasOwn(fits, key) ? nodes.filter(fits[key]) : []
  const [nearest] = found.sort((one, other) => Math.abs(one.x - x) - Math.abs(other.x - x))
  return nearest && nodes.indexOf(nearest)
}

const levelOrder = ['national', 'province', 'city', 'county'] as const

/** The row of each document: that of its level, and below all that it carries out; rows without documents are left out. */
function rowsOf({ documents, edges }: Pick<PlanCascade, 'documents' | 'edges'>): number[] {
  const rows: number[] = []
  documents.forEach(({ level }, document) => {
    const above = edges.filter(({ upper, draft }) => draft === document && upper < document)
    const below = Math.max(-1, ...above.map(({ upper }) => rows[upper])) + 1
    rows.push(level === undefined ? below : Math.max(below, levelOrder.indexOf(level)))
  })
  const used = [...new Set(rows)].sort((one, other) => one - other)
  return rows.map((row) => used.indexOf(row))
}

function atRow(rows: Spot[][], row: number): Spot[] {
  while (rows.length <= row) rows.push([])
  return rows[row]
}

/** The spots from `upper` to `draft`, with one in each row between; they keep room for the line. */
function connect(upper: Spot, draft: Spot, rows: Spot[][]): readonly Spot[] {
  if (draft.row <= upper.row) return [upper, draft]
  const way = [upper]
  for (let row = upper.row + 1; row <= draft.row; row++) {
    const last = way[way.length - 1]
    const next = row === draft.row ? draft : { row, above: [], below: [], x: 0 }
    if (next !== draft) rows[row].push(next)
    last.below.push(next)
    next.above.push(last)
    way.push(next)
  }
  return way
}

function topOf(row: number): number {
  return margin + row * (nodeHeight + gapDown)
}

/** From the middle of the lower side, past the rows between, into the upper side where the lines of a document stand apart. */
function drawn(way: readonly Spot[]): Pick<CascadeLine, 'path' | 'label'> {
  const [first] = way
  const last = way[way.length - 1]
  const entries = [...last.above].sort((one, other) => one.x - other.x)
  const from = way[way.length - 2]
  const slot = entries.indexOf(from)
  const end = {
    x: slot < 0 ? last.x : last.x + (nodeWidth * (slot + 1)) / (entries.length + 1) - nodeWidth / 2,
    y: topOf(last.row),
  }
  const start = { x: first.x, y: topOf(first.row) + nodeHeight }
  const parts = [`M ${start.x} ${start.y}`]
  let at = start
  for (const { x, row } of way.slice(1, -1)) {
    parts.push(curve(at, { x, y: topOf(row) }), `V ${topOf(row) + nodeHeight}`)
    at = { x, y: topOf(row) + nodeHeight }
  }
  parts.push(curve(at, end))
  return { path: parts.join(' '), label: { x: end.x, y: end.y - 20 } }
}

interface Point {
  readonly x: number
  readonly y: number
}

function curve(from: Point, to: Point): string {
  const middle = (from.y + to.y) / 2
  return `C ${from.x} ${middle} ${to.x} ${middle} ${to.x} ${to.y}`
}
