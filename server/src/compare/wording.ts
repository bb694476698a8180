/** What of a text was written otherwise, character by character. */

import { diffChars } from 'diff'

/** A stretch of the old or the new text, or of both. */
export interface Stretch {
  readonly kind: 'same' | 'old' | 'new'
  readonly text: string
}

/** Beyond so many changes the texts have little in common, and the whole is shown as replaced. */
const mostChanges = 400

/** Between two changes, so few common characters are part of the change. */
const leastCommon = 2

/** `before` and `after` as stretches in the order of reading. */
export function wordingOf(before: string, after: string): Stretch[] {
  const parts = diffChars(before, after, { maxEditLength: mostChanges })
  if (!parts) return whole(before, after)
  const stretches = parts.map(
    ({ value, added, removed }): Stretch => ({ kind: added ? 'new' : removed ? 'old' : 'same', text: value }),
  )
  return united(stretches)
}

function whole(before: string, after: string): Stretch[] {
  return [
    ...(before === '' ? [] : [{ kind: 'old' as const, text: before }]),
    ...(after === '' ? [] : [{ kind: 'new' as const, text: after }]),
  ]
}

/** Changes with hardly anything between them are one; within it the old stands before the new. */
function united(stretches: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = []
  let [old, fresh] = ['', '']
  stretches.forEach(({ kind, text }, index) => {
    const isGap = kind === 'same' && text.length < leastCommon && old + fresh !== '' && index + 1 < stretches.length
    if (kind === 'old' || isGap) old += text
    if (kind === 'new' || isGap) fresh += text
    if (kind !== 'same' || isGap) return
    found.push(...whole(old, fresh), { kind, text })
    ;[old, fresh] = ['', '']
  })
  return [...found, ...whole(old, fresh)]
}
