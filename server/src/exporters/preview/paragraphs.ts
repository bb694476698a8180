/** Paragraphs as HTML: headings as headings, everything else by the class of its element. */

import type { ElementParagraph } from '../../layout/elements.js'
import { type Layout, numberIn, valueIn } from '../../layout/layout.js'
import type { Plan } from '../../semantics/model.js'
import type { LineIndex } from '../../text/lineIndex.js'
import { joined, linesBetween, stretchesOf } from '../word/stretches.js'
import { titleLines } from '../word/titleLines.js'
import { points } from '../word/units.js'
import { escaped } from './escape.js'
import { placeOf } from './places.js'

/** What the HTML is made of. */
export interface PreviewInput {
  readonly plan: Plan
  readonly layout: Layout
  /** The numbers of footnotes by their marks in the draft. */
  readonly footnotes: ReadonlyMap<string, number>
  readonly lines: LineIndex
}

/** The paragraphs above and below. */
export interface Around {
  readonly before: ElementParagraph | undefined
  readonly after: ElementParagraph | undefined
}

/** The paragraph for `element`. */
export function paragraphHtml(element: ElementParagraph, input: PreviewInput, around: Around): string {
  const { kind, outline, startsPage } = element
  const isRunIn = kind.startsWith('heading') && outline === undefined
  const text = textOf(element, element.end, input)
  const tag = tagOf(element, isRunIn)
  const attributes = [
    `class="${isRunIn ? 'text' : kind}"`,
    lineAttribute(element.start, input),
    ...(startsPage && around.before && !staysOnPage(element, input.layout) ? ['data-page="new"'] : []),
    ...Object.entries(placeOf(element, text, input.layout, around)).map(
      ([name, value]) => `data-${name}="${Math.round(value * 100) / 100}"`,
    ),
  ]
  return `<${tag} ${attributes.join(' ')}>${contentOf(element, text, isRunIn, input)}</${tag}>`
}

/** True for an annex that the layout has go on below the text. */
function staysOnPage({ kind }: ElementParagraph, layout: Layout): boolean {
  return kind === 'annexMark' && valueIn(layout, 'annexMark.newPage') === false
}

/** Headings of the document for whoever goes through it by headings. */
function tagOf({ kind, outline }: ElementParagraph, isRunIn: boolean): string {
  if (kind === 'title') return 'h1'
  if (kind === 'annexTitle') return 'h2'
  return outline !== undefined && !isRunIn ? `h${Math.min(outline + 1, 6)}` : 'p'
}

/** A heading that text follows looks like one up to its end. */
function contentOf(element: ElementParagraph, text: string, isRunIn: boolean, input: PreviewInput): string {
  const { footnotes } = input
  if (element.kind === 'title' || element.kind === 'annexTitle')
    return titleLinesOf(element, text, input).map(escaped).join('<br>')
  if (!isRunIn) return inlineHtml(text, footnotes)
  const head = textOf(element, element.headEnd, input).length
  const opening = `<span class="${element.kind}">${inlineHtml(text.slice(0, head), footnotes)}</span>`
  return `${opening}${inlineHtml(text.slice(head), footnotes)}`
}

/** The lines as the writer broke them, or else broken between words. */
function titleLinesOf(
  { kind, paragraph, start, end }: ElementParagraph,
  text: string,
  { plan, layout }: PreviewInput,
): readonly string[] {
  const room = Math.floor(points(numberIn(layout, 'page.textWidth')) / numberIn(layout, `${kind}.size`))
  return paragraph.wraps.length > 0 ? linesBetween(plan.source, start, end, paragraph.wraps) : titleLines(text, room)
}

/** The text up to `end` as printed: the marks of a Markdown heading are a look, not text. */
function textOf({ paragraph, start, end: last }: ElementParagraph, end: number, { plan }: PreviewInput): string {
  const { heading, reading } = paragraph
  const from =
    heading?.form === 'markdown' ? Math.min(last, reading.range(heading.titleStart, heading.titleEnd).start) : start
  return joined(plan.source, paragraph, from, Math.max(from, end))
}

/** Text in a line: bold type and the marks of footnotes. */
export function inlineHtml(text: string, footnotes: ReadonlyMap<string, number>): string {
  return stretchesOf(text, footnotes)
    .map(({ text: own, bold, footnote }) => {
      if (footnote !== undefined) return `<sup class="mark" data-note="${footnote}">${footnote}</sup>`
      return bold ? `<strong>${escaped(own)}</strong>` : escaped(own)
    })
    .join('')
}

/** The rows of the imprint, which stand together at the foot of a page. */
export function imprintHtml(rows: readonly ElementParagraph[], input: PreviewInput): string {
  const html = rows.map((row) => {
    const text = textOf(row, row.end, input)
    const [, office, date] = officeAndDate.exec(text) ?? []
    const words =
      office === undefined ? escaped(text) : `<span>${escaped(office)}</span><span class="date">${escaped(date)}</span>`
    return `<p ${lineAttribute(row.start, input)}>${words}</p>`
  })
  return `<div class="imprint" ${lineAttribute(rows[0].start, input)}>${html.join('')}</div>`
}

/** The office at the left, the date of printing at the right. */
const officeAndDate = /^(.*?\S)[\s\u3000]+(\d{4}年\d{1,2}月\d{1,2}日印发)$/

/** The line of a block, by which the page follows the editor. */
export function lineAttribute(offset: number, { lines }: PreviewInput): string {
  return `data-line="${lines.position(offset).line}"`
}
