/** A plan as the page of a browser that shows it in its layout; where the pages break is for the browser to measure. */

import { type DocumentElement, type ElementParagraph, elementsOf } from '../../layout/elements.js'
import type { Layout } from '../../layout/layout.js'
import type { Plan } from '../../semantics/model.js'
import { blankInlineDirectives } from '../../text/directives.js'
import { LineIndex } from '../../text/lineIndex.js'
import { footnotesOf } from '../word/footnotes.js'
import { stretchesOf } from '../word/stretches.js'
import { escaped } from './escape.js'
import { imprintHtml, type PreviewInput, paragraphHtml } from './paragraphs.js'
import { tableHtml } from './tables.js'
import { variablesOf } from './variables.js'

/** The HTML of the plan, block after block, and the figures of its layout. */
export interface Preview {
  /** Markup of this module alone: whatever the plan says is text. `data-line` is the line of a block, from 0. */
  readonly html: string
  /** Custom properties of CSS, e.g. `--line: 28.95pt`. */
  readonly variables: Readonly<Record<string, string>>
}

/** The plan in `layout`. */
export function previewOf(read: Plan, layout: Layout): Preview {
  // What is said to the checker is not said to the reader.
  const plan: Plan = { ...read, source: blankInlineDirectives(read.source) }
  const footnotes = footnotesOf(plan.source)
  const isNote = ({ start }: { readonly start: number }): boolean =>
    footnotes.ranges.some((range) => start >= range.start && start < range.end)
  const elements = elementsOf(plan).filter((element) => element.kind === 'table' || !isNote(element))
  const input: PreviewInput = { plan, layout, footnotes: footnotes.numbers, lines: new LineIndex(plan.source) }
  const notes = [...footnotes.texts].map(([number, text]) => noteHtml(number, text))
  return { html: [...blocks(elements, input), ...notes].join('\n'), variables: variablesOf(layout) }
}

function blocks(elements: readonly DocumentElement[], input: PreviewInput): string[] {
  const html: string[] = []
  for (let at = 0; at < elements.length; at++) {
    const element = elements[at]
    if (element.kind === 'table') html.push(tableHtml(element.table, input))
    else if (element.kind === 'imprint') {
      const rows = imprintRows(elements, at)
      html.push(imprintHtml(rows, input))
      at += rows.length - 1
    } else {
      const around = { before: paragraphAt(elements, at - 1), after: paragraphAt(elements, at + 1) }
      html.push(paragraphHtml(element, input, around))
    }
  }
  return html
}

function imprintRows(elements: readonly DocumentElement[], at: number): ElementParagraph[] {
  const rows: ElementParagraph[] = []
  for (const element of elements.slice(at)) {
    if (element.kind !== 'imprint') break
    rows.push(element)
  }
  return rows
}

function paragraphAt(elements: readonly DocumentElement[], at: number): ElementParagraph | undefined {
  const element = elements[at]
  return element && element.kind !== 'table' ? element : undefined
}

/** A footnote, which the browser puts at the foot of the page that refers to it. */
function noteHtml(number: number, text: string): string {
  const words = stretchesOf(text, new Map()).map((one) => escaped(one.text))
  return `<p class="footnote" data-note="${number}"><sup>${number}</sup> ${words.join('')}</p>`
}
