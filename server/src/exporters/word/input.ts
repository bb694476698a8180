/** What a Word document is made of. */

import type { Layout } from '../../layout/layout.js'
import type { Plan } from '../../semantics/model.js'
import type { Locale } from '../../text/localised.js'

/** The plan and how it is to look. */
export interface WordInput {
  readonly plan: Plan
  readonly layout: Layout
  /** What stands in red at the head, e.g. 云岭省人民政府办公厅文件; no head without it. */
  readonly issuerMark?: string
  /** The numbers of footnotes by their marks in the draft. */
  readonly footnotes: ReadonlyMap<string, number>
  readonly locale: Locale
}
