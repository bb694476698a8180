/** A plan as the page of a browser that shows it in its layout; where the pages break is for the browser to measure. */

import type { Layout } from '../../layout/layout.js'
import type { Plan } from '../../semantics/model.js'
import { LineIndex } from '../../text/lineIndex.js'
import { type PrintedBlock, printed } from '../printed/printed.js'
import { stretchesOf } from '../printed/stretches.js'
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

/** `plan` in `layout`. */
export function previewOf(plan: Plan, layout: Layout): Preview {
  const { blocks, footnotes } = printed(plan, layout)
  const input: PreviewInput = { footnotes: footnotes.numbers, lines: new LineIndex(plan.source) }
  const notes = [...footnotes.texts].map(([number, text]) => noteHtml(number, text))
  const html = blocks.map((block, index) => blockHtml(block, input, index === 0))
  return { html: [...html, ...notes].join('\n'), variables: variablesOf(layout) }
}

function blockHtml(block: PrintedBlock, input: PreviewInput, isFirst: boolean): string {
  if (block.kind === 'table') return tableHtml(block, input)
  if (block.kind === 'imprint') return imprintHtml(block.lines, input)
  return paragraphHtml(block, input, isFirst)
}

/** A footnote, which the browser puts at the foot of the page that refers to it. */
function noteHtml(number: number, text: string): string {
  const words = stretchesOf(text, new Map()).map((one) => escaped(one.text))
  return `<p class="footnote" data-note="${number}"><sup>${number}</sup> ${words.join('')}</p>`
}
