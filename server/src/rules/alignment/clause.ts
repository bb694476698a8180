/** How findings name the documents above and their clauses, and where they point when the draft has no place of its own. */

import type { Alignment, AlignmentItem, UpperDocument } from '../../align/alignment.js'
import type { Plan } from '../../semantics/model.js'
import type { Basis } from '../../templates/template.js'
import type { TextRange } from '../../text/range.js'
import { unbroken } from '../../text/unbroken.js'

/** What all rules on alignment rest on. */
export const alignmentBasis: readonly [Basis, ...Basis[]] = [
  { document: '党政机关公文处理工作条例', clause: '第十九条' },
  { document: '国医改秘函〔2021〕40号', clause: '二、第1段' },
]

/** 《…》 with the title of the document, or the name that it was given by. */
export function titleOf({ plan, document }: UpperDocument): string {
  return `《${unbroken(plan.metadata.title) ?? document}》`
}

/** The document that `item` is of. */
export function documentOf({ uppers }: Alignment, { upper }: AlignmentItem): UpperDocument | undefined {
  return uppers.documents.find(({ document }) => document === upper.document)
}

/** 《…》二（三）1: where the upper document says what `item` is about. */
export function clauseOf(alignment: Alignment, item: AlignmentItem): string {
  const document = documentOf(alignment, item)
  return `${document ? titleOf(document) : item.upper.document}${item.upper.path}`
}

/** The title; without one the first heading, else the first line with text. */
export function wholePlan({ metadata, headings, source }: Plan): TextRange {
  const place = metadata.spans.title ?? headings.at(0)
  if (place) return { start: place.start, end: place.end }
  const start = source.length - source.trimStart().length
  const length = source.slice(start).search(/[\r\n]/)
  return { start, end: length < 0 ? source.length : start + length }
}
