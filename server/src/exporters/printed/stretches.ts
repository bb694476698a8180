/** The text of a paragraph as it is printed: wraps joined, the marks of Markdown turned into looks. */

import type { Paragraph } from '../../syntax/node.js'
import type { Reading } from '../../text/reading.js'

/** A stretch of text in one look. */
export interface Stretch {
  readonly text: string
  readonly bold: boolean
  /** The number of a footnote that stands here instead of text. */
  readonly footnote?: number
}

/** The lines of the stretch `[start, end)` of `source`, parted at `wraps`. */
export function linesBetween(source: string, start: number, end: number, wraps: readonly number[]): readonly string[] {
  const edges = [start, ...wraps.filter((wrap) => wrap > start && wrap < end), end]
  return edges
    .slice(1)
    .map((edge, at) => source.slice(edges[at], edge).trim())
    .filter((line) => line !== '')
}

/**
 * The stretch `[start, end)` of a paragraph as it is written, without its line breaks, the white space around them, and what
 * a page break has printed twice.
 */
export function joined(
  source: string,
  { reading, wraps }: Pick<Paragraph, 'reading' | 'wraps'>,
  start: number,
  end: number,
): string {
  let text = ''
  let from = start
  for (const wrap of wraps) {
    if (wrap <= start || wrap >= end) continue
    text = appended(text, source.slice(from, wrap).trimEnd())
    const next = firstRead(reading, wrap)
    from = text.endsWith(source.slice(wrap, next)) ? next : wrap
  }
  return appended(text, source.slice(from, end))
}

/** The first character from `offset` on that belongs to the reading. */
function firstRead({ runs, base }: Reading, offset: number): number {
  const run = runs.find(({ source }) => base + source >= offset)
  return run ? base + run.source : offset
}

/** Words of Latin letters are parted by the break. */
function appended(text: string, part: string): string {
  if (text === '') return part
  const rest = part.replace(/^[\s\u3000]+/, '')
  return text + (/[A-Za-z0-9]$/.test(text) && /^[A-Za-z]/.test(rest) ? ' ' : '') + rest
}

/** Bold type, and the marks of footnotes that are known. */
export function stretchesOf(text: string, footnotes: ReadonlyMap<string, number>): Stretch[] {
  const stretches: Stretch[] = []
  let from = 0
  let bold = false
  for (const mark of text.matchAll(marks)) {
    const footnote = mark.groups?.note === undefined ? undefined : footnotes.get(mark.groups.note)
    if (mark.groups?.note !== undefined && footnote === undefined) continue
    if (mark.index > from) stretches.push({ text: text.slice(from, mark.index), bold })
    if (footnote === undefined) bold = !bold
    else stretches.push({ text: '', bold: false, footnote })
    from = mark.index + mark[0].length
  }
  if (from < text.length) stretches.push({ text: text.slice(from), bold })
  return stretches
}

/** Two stars before or behind a stretch without stars, and the mark of a footnote. */
const marks = /\*\*(?=[^*\s][^*]{0,200}\*\*)|(?<=\*\*[^*]{0,200}[^*\s])\*\*|\[\^(?<note>[\w-]{1,20})\]/g
