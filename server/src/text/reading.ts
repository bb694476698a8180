/** The normalised reading of a stretch of text, with its way back to the text as written. */

import type { TextRange } from './range.js'
import { countWhile } from './sorted.js'

/** A run of reading characters that stand one by one in the source. */
export interface Run {
  /** Offset in the reading at which the run starts. */
  readonly at: number
  /** Offset in the source of its first character. */
  readonly source: number
  /** Source characters behind the run that belong to its last character (ruby such as `衛(wèi)`), in UTF-16 units. */
  readonly tail: number
}

/** Text with damage, hard wraps and traditional glyphs smoothed; every offset maps back to the source. */
export class Reading {
  /** `runs` ascend by `at`, the first at 0, unless the text is empty. */
  constructor(
    readonly text: string,
    readonly runs: readonly Run[],
  ) {}

  /** The source offset of the reading character at `offset` (0 ≤ offset ≤ length; the length gives the end). */
  source(offset: number): number {
    if (offset >= this.text.length) return this.sourceEnd(this.text.length)
    const run = this.runAt(offset)
    return run.source + (offset - run.at)
  }

  /** The source range of the reading characters `[start, end)`; ruby on the last one is included. */
  range(start: number, end: number): TextRange {
    const from = this.source(start)
    return { start: from, end: Math.max(from, end > start ? this.sourceEnd(end) : from) }
  }

  /** The reading of the characters `[start, end)`. */
  slice(start: number, end: number = this.text.length): Reading {
    if (start <= 0 && end >= this.text.length) return this
    if (start >= end) return new Reading('', [{ at: 0, source: this.source(start), tail: 0 }])
    const runs: Run[] = []
    for (let index = this.indexAt(start); index < this.runs.length && this.runs[index].at < end; index++) {
      const run = this.runs[index]
      const next = this.runs[index + 1]?.at ?? this.text.length
      const from = Math.max(run.at, start)
      runs.push({ at: from - start, source: run.source + (from - run.at), tail: next <= end ? run.tail : 0 })
    }
    return new Reading(this.text.slice(start, end), runs)
  }

  /** The reading without white space at both ends. */
  trim(): Reading {
    const start = this.text.length - this.text.trimStart().length
    return this.slice(start, Math.max(start, this.text.trimEnd().length))
  }

  /** The readings one behind the other; nothing is put between them. */
  static join(parts: readonly Reading[]): Reading {
    if (parts.length === 1) return parts[0]
    let text = ''
    const runs: Run[] = []
    for (const part of parts) {
      if (part.text === '') continue
      for (const run of part.runs) runs.push({ at: run.at + text.length, source: run.source, tail: run.tail })
      text += part.text
    }
    return new Reading(text, runs.length > 0 ? runs : (parts[0]?.runs ?? []))
  }

  /** The reading of a stretch that is read as it stands. */
  static plain(text: string, source: number): Reading {
    return new Reading(text, [{ at: 0, source, tail: 0 }])
  }

  /** The source range of the whole reading. */
  get span(): TextRange {
    return this.range(0, this.text.length)
  }

  private sourceEnd(end: number): number {
    if (end === 0) return this.runs[0]?.source ?? 0
    const index = this.indexAt(end - 1)
    const run = this.runs[index]
    const next = this.runs[index + 1]?.at ?? this.text.length
    return run.source + (end - run.at) + (end === next ? run.tail : 0)
  }

  private runAt(offset: number): Run {
    return this.runs[this.indexAt(offset)]
  }

  private indexAt(offset: number): number {
    return Math.max(0, countWhile(this.runs, ({ at }) => at <= offset) - 1)
  }
}
