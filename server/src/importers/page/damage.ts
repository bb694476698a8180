/** Finds what is damaged in a draft, and marks it, since nobody may guess what stood there. */

import { damagePatterns, isDamaged } from '../../text/damage.js'
import { damageMark, hasDamageMark, withoutDamageMark } from '../../text/directives.js'
import type { Remark } from '../imported.js'
import { isTable, type PagePiece } from './pieces.js'

/** The lines of a piece, those with damage marked at their ends; a mark that is there already is enough. */
export function markedLines({ item, lines }: PagePiece): readonly string[] {
  const lostNumber = !isTable(item) && item.heading?.damaged === true
  return lines.map((line) => (lostNumber || isDamaged(line) ? marked(line) : line))
}

function marked(line: string): string {
  if (hasDamageMark(line)) return line
  // In a row the mark stands in the last cell.
  const row = /^(.*\S)(\s*\|\s*)$/.exec(line)
  return row?.[1].startsWith('|') ? `${row[1]}${damageMark}${row[2]}` : `${line}${damageMark}`
}

/** What is damaged in the lines of a draft, neighbouring places as one, with the words around them. */
export function damageIn(lines: readonly string[]): Remark[] {
  return lines.flatMap((line, index) =>
    hasDamageMark(line) ? wordsOf(line).map((text): Remark => ({ kind: 'damage', line: index + 1, text })) : [],
  )
}

/** Characters shown on either side. */
const around = 6

function wordsOf(marked: string): string[] {
  const line = withoutDamageMark(marked).trim()
  const places = damagePatterns
    .flatMap((pattern) =>
      [...line.matchAll(pattern)].map(({ index, 0: text }) => ({ start: index, end: index + text.length })),
    )
    .sort((one, other) => one.start - other.start)
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of places) {
    const last = joined[joined.length - 1]
    if (last && start - last.end <= 2 * around) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  // The number alone is lost: the line begins with what is left of it.
  if (joined.length === 0) joined.push({ start: 0, end: Math.min(line.length, around) })
  return joined.map(({ start, end }) => line.slice(Math.max(0, start - around), end + around))
}
