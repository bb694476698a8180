/** A plan as a Word document in a layout. */

import { Document, Packer, Paragraph, type Table, TextRun } from 'docx'
import type { Layout } from '../../layout/layout.js'
import type { Plan } from '../../semantics/model.js'
import { unbroken } from '../../text/unbroken.js'
import type { FoundFootnotes } from '../printed/footnotes.js'
import { type PrintedBlock, type PrintedParagraph, printed } from '../printed/printed.js'
import { stretchesOf } from '../printed/stretches.js'
import { headFor, imprintFor } from './head.js'
import type { WordInput } from './input.js'
import { finished } from './package.js'
import { pageOf } from './page.js'
import { paragraphFor } from './paragraphs.js'
import { runOf, stylesOf } from './styles.js'
import { tableFor } from './tables.js'

/** The plan and how it is to look. */
export interface WordDocumentInput {
  readonly plan: Plan
  readonly layout: Layout
  /** What stands in red at the head, e.g. 云岭省人民政府办公厅文件; no head without it. */
  readonly issuerMark?: string
}

/** The bytes of the document; the same plan and layout always give the same. */
export async function wordBytes({ plan, layout, issuerMark }: WordDocumentInput): Promise<Uint8Array> {
  const { blocks, footnotes } = printed(plan, layout)
  const input: WordInput = { layout, footnotes: footnotes.numbers }
  const document = new Document({
    creator: 'fangan',
    lastModifiedBy: 'fangan',
    title: unbroken(plan.metadata.title ?? ''),
    styles: stylesOf(layout),
    evenAndOddHeaderAndFooters: true,
    ...(footnotes.texts.size > 0 ? { footnotes: footnoteTexts(footnotes, layout) } : {}),
    sections: [{ ...pageOf(layout), children: separated(childrenFor(blocks, issuerMark, input)) }],
  })
  return finished(new Uint8Array(await Packer.toArrayBuffer(document)), layout)
}

function footnoteTexts({ texts }: FoundFootnotes, layout: Layout) {
  const run = runOf('footnote', layout)
  return Object.fromEntries(
    [...texts].map(([number, text]) => [
      number,
      {
        children: [
          new Paragraph({
            style: 'FootnoteText',
            children: stretchesOf(text, new Map()).map((one) => new TextRun({ ...run, text: one.text })),
          }),
        ],
      },
    ]),
  )
}

/** With a head, the document number belongs to it. */
function childrenFor(
  blocks: readonly PrintedBlock[],
  issuerMark: string | undefined,
  input: WordInput,
): (Paragraph | Table)[] {
  if (issuerMark === undefined) return blocks.map((block, at) => childFor(block, input, at === 0))
  const number = blocks.find((block): block is PrintedParagraph => block.kind === 'docNumber')
  const others = blocks.filter((block) => block !== number)
  return [...headFor(issuerMark, number?.text ?? '', input), ...others.map((block) => childFor(block, input, false))]
}

function childFor(block: PrintedBlock, input: WordInput, isFirst: boolean): Paragraph | Table {
  if (block.kind === 'table') return tableFor(block.rows, input)
  if (block.kind === 'imprint') return imprintFor(block.lines, input)
  return paragraphFor(block, input, isFirst)
}

/** A document ends with a paragraph, and two tables would become one. */
function separated(children: readonly (Paragraph | Table)[]): (Paragraph | Table)[] {
  return children.flatMap((child, at) => {
    const isTable = !(child instanceof Paragraph)
    const next = children[at + 1]
    return isTable && (next === undefined || !(next instanceof Paragraph)) ? [child, new Paragraph({})] : [child]
  })
}
