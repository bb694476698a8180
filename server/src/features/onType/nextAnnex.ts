/** The next line of the annex note (附件说明). */

import type { Plan } from '../../semantics/model.js'
import { lineAround, lineBefore } from '../../text/lineAround.js'
import type { TextEdit } from '../../text/range.js'

/** Below `附件：1. …` or a further line of it the next number, aligned with the first; on an empty one the end of the note. */
export function nextAnnex({ source, tree }: Plan, offset: number): TextEdit[] {
  const cursorLine = lineAround(source, offset)
  const line = lineBefore(source, cursorLine.start)
  if (!line || source.slice(cursorLine.start, cursorLine.end).trim() !== '') return []
  const match = NOTE.exec(source.slice(line.start, line.end))
  if (!match) return []
  const isNote = tree.paragraphs.some((one) => one.zone === 'annexNote' && one.start < line.end && line.start < one.end)
  if (!isNote) return []
  const [, indent, lead = '', number, separator, title] = match
  if (title === '') return lead === '' ? [{ start: line.start, end: cursorLine.end, newText: '' }] : []
  const aligned = indent + '\u3000'.repeat(lead.length)
  return [{ ...cursorLine, newText: `${aligned}${Number(number) + 1}${separator}` }]
}

/** Indent, 附件：, number, its point with the gap behind it, title; a title such as 2022年 is no number. */
const NOTE = /^([ \t\u3000]{0,40})(附件[：:])?[ \u3000]{0,4}(\d{1,2})([.．、][ \u3000]{0,4})(.{0,200})$/
