/** Changes to a printed list of names that leave as much of it as can be left. */

import type { TextEdit, TextRange } from '../../text/range.js'

/** A name where it is printed. */
export interface PrintedName extends TextRange {
  readonly text: string
}

/** Stands between names where the list has none to go by. */
const usualSeparator = '、'

/**
 * The edit that makes the list `printed`, in its order, name `wanted`; `undefined` when nothing changes. `wanted` is not
 * empty, and nothing but names and marks stands between the first and the last of `printed`.
 */
export function listEdit(
  source: string,
  printed: readonly PrintedName[],
  wanted: readonly string[],
): TextEdit | undefined {
  const names = printed.map(({ text }) => text)
  const head = countSame(names, wanted)
  const tail = Math.min(
    countSame(names.slice(head).reverse(), wanted.slice(head).reverse()),
    Math.min(names.length, wanted.length) - head,
  )
  const added = wanted.slice(head, wanted.length - tail).join(separatorOf(source, printed))
  const gone = printed.slice(head, printed.length - tail)
  if (gone.length === 0) return added === '' ? undefined : insertion(source, printed, head, added)
  const [first, last] = [gone[0], gone[gone.length - 1]]
  if (added !== '') return { start: first.start, end: last.end, newText: added }
  // The mark goes with the name in front of it, of the last name with the one behind it.
  const next = printed[head + gone.length]
  if (next) return { start: first.start, end: next.start, newText: '' }
  return { start: printed[head - 1].end, end: last.end, newText: '' }
}

function insertion(source: string, printed: readonly PrintedName[], at: number, text: string): TextEdit {
  const separator = separatorOf(source, printed)
  const before = printed[at - 1]
  if (before) return { start: before.end, end: before.end, newText: `${separator}${text}` }
  return { start: printed[at].start, end: printed[at].start, newText: `${text}${separator}` }
}

function countSame(one: readonly string[], other: readonly string[]): number {
  let count = 0
  while (count < one.length && count < other.length && one[count] === other[count]) count++
  return count
}

/** What the list prints between its first two names. */
function separatorOf(source: string, printed: readonly PrintedName[]): string {
  const between = printed.length > 1 ? source.slice(printed[0].end, printed[1].start) : ''
  return /^[、，,\s]{1,3}$/.test(between) ? between : usualSeparator
}
