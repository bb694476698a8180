/** The text of a paragraph as it is printed: wraps joined, the marks of Markdown turned into looks. */

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

/** A stretch `[start, end)` of `source` without the line breaks at `wraps`; white space around them goes as well. */
export function joined(source: string, start: number, end: number, wraps: readonly number[]): string {
  const within = wraps.filter((wrap) => wrap >= start && wrap < end)
  const parts: string[] = []
  let from = start
  for (const wrap of within) {
    parts.push(source.slice(from, wrap))
    from = wrap
  }
  parts.push(source.slice(from, end))
  return parts.map((part, index) => trimmedPart(part, index, parts.length)).join('')
}

function trimmedPart(part: string, index: number, count: number): string {
  const head = index > 0 ? part.replace(/^[\s\u3000]+/, '') : part
  return index < count - 1 ? head.trimEnd() : head
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
