/** The paragraphs of a document, each in the style of its element. */

import { FootnoteReferenceRun, type IParagraphOptions, Paragraph, type ParagraphChild, TextRun } from 'docx'
import { type Layout, numberIn } from '../../layout/layout.js'
import type { Place } from '../printed/places.js'
import type { PrintedParagraph } from '../printed/printed.js'
import { stretchesOf } from '../printed/stretches.js'
import type { WordInput } from './input.js'
import { firstLine, runOf, styleIds } from './styles.js'
import { gridOf } from './units.js'

/** The paragraph; `isFirst` for the first block, which opens the first page anyway. */
export function paragraphFor(paragraph: PrintedParagraph, input: WordInput, isFirst: boolean): Paragraph {
  const { kind, head, lines, opensPage, holdsNext, place } = paragraph
  const { layout } = input
  const isRunIn = head !== undefined
  return new Paragraph({
    style: isRunIn ? styleIds.text : styleIds[kind],
    ...(holdsNext ? { keepNext: true } : {}),
    pageBreakBefore: opensPage && !isFirst,
    ...roomFor(place, layout),
    ...(isRunIn ? { indent: firstLine(numberIn(layout, `${kind}.indent`), layout) } : {}),
    children: lines ? titleRuns(lines, kind, layout) : textRuns(paragraph, input),
  })
}

function titleRuns(lines: readonly string[], kind: string, layout: Layout): ParagraphChild[] {
  const run = runOf(kind, layout)
  return lines.map((text, at) => new TextRun({ ...run, text, ...(at > 0 ? { break: 1 } : {}) }))
}

/** A heading that text follows looks like one up to its end. */
function textRuns({ kind, text, head }: PrintedParagraph, input: WordInput): ParagraphChild[] {
  if (head === undefined) return runsOf(text, kind, input)
  return [...runsOf(text.slice(0, head), kind, input), ...runsOf(text.slice(head), 'text', input)]
}

function runsOf(text: string, look: string, { layout, footnotes }: WordInput): ParagraphChild[] {
  const run = runOf(look, layout)
  return stretchesOf(text, footnotes).map(({ text: own, bold, footnote }) =>
    footnote === undefined
      ? new TextRun({ ...run, bold: bold || run.bold, text: own })
      : new FootnoteReferenceRun(footnote),
  )
}

/** A place in characters and lines, in twips. */
function roomFor({ left, right, hanging, above }: Place, layout: Layout): Partial<IParagraphOptions> {
  const { linePitch, character } = gridOf(layout)
  const twips = (characters: number): number => Math.round(characters * character)
  const isSide = left !== undefined || right !== undefined || hanging !== undefined
  const indent = {
    ...(left === undefined ? {} : { left: twips(left) }),
    ...(right === undefined ? {} : { right: twips(right) }),
    ...(hanging === undefined ? {} : { hanging: twips(hanging) }),
  }
  return {
    ...(isSide ? { indent } : {}),
    ...(above === undefined ? {} : { spacing: { before: Math.round(above * linePitch), after: 0 } }),
  }
}
