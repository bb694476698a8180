/** Collects what is found of each field, and in which paragraphs. */

import type { Value } from '../field.js'

/** One value of a field as a document has it. */
export interface Found {
  readonly value: Value
  /** How often: paragraphs of text, sections for the page, tables for their rules. */
  readonly count: number
  /** Paragraphs, counted from 1 as Word counts, each once; empty for what stands in headers, footers and notes. */
  readonly paragraphs: readonly number[]
}

/** What is found so far. */
export class Tally {
  private readonly byKey = new Map<string, Map<Value, { count: number; paragraphs: Set<number> }>>()

  /** Notes that `key` is `value` in a paragraph; 0 for none, and nothing for a value that could not be measured. */
  add(key: string, value: Value | undefined, paragraph: number): void {
    if (value === undefined) return
    const values = this.byKey.get(key) ?? new Map<Value, { count: number; paragraphs: Set<number> }>()
    this.byKey.set(key, values)
    const one = values.get(value) ?? { count: 0, paragraphs: new Set<number>() }
    values.set(value, one)
    one.count++
    if (paragraph > 0) one.paragraphs.add(paragraph)
  }

  /** The values of each field, the most frequent first. */
  found(): ReadonlyMap<string, readonly Found[]> {
    return new Map(
      [...this.byKey].map(([key, values]) => [
        key,
        [...values]
          .map(([value, { count, paragraphs }]): Found => ({ value, count, paragraphs: [...paragraphs] }))
          .sort((a, b) => b.count - a.count),
      ]),
    )
  }
}
