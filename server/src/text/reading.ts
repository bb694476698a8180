/** The normalised reading of a stretch of text, with its way back to the text as written. */

import type { TextRange } from './range.js'
import { countWhile } from './sorted.js'

/** A run of reading characters that stand one by one in the source. */
export interface Run {
  /** Offset in the reading at which the run starts. */
  readonly at: number
  /** Offset in the source of its first character, counted from the `base` of the reading. */
  readonly source: number
  /** Source characters behind the run that belong to its last character (ruby such as `衛(wèi)`), in UTF-16 units. */
  readonly tail: number
}

/** Of a stretch that is read as it stands. */
const plainRuns: readonly Run[] = [{ at: 0, source: 0, tail: 0 }]

/**
 * Text with damage, hard wraps and traditional glyphs smoothed; every offset maps back to the source.
 * A reading may be moved to another place of the source: what was found out about its text goes with it, see `memo.ts`.
 */
export class Reading {
  private known: unknown[] | undefined

  /** `runs` ascend by `at`, the first at 0; `base` is the source offset that they count from. */
  constructor(
    readonly text: string,
    readonly runs: readonly Run[],
    readonly base: number,
  ) {}

  /** The source offset of the reading character at `offset` (0 ≤ offset ≤ length; the length gives the end). */
  source(offset: number): number {
    if (this.runs === plainRuns) return this.base + Math.min(offset, this.text.length)
    if (offset >= this.text.length) return this.sourceEnd(this.text.length)
    const run = this.runs[this.indexAt(offset)]
    return this.base + run.source + (offset - run.at)
  }

  /** The source range of the reading characters `[start, end)`; ruby on the last one is included. */
  range(start: number, end: number): TextRange {
    const from = this.source(start)
    return { start: from, end: Math.max(from, end > start ? this.sourceEnd(end) : from) }
  }

  /** The reading of the characters `[start, end)`. */
  slice(start: number, end: number = this.text.length): Reading {
    if (start <= 0 && end >= this.text.length) return this
    if (start >= end) return Reading.plain('', this.source(start))
    const text = this.text.slice(start, end)
    if (this.runs === plainRuns) return new Reading(text, plainRuns, this.base + Math.max(0, start))
    const base = this.source(start)
    const moved = this.base - base
    const runs: Run[] = []
    for (let index = this.indexAt(start); index < this.runs.length && this.runs[index].at < end; index++) {
      const run = this.runs[index]
      const next = this.runs[index + 1]?.at ?? this.text.length
      const from = Math.max(run.at, start)
      runs.push({ at: from - start, source: moved + run.source + (from - run.at), tail: next <= end ? run.tail : 0 })
    }
    return new Reading(text, runs, base)
  }

  /** The reading without white space at both ends. */
  trim(): Reading {
    const { text } = this
    const trimmed = text.trim()
    if (trimmed.length === text.length) return this
    const start = text.length - text.trimStart().length
    return this.slice(start, start + trimmed.length)
  }

  /** The same reading at a place `delta` UTF-16 units further on; what is known of it is shared. */
  moved(delta: number): Reading {
    if (delta === 0) return this
    const moved = new Reading(this.text, this.runs, this.base + delta)
    moved.known = this.memo
    return moved
  }

  /** What is known of the text of this reading, wherever it stands; for `memo.ts` alone. */
  get memo(): unknown[] {
    this.known ??= []
    return this.known
  }

  /** The readings one behind the other; nothing is put between them. */
  static join(parts: readonly Reading[]): Reading {
    if (parts.length === 1) return parts[0]
    const filled = parts.filter((part) => part.text !== '')
    if (filled.length === 0) return Reading.plain('', parts[0]?.base ?? 0)
    const { base } = filled[0]
    let text = ''
    const runs: Run[] = []
    for (const part of filled) {
      const moved = part.base - base
      for (const run of part.runs) runs.push({ at: run.at + text.length, source: moved + run.source, tail: run.tail })
      text += part.text
    }
    return new Reading(text, runs, base)
  }

  /** The reading of a stretch that is read as it stands. */
  static plain(text: string, source: number): Reading {
    return new Reading(text, plainRuns, source)
  }

  /** The source range of the whole reading. */
  get span(): TextRange {
    return this.range(0, this.text.length)
  }

  private sourceEnd(end: number): number {
    if (this.runs === plainRuns) return this.base + end
    if (end === 0) return this.base + this.runs[0].source
    const index = this.indexAt(end - 1)
    const run = this.runs[index]
    const next = this.runs[index + 1]?.at ?? this.text.length
    return this.base + run.source + (end - run.at) + (end === next ? run.tail : 0)
  }

  private indexAt(offset: number): number {
    return Math.max(0, countWhile(this.runs, ({ at }) => at <= offset) - 1)
  }
}

/** The characters of `reading` as printed in `source`: same length and offsets; what the reading drops stays dropped. */
export function written(reading: Reading, source: string): string {
  const { text, runs, base } = reading
  if (runs.length === 1) return source.slice(base + runs[0].source, base + runs[0].source + text.length)
  const parts = runs.map((run, index) => {
    const end = runs[index + 1]?.at ?? text.length
    return source.slice(base + run.source, base + run.source + end - run.at)
  })
  return parts.join('')
}
