/** A plan as a Word document in a layout. */

import { Document, Packer, Paragraph, type Table, TextRun } from 'docx'
import { type DocumentElement, type ElementParagraph, elementsOf } from '../../layout/elements.js'
import type { Plan } from '../../semantics/model.js'
import { blankInlineDirectives } from '../../text/directives.js'
import { fileTitle } from './fileTitle.js'
import { type FoundFootnotes, footnotesOf } from './footnotes.js'
import { headFor, imprintFor } from './head.js'
import type { WordInput } from './input.js'
import { finished } from './package.js'
import { pageOf } from './page.js'
import { paragraphFor } from './paragraphs.js'
import { joined, stretchesOf } from './stretches.js'
import { runOf, stylesOf } from './styles.js'
import { tableFor } from './tables.js'

/** The bytes of the document; the same plan and layout always give the same. */
export async function wordBytes(given: Omit<WordInput, 'footnotes'>): Promise<Uint8Array> {
  const { layout } = given
  // What is said to the checker is not said to the reader.
  const plan: Plan = { ...given.plan, source: blankInlineDirectives(given.plan.source) }
  const found = footnotesOf(plan.source)
  const input: WordInput = { ...given, plan, footnotes: found.numbers }
  const elements = elementsOf(plan).filter((element) => !isNoteText(element, found))
  const document = new Document({
    creator: 'fangan',
    lastModifiedBy: 'fangan',
    title: fileTitle(plan),
    styles: stylesOf(layout),
    evenAndOddHeaderAndFooters: true,
    ...(found.texts.size > 0 ? { footnotes: footnoteTexts(found, input) } : {}),
    sections: [{ ...pageOf(layout), children: childrenFor(elements, input) }],
  })
  return finished(new Uint8Array(await Packer.toArrayBuffer(document)), layout)
}

/** The texts of footnotes stand behind the draft and below the page of the document. */
function isNoteText(element: DocumentElement, { ranges }: FoundFootnotes): boolean {
  return element.kind !== 'table' && ranges.some(({ start, end }) => element.start >= start && element.start < end)
}

function footnoteTexts({ texts }: FoundFootnotes, { layout }: WordInput) {
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

function childrenFor(elements: readonly DocumentElement[], input: WordInput): (Paragraph | Table)[] {
  const { issuerMark, plan } = input
  const number = elements.find((element) => element.kind === 'docNumber')
  const children: (Paragraph | Table)[] = []
  if (issuerMark !== undefined) {
    const text =
      number && number.kind !== 'table' ? joined(plan.source, number.paragraph, number.start, number.end) : ''
    children.push(...headFor(issuerMark, text, input))
  }
  const shown = issuerMark === undefined ? elements : elements.filter((element) => element !== number)
  for (let at = 0; at < shown.length; at++) {
    const element = shown[at]
    if (element.kind === 'table') children.push(tableFor(element.table, input))
    else if (element.kind === 'imprint') {
      const rows = imprintRows(shown, at)
      children.push(imprintFor(rows, input))
      at += rows.length - 1
    } else {
      const around = {
        before: paragraphAt(shown, at - 1),
        after: paragraphAt(shown, at + 1),
        isFirst: children.length === 0,
      }
      children.push(paragraphFor(element, input, around))
    }
  }
  // A document ends with a paragraph, and two tables would become one.
  return separated(children)
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

function separated(children: readonly (Paragraph | Table)[]): (Paragraph | Table)[] {
  return children.flatMap((child, at) => {
    const isTable = !(child instanceof Paragraph)
    const next = children[at + 1]
    return isTable && (next === undefined || !(next instanceof Paragraph)) ? [child, new Paragraph({})] : [child]
  })
}
