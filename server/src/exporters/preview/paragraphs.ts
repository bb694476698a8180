/** Paragraphs as HTML: headings as headings, everything else by the class of its element. */

import type { LineIndex } from '../../text/lineIndex.js'
import type { PrintedImprintLine, PrintedParagraph } from '../printed/printed.js'
import { stretchesOf } from '../printed/stretches.js'
import { escaped } from './escape.js'

/** What the HTML needs beside the blocks. */
export interface PreviewInput {
  /** The numbers of footnotes by their marks in the draft. */
  readonly footnotes: ReadonlyMap<string, number>
  readonly lines: LineIndex
}

/** The paragraph; `isFirst` for the first block, which opens the first page anyway. */
export function paragraphHtml(paragraph: PrintedParagraph, input: PreviewInput, isFirst: boolean): string {
  const { kind, head, start, opensPage, place } = paragraph
  const tag = tagOf(paragraph)
  const attributes = [
    `class="${head === undefined ? kind : 'text'}"`,
    lineAttribute(start, input),
    ...(opensPage && !isFirst ? ['data-page="new"'] : []),
    ...Object.entries(place).map(([name, value]) => `data-${name}="${Math.round(value * 100) / 100}"`),
  ]
  return `<${tag} ${attributes.join(' ')}>${contentOf(paragraph, input)}</${tag}>`
}

/** Headings of the document for whoever goes through it by headings. */
function tagOf({ kind, outline }: PrintedParagraph): string {
  if (kind === 'title') return 'h1'
  if (kind === 'annexTitle') return 'h2'
  return outline === undefined ? 'p' : `h${Math.min(outline + 1, 6)}`
}

/** A heading that text follows looks like one up to its end. */
function contentOf({ kind, text, lines, head }: PrintedParagraph, { footnotes }: PreviewInput): string {
  if (lines) return lines.map(escaped).join('<br>')
  if (head === undefined) return inlineHtml(text, footnotes)
  const opening = `<span class="${kind}">${inlineHtml(text.slice(0, head), footnotes)}</span>`
  return `${opening}${inlineHtml(text.slice(head), footnotes)}`
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

/** The imprint, which stands together at the foot of a page. */
export function imprintHtml(lines: readonly PrintedImprintLine[], input: PreviewInput): string {
  const html = lines.map(({ text, date, start }) => {
    const words =
      date === undefined ? escaped(text) : `<span>${escaped(text)}</span><span class="date">${escaped(date)}</span>`
    return `<p ${lineAttribute(start, input)}>${words}</p>`
  })
  return `<div class="imprint" ${lineAttribute(lines[0].start, input)}>${html.join('')}</div>`
}

/** The line of a block, by which the page follows the editor. */
export function lineAttribute(offset: number, { lines }: PreviewInput): string {
  return `data-line="${lines.position(offset).line}"`
}
