/** A plan as it is printed in a layout, whatever it is printed as: blocks with their text, their look and their place. */

import { type DocumentElement, type ElementKind, type ElementParagraph, elementsOf } from '../../layout/elements.js'
import { type Layout, numberIn, valueIn } from '../../layout/layout.js'
import type { Plan } from '../../semantics/model.js'
import { blankInlineDirectives } from '../../text/directives.js'
import { type FoundFootnotes, footnotesOf } from './footnotes.js'
import { type Neighbours, type Place, placeOf } from './places.js'
import { joined, linesBetween } from './stretches.js'
import { type PrintedCell, printedRows } from './tableRows.js'
import { titleLines } from './titleLines.js'

/** A paragraph. */
export interface PrintedParagraph {
  readonly kind: Exclude<ElementKind, 'imprint'>
  /** Without line breaks; bold type and footnotes are marked as in Markdown. */
  readonly text: string
  /** Of a title: its lines. */
  readonly lines?: readonly string[]
  /** Of a heading that text follows: units of `text` that look like the heading. */
  readonly head?: number
  /** Level in the outline, from 1; `undefined` for text and for a heading that text follows. */
  readonly outline: number | undefined
  readonly place: Place
  /** True where it opens a page of its own. */
  readonly opensPage: boolean
  /** True where the next paragraph must not stand on a page without it. */
  readonly holdsNext: boolean
  /** Offset in the source. */
  readonly start: number
}

/** A line of the imprint; `date` stands at its right. */
export interface PrintedImprintLine {
  readonly text: string
  readonly date?: string
  readonly start: number
}

/** What follows one another. */
export type PrintedBlock =
  | PrintedParagraph
  | {
      readonly kind: 'table'
      readonly rows: readonly (readonly PrintedCell[])[]
      readonly start: number
      readonly rowStarts: readonly number[]
    }
  | { readonly kind: 'imprint'; readonly lines: readonly PrintedImprintLine[]; readonly start: number }

/** The blocks and the footnotes that they refer to. */
export interface Printed {
  readonly blocks: readonly PrintedBlock[]
  readonly footnotes: FoundFootnotes
}

/** `plan` in `layout`. */
export function printed(plan: Plan, layout: Layout): Printed {
  // What is said to the checker is not said to the reader; offsets stay.
  const source = blankInlineDirectives(plan.source)
  const footnotes = footnotesOf(source)
  const elements = elementsOf(plan).filter((element) => !isNoteText(element, footnotes))
  const blocks: PrintedBlock[] = []
  for (let at = 0; at < elements.length; at++) {
    const element = elements[at]
    if (element.kind === 'table') {
      const { table } = element
      const rowStarts = [table.start, ...table.rows.map(({ start }) => start)]
      blocks.push({ kind: 'table', rows: printedRows(table, source), start: table.start, rowStarts })
    } else if (element.kind === 'imprint') {
      const lines = imprintLines(elements, at, source)
      blocks.push({ kind: 'imprint', lines, start: element.start })
      at += lines.length - 1
    } else {
      const around = { before: paragraphAt(elements, at - 1), after: paragraphAt(elements, at + 1) }
      blocks.push(paragraph({ ...element, kind: element.kind }, around, { source, layout }))
    }
  }
  return { blocks, footnotes }
}

/** The texts of footnotes stand behind the draft and below the page of the document. */
function isNoteText(element: DocumentElement, { ranges }: FoundFootnotes): boolean {
  return element.kind !== 'table' && ranges.some(({ start, end }) => element.start >= start && element.start < end)
}

function paragraphAt(elements: readonly DocumentElement[], at: number): ElementParagraph | undefined {
  const element = elements[at]
  return element && element.kind !== 'table' ? element : undefined
}

function paragraph(
  element: ElementParagraph & { readonly kind: PrintedParagraph['kind'] },
  around: Neighbours,
  { source, layout }: { readonly source: string; readonly layout: Layout },
): PrintedParagraph {
  const { kind, outline, start, end, headEnd, startsPage } = element
  const text = textUpTo(element, end, source)
  const isRunIn = kind.startsWith('heading') && outline === undefined
  return {
    ...{ kind, text, outline, start },
    ...(kind === 'title' || kind === 'annexTitle' ? { lines: linesOf(element, text, source, layout) } : {}),
    ...(isRunIn ? { head: textUpTo(element, headEnd, source).length } : {}),
    place: placeOf(element, text, layout, around),
    opensPage: startsPage && !(kind === 'annexMark' && valueIn(layout, 'annexMark.newPage') === false),
    // A signature is never alone on a page, nor a date without it (7.3.5.5).
    holdsNext: around.after?.kind === 'signature' || around.after?.kind === 'date',
  }
}

/** The marks of a Markdown heading are a look, not text. */
function textUpTo({ paragraph, start, end: last }: ElementParagraph, end: number, source: string): string {
  const { heading, reading } = paragraph
  const isMarked = heading?.form === 'markdown'
  const from = isMarked ? Math.min(last, reading.range(heading.titleStart, heading.titleEnd).start) : start
  return joined(source, paragraph, from, Math.max(from, end))
}

/** The lines as the writer broke them, or else broken between words. */
function linesOf(
  { kind, paragraph, start, end }: ElementParagraph,
  text: string,
  source: string,
  layout: Layout,
): readonly string[] {
  if (paragraph.wraps.length > 0) return linesBetween(source, start, end, paragraph.wraps)
  const widthPoints = (numberIn(layout, 'page.textWidth') * 72) / 25.4
  return titleLines(text, Math.floor(widthPoints / numberIn(layout, `${kind}.size`)))
}

function imprintLines(elements: readonly DocumentElement[], at: number, source: string): PrintedImprintLine[] {
  const lines: PrintedImprintLine[] = []
  for (const element of elements.slice(at)) {
    if (element.kind !== 'imprint') break
    const text = joined(source, element.paragraph, element.start, element.end)
    const [, office, date] = officeAndDate.exec(text) ?? []
    lines.push({ start: element.start, ...(office === undefined ? { text } : { text: office, date }) })
  }
  return lines
}

/** The office at the left, the date of printing at the right. */
const officeAndDate = /^(.*?\S)[\s\u3000]+(\d{4}年\d{1,2}月\d{1,2}日印发)$/
