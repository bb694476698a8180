/** Which characters of which Word paragraphs a stretch of the draft came from. */

import type { Imported } from '../../importers/imported.js'
import { countWhile } from '../../text/sorted.js'
import type { Element } from '../../word/xml.js'
import type { Flow, Placed } from './flow.js'

/** Text of one run. */
export interface RunText {
  readonly text: string
  readonly run: Element | undefined
}

/** A part of a paragraph. */
export interface Part {
  readonly placed: Placed
  readonly runs: readonly RunText[]
}

/** The parts of paragraphs that hold `[start, end)` of the draft, in order. */
export function partsOf(start: number, end: number, { origins }: Imported, flow: Flow): Part[] {
  const ranges = new Map<number, [from: number, to: number][]>()
  const first = Math.max(0, countWhile(origins, ({ offset }) => offset <= start) - 1)
  for (let at = first; at < origins.length && origins[at].offset < end; at++) {
    const { offset, paragraph, character, length } = origins[at]
    const from = Math.max(0, start - offset)
    const to = Math.min(length, end - offset)
    if (from >= to || paragraph === 0) continue
    ranges.set(paragraph, [...(ranges.get(paragraph) ?? []), [character + from, character + to]])
  }
  return [...ranges].flatMap(([paragraph, own]) => {
    const placed = flow.paragraphs.get(paragraph)
    return placed ? [{ placed, runs: own.flatMap(([from, to]) => runsOf(placed, from, to)) }] : []
  })
}

/** The runs in the units `[from, to)` of a paragraph. */
export function runsOf({ paragraph }: Placed, from = 0, to = Number.POSITIVE_INFINITY): RunText[] {
  const runs: RunText[] = []
  let at = 0
  for (const piece of paragraph.pieces) {
    if (piece.kind === 'text') {
      const text = piece.text.slice(Math.max(0, from - at), Math.max(0, to - at))
      if (text !== '') runs.push({ text, run: piece.run })
      at += piece.text.length
    } else if (piece.kind === 'tab' || piece.kind === 'line' || piece.kind === 'page' || piece.kind === 'column') at++
  }
  return runs
}
