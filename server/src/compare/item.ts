/** What of a plan is compared with another version of it: each item, each row of a table, and each part around them. */

import type { TextRange } from '../text/range.js'

/** What an item says of who and when; names and dates as printed. */
export const comparedFields = ['lead', 'support', 'person', 'deadline', 'target'] as const
export type ComparedField = (typeof comparedFields)[number]

/** One item of one version. */
export interface Item extends TextRange {
  /** By what the item is known in another version; see `ledger/identity`. */
  readonly id: string
  /** The numbers of the item and of those above it as printed, e.g. `二（三）1`; of a part around the items, what it is called. */
  readonly label: string
  /** Its own number as printed; empty where it has none. */
  readonly number: string
  readonly title: string
  /** What it says beside title and clauses; the title where it says nothing more. */
  readonly measure: string
  /** All that it says itself, as read, paragraphs parted by `\n`; without the items below it. */
  readonly text: string
  readonly fields: Readonly<Record<ComparedField, readonly string[]>>
  readonly leads: readonly string[]
  /** The item above it; `undefined` at the top. */
  readonly parent?: Item
  /** What can be the same item in another version: an item is never a row. */
  readonly kind: 'heading' | 'row' | 'part'
}
