/** Takes members out of a list. */

import type { TextEdit, TextRange } from '../text/range.js'

/** The edit that deletes `member` with one list mark: the one in front of it, else, where it opens the list, the one behind. */
export function listRemoval(source: string, member: TextRange): TextEdit {
  let start = member.start
  while (/\s/.test(source[start - 1] ?? '')) start--
  if (isMark(source[start - 1])) return { start: start - 1, end: member.end, newText: '' }
  return { start: member.start, end: behind(source, member), newText: '' }
}

/** The edits that delete `members`, in the order of printing; behind those that open the list the mark goes, so that none is left over. */
export function listRemovals(source: string, members: readonly TextRange[]): TextEdit[] {
  const edits: TextEdit[] = []
  for (const member of members) {
    const edit = listRemoval(source, member)
    const taken = edits[edits.length - 1]?.end ?? 0
    edits.push(edit.start < taken ? { start: taken, end: behind(source, member), newText: '' } : edit)
  }
  return edits
}

/** The end of `member` with the mark behind it. */
function behind(source: string, { end }: TextRange): number {
  return isMark(source[end]) ? end + 1 : end
}

function isMark(sign: string | undefined): boolean {
  return sign !== undefined && '、，,'.includes(sign)
}
