/** The order of documents within the rows of a graph, and where they stand in it. */

/** The width of a document in pixels, as the style sheet has it. */
export const nodeWidth = 232
const gapAcross = 28
/** The room that a line needs where it passes a row. */
const passWidth = 64
/** So many times rows are put in the order of their neighbours; more changes nothing in graphs of a few levels. */
const sweeps = 8

/** A document, or the place where a line passes a row. */
export interface Spot {
  readonly document?: number
  readonly row: number
  readonly above: Spot[]
  readonly below: Spot[]
  /** The middle in pixels. */
  x: number
}

/** Puts the spots of each row in the order with the fewest crossings that is found, and gives each its place. */
export function place(rows: Spot[][]): void {
  for (const row of rows) spread(row, (spot) => row.indexOf(spot) * (nodeWidth + gapAcross))
  let fewest = Number.POSITIVE_INFINITY
  let best: readonly (readonly Spot[])[] = rows
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep++) {
    if (sweep % 2 === 0) for (const row of rows) arrange(row, 'above')
    else for (const row of [...rows].reverse()) arrange(row, 'below')
    const count = crossings(rows)
    if (count < fewest) best = rows.map((row) => [...row])
    fewest = Math.min(fewest, count)
  }
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (const row of sweep % 2 === 0 ? best : [...best].reverse())
      spread(row, (spot) => mean([...spot.above, ...spot.below]) ?? spot.x)
  }
}

/** In the order of the neighbours on one side; those with the same ones in that of the others. */
function arrange(row: Spot[], side: 'above' | 'below'): void {
  const goals = new Map(row.map((spot) => [spot, mean(spot[side]) ?? spot.x]))
  const goalOf = (spot: Spot): number => goals.get(spot) ?? spot.x
  const tie = (spot: Spot): number => mean(spot[side === 'above' ? 'below' : 'above']) ?? spot.x
  row.sort((one, other) => goalOf(one) - goalOf(other) || tie(one) - tie(other))
  spread(row, goalOf)
}

/** Pairs of lines between neighbouring rows that cross. */
function crossings(rows: readonly (readonly Spot[])[]): number {
  let count = 0
  for (const row of rows) {
    const lines = row.flatMap((spot) => spot.below.map((below) => [spot.x, below.x] as const))
    lines.forEach(([from, to], index) => {
      for (const [otherFrom, otherTo] of lines.slice(index + 1)) if ((from - otherFrom) * (to - otherTo) < 0) count++
    })
  }
  return count
}

function mean(spots: readonly Spot[]): number | undefined {
  return spots.length === 0 ? undefined : spots.reduce((sum, { x }) => sum + x, 0) / spots.length
}

/** As near as can be to where each wants to be: the middle of being pushed to the right and being pushed to the left. */
function spread(row: readonly Spot[], wanted: (spot: Spot) => number): void {
  const goals = row.map(wanted)
  const apart = (index: number): number => (widthOf(row[index]) + widthOf(row[index + 1])) / 2 + gapAcross
  const rightwards = [...goals]
  for (let at = 1; at < row.length; at++) rightwards[at] = Math.max(goals[at], rightwards[at - 1] + apart(at - 1))
  const leftwards = [...goals]
  for (let at = row.length - 2; at >= 0; at--) leftwards[at] = Math.min(goals[at], leftwards[at + 1] - apart(at))
  row.forEach((spot, at) => {
    spot.x = (rightwards[at] + leftwards[at]) / 2
  })
}

/** The room that a spot takes. */
export function widthOf({ document }: Spot): number {
  return document === undefined ? passWidth : nodeWidth
}
