/** An alignment for programs; the shape is documented in `docs/alignment.md` and only grows. */

import type { AddedTask, Alignment, AlignmentItem, DraftPlace } from '../../align/alignment.js'
import type { Reason } from '../../align/reasons.js'
import type { Locale } from '../../text/localised.js'

/** The alignment as plain data in one language; `diagnostics` are those of `check --format json`. */
export function alignmentJson(alignment: Alignment, diagnostics: readonly unknown[], locale: Locale): string {
  const { items, added, coverage, uppers } = alignment
  const data = {
    version: 1,
    uppers: uppers.documents.map(({ document, plan: { metadata } }) => ({
      document,
      ...(metadata.title === undefined ? {} : { title: metadata.title }),
      ...(metadata.docNumber === undefined ? {} : { number: metadata.docNumber }),
    })),
    items: [...items.map((item) => itemData(item, locale)), ...added.map((task) => addedData(task, locale))],
    diagnostics,
    coverage,
  }
  return `${JSON.stringify(data, undefined, 2)}\n`
}

function itemData({ upper, draft, further, status, reasons }: AlignmentItem, locale: Locale): object {
  const { document, kind, ...place } = upper
  return {
    upper: { document, kind, ...placeData(place) },
    ...(draft ? { draft: placeData(draft) } : {}),
    ...(further.length > 0 ? { further: further.map(placeData) } : {}),
    status,
    reasons: reasons.map((reason) => reasonData(reason, locale)),
  }
}

function addedData({ draft, status, reasons }: AddedTask, locale: Locale): object {
  return { draft: placeData(draft), status, reasons: reasons.map((reason) => reasonData(reason, locale)) }
}

function placeData({ path, title, start, end }: DraftPlace): object {
  return { path, title, start, end }
}

function reasonData({ code, args, message }: Reason, locale: Locale): object {
  return { code, message: message[locale], args }
}
