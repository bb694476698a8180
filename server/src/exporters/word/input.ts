/** What the parts of a Word document need of the plan and its layout. */

import type { Layout } from '../../layout/layout.js'

/** The layout, and the footnotes. */
export interface WordInput {
  readonly layout: Layout
  /** The numbers of footnotes by their marks in the draft. */
  readonly footnotes: ReadonlyMap<string, number>
}
