/** What the printed forms of a comparison share. */

import type { ComparisonRow } from '../../compare/table.js'
import type { Locale } from '../../text/localised.js'

/** The table with what stands around it. */
export interface PrintedTable {
  readonly title: string
  readonly names: { readonly before: string; readonly after: string }
  readonly summary: string
  readonly rows: readonly ComparisonRow[]
  readonly locale: Locale
}
