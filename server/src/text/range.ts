/** Half-open ranges and edits in the text as written. */

/** A half-open range `[start, end)` of UTF-16 code units, zero-based, in the text as written. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** Replaces the text of a range by `newText`; an insertion has `start === end`. */
export interface TextEdit extends TextRange {
  readonly newText: string
}

/** True when `inner` lies within `outer` (equal bounds count). */
export function contains(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** True when the two half-open ranges share at least one code unit. */
export function overlaps(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end
}

/** A new text with non-overlapping `edits` applied; edits may come in any order, equal starts keep theirs. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  let result = ''
  let at = 0
  for (const edit of ordered) {
    if (edit.start < at) throw new RangeError(`edits overlap at ${edit.start}`)
    result += text.slice(at, edit.start) + edit.newText
    at = edit.end
  }
  return result + text.slice(at)
}
