/** Takes a member out of a list. */

import type { TextEdit, TextRange } from '../text/range.js'

/** The edit that deletes `member` with one list mark: the one in front of it, else, where it opens the list, the one behind. */
export function listRemoval(source: string, member: TextRange): TextEdit {
  let start = member.start
  while (/\s/.test(source[start - 1] ?? '')) start--
  if (isMark(source[start - 1])) return { start: start - 1, end: member.end, newText: '' }
  return { start: member.start, end: isMark(source[member.end]) ? member.end + 1 : member.end, newText: '' }
}

function isMark(sign: string | undefined): boolean {
  return sign !== undefined && '、，,'.includes(sign)
}
