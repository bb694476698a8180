/** A comparison as data. */

import { describe } from '../../compare/describe.js'
import type { Item } from '../../compare/item.js'
import type { Comparison } from '../../compare/versions.js'
import type { Locale } from '../../text/localised.js'

/** JSON with offsets into the two texts: UTF-16 units, half-open, zero-based. */
export function comparisonJson({ changes, unchanged }: Comparison, locale: Locale): string {
  const items = changes.map((change) => ({
    kinds: change.kinds,
    ...(change.before ? { before: side(change.before) } : {}),
    ...(change.after ? { after: side(change.after) } : {}),
    notes: describe(change, locale),
  }))
  return `${JSON.stringify({ version: 1, unchanged, changes: items }, undefined, 2)}\n`
}

function side({ label, title, text, fields, start, end }: Item): object {
  return { label, title, text, ...fields, range: { start, end } }
}
