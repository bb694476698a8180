/** Proofs as JSON, for programs. */

import type { Proof, ProofItem } from './prove.js'

/** The proofs of several documents. */
export function proofsJson(proofs: readonly Proof[]): string {
  return `${JSON.stringify(proofs.length === 1 ? proofData(proofs[0]) : proofs.map(proofData), undefined, 2)}\n`
}

function proofData({ document, layout, items, deviations, differences, fonts }: Proof): object {
  return {
    version: 1,
    document,
    layout: { id: layout.id, title: layout.title },
    deviations,
    differences,
    items: items.map(itemData),
    fonts: fonts.map(({ name, face, substitutes, isInstalled, standIn }) => ({
      ...{ name, face: face ?? null, substitutes },
      ...(isInstalled === undefined ? {} : { installed: isInstalled, standIn: standIn ?? null }),
    })),
  }
}

function itemData({ field, by, demanded, found, deviating, status }: ProofItem): object {
  return {
    key: field.key,
    title: field.title,
    by,
    ...(field.clause === undefined ? {} : { clause: field.clause }),
    ...(by === 'unit' ? { standard: field.clause === undefined ? null : field.value } : {}),
    demanded,
    status,
    found: found.map(({ value, count, paragraphs }) => ({ value, count, paragraphs })),
    paragraphs: [...new Set(deviating.flatMap(({ paragraphs }) => paragraphs))].sort((a, b) => a - b),
  }
}
