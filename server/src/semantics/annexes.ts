/** Matches the annexes that the text announces with those that it carries. */

import { isAnnexMark, isAnnexTitle, isTitledAnnexMark } from '../syntax/lineKinds.js'
import type { Paragraph, SyntaxTree, Table } from '../syntax/node.js'
import { ordinalOf } from '../syntax/numbering.js'
import type { TextRange } from '../text/range.js'
import { countUpTo } from '../text/sorted.js'
import type { Annex } from './model.js'

interface Announced {
  readonly number?: number
  readonly title: string
  readonly range: TextRange
}

interface Present {
  readonly number?: number
  readonly title?: string
  readonly titleRange?: TextRange
  readonly start: number
  end: number
}

/** The annexes of a document, announced ones first in their order, then those that nothing announces. */
export function annexesOf(tree: SyntaxTree): Annex[] {
  const announced = announcedIn(tree.paragraphs)
  const present = presentIn(tree)
  const byNumber = new Map<number, Present[]>()
  for (const annex of present) {
    const same = byNumber.get(annex.number ?? 0)
    if (same) same.push(annex)
    else byNumber.set(annex.number ?? 0, [annex])
  }
  const used = new Set<Present>()
  const annexes = announced.map((note, index) => {
    const match =
      byNumber.get(note.number ?? -1)?.find((annex) => !used.has(annex)) ??
      (announced.length === 1 && present.length === 1 ? present[0] : undefined) ??
      (note.number === undefined ? present[index] : undefined)
    // Lists of several documents may announce one annex twice; the first has it.
    if (!match || used.has(match)) return merge(tree, note, undefined)
    used.add(match)
    return merge(tree, note, match)
  })
  return [...annexes, ...present.filter((annex) => !used.has(annex)).map((annex) => merge(tree, undefined, annex))]
}

function merge(tree: SyntaxTree, note: Announced | undefined, annex: Present | undefined): Annex {
  const number = note?.number ?? annex?.number
  const title = annex?.title ?? note?.title
  return {
    ...(number !== undefined ? { number } : {}),
    ...(title ? { title } : {}),
    ...(note ? { announced: note.range } : {}),
    ...(annex ? { range: { start: annex.start, end: annex.end } } : {}),
    ...(annex?.titleRange ? { titleRange: annex.titleRange } : {}),
    tables: annex ? tablesWithin(tree.tables, annex) : [],
  }
}

/** The tables within a stretch; `tables` stand in the order of the text. */
function tablesWithin(tables: readonly Table[], { start, end }: TextRange): Table[] {
  let low = 0
  let high = tables.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tables[middle].start < start) low = middle + 1
    else high = middle
  }
  let last = low
  while (last < tables.length && tables[last].end <= end) last++
  return tables.slice(low, last)
}

function announcedIn(paragraphs: readonly Paragraph[]): Announced[] {
  const found: Announced[] = []
  for (const paragraph of paragraphs) {
    const { reading } = paragraph
    if (paragraph.zone !== 'annexNote' || isAnnexMark(reading.text)) continue
    const lead = /^附 ?[件表] ?([一二三四五六七八九十\d]{0,3}) ?：\s*/.exec(reading.text)
    const body = lead ? lead[0].length : 0
    const starts = [...reading.text.slice(body).matchAll(/(?:^|\s)(\d{1,2})[.．﹒、]\s*(?=\D|20\d\d年)/g)].map(
      (match) => ({
        at: body + match.index,
        number: Number(match[1]),
        length: match[0].length,
      }),
    )
    if (starts.length === 0) starts.push({ at: body, number: ordinalOf(lead?.[1] ?? ''), length: 0 })
    for (const [index, start] of starts.entries()) {
      const end = starts[index + 1]?.at ?? reading.text.length
      const title = reading.slice(start.at + start.length, end).trim()
      if (title.text === '') continue
      found.push({ ...(start.number > 0 ? { number: start.number } : {}), title: title.text, range: title.span })
    }
  }
  return found
}

function presentIn(tree: SyntaxTree): Present[] {
  const found: Present[] = []
  const ends = annexEnds(tree)
  const zoned = tree.paragraphs.filter((paragraph) => paragraph.zone === 'annex' || marksAnnex(tree, paragraph))
  for (const paragraph of zoned) {
    const text = paragraph.reading.text
    const mark = /^附 ?[件表录] ?([一二三四五六七八九十\d]{0,3}) ?：?/.exec(text)
    const last = found[found.length - 1]
    if (mark && (isAnnexMark(text) || isAnnexTitle(text.slice(mark[0].length)) || isTitledAnnexMark(text))) {
      if (last) last.end = Math.max(last.end, lastBefore(ends, paragraph.start))
      const number = ordinalOf(mark[1])
      const inline = isAnnexMark(text) ? undefined : paragraph.reading.slice(mark[0].length).trim()
      const title = inline ?? titleBehind(tree, paragraph)?.reading
      found.push({
        ...(number > 0 ? { number } : {}),
        ...(title ? { title: title.text, titleRange: title.span } : {}),
        start: paragraph.start,
        end: paragraph.end,
      })
    } else if (last) last.end = paragraph.end
  }
  const last = found[found.length - 1]
  if (last) last.end = Math.max(last.end, lastBefore(ends, tree.source.length))
  return found
}

/** The mark of a plan that a notice carries, not 附件： above the list of annexes. */
function marksAnnex(tree: SyntaxTree, { zone, reading, index }: Paragraph): boolean {
  return zone === 'annexNote' && isAnnexMark(reading.text) && tree.paragraphs[index + 1]?.zone !== 'annexNote'
}

function titleBehind(tree: SyntaxTree, mark: Paragraph): Paragraph | undefined {
  const next = tree.paragraphs[mark.index + 1]
  if (!next || next.zone === 'furniture' || next.heading?.form === 'han' || isAnnexMark(next.reading.text))
    return undefined
  return next.reading.text.length <= 80 && !/[。；]/.test(next.reading.text) ? next : undefined
}

/** The ends of annex paragraphs and tables, ascending. */
function annexEnds(tree: SyntaxTree): number[] {
  const items = [...tree.paragraphs, ...tree.tables].filter((item) => item.zone === 'annex')
  return items.map((item) => item.end).sort((a, b) => a - b)
}

/** The last of `ends` that is not behind `offset`. */
function lastBefore(ends: readonly number[], offset: number): number {
  return ends[countUpTo(ends, offset) - 1] ?? 0
}
