/** Makes a draft of what was copied from Word or from a web page. */

import { textOfHtml } from '../importers/html/html.js'
import { indented, indentsParagraphs } from './cleanPaste/indent.js'
import { cleanText } from './cleanPaste/text.js'

/** What the clipboard holds and where it goes. */
export interface Pasted {
  /** The plain text. */
  readonly text: string
  /** The same as HTML, where the program that it was copied from gives it. */
  readonly html?: string
  /** True when the document is Markdown: headings get `#`, tables bars; else tables have tabs. */
  readonly markdown: boolean
  /** The document that it goes into; its paragraphs tell whether those that are pasted are indented. */
  readonly source?: string
  /** True when nothing stands left of the place where it goes. */
  readonly isAtLineStart?: boolean
}

/**
 * The text as a plan has it: paragraphs with the indent that the plan gives them, without wraps, page numbers and odd spaces, lists with their numbers,
 * tables as tables. No word is lost, and cleaning a clean text changes nothing.
 */
export function cleanPaste({ text, html, markdown, source = '', isAtLineStart = false }: Pasted): string {
  const read = html !== undefined && isWorthReading(html) ? textOfHtml(html, markdown) : ''
  const cleaned = cleanText(read.trim() === '' ? text : read)
  return indentsParagraphs(source) ? indented(cleaned, isAtLineStart) : cleaned
}

/** Code editors put coloured lines on the clipboard, which say nothing that the plain text does not. */
function isWorthReading(html: string): boolean {
  return (
    !/<(?:div|pre)[^>]{0,500}white-space:\s{0,8}pre/i.test(html) && /<(?:p|h[1-6]|table|[ou]l|li|div|br)\b/i.test(html)
  )
}

/** True for a document in Markdown: by its name, or by a heading with `#`. */
export function isMarkdown(uri: string, source: string): boolean {
  return /\.md$/i.test(uri) || /^#{1,6} /m.test(source.slice(0, HEAD))
}

/** In UTF-16 units; a heading stands in the first pages. */
const HEAD = 20_000
