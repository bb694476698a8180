/** The paragraphs of a document, each in the style of its element. */

import { FootnoteReferenceRun, type IParagraphOptions, Paragraph, type ParagraphChild, TextRun } from 'docx'
import type { ElementParagraph } from '../../layout/elements.js'
import { type Layout, numberIn, textIn, valueIn } from '../../layout/layout.js'
import { displayWidth } from '../../text/width.js'
import type { WordInput } from './input.js'
import { joined, linesBetween, stretchesOf } from './stretches.js'
import { firstLine, runOf, styleIds } from './styles.js'
import { titleLines } from './titleLines.js'
import { gridOf, points } from './units.js'

/** What stands around a paragraph. */
export interface Around {
  readonly before: ElementParagraph | undefined
  readonly after: ElementParagraph | undefined
  /** True when nothing of the document stands above it. */
  readonly isFirst: boolean
}

/** The paragraph for `element`. */
export function paragraphFor(element: ElementParagraph, input: WordInput, around: Around): Paragraph {
  const { kind, outline, startsPage } = element
  const { layout } = input
  const text = textOf(element, input)
  const head = kind.startsWith('heading') && outline === undefined ? headLength(element, input) : undefined
  const isText = head !== undefined
  return new Paragraph({
    style: isText ? styleIds.text : styleIds[kind],
    pageBreakBefore: startsPage && !around.isFirst && !staysOnPage(element, layout),
    ...placeOf(element, text, layout, around),
    ...(isText ? { indent: firstLine(numberIn(layout, `${kind}.indent`), layout) } : {}),
    children:
      kind === 'title' || kind === 'annexTitle' ? titleRuns(element, text, input) : runsOf(text, kind, head, input),
  })
}

/** True for an annex that the layout has go on below the text. */
function staysOnPage({ kind }: ElementParagraph, layout: Layout): boolean {
  return kind === 'annexMark' && valueIn(layout, 'annexMark.newPage') === false
}

/** The text as printed: the marks of a Markdown heading are a look, not text. */
function textOf({ paragraph, start, end }: ElementParagraph, { plan }: WordInput): string {
  const from = contentStart(paragraph, start, end)
  return joined(plan.source, paragraph, from, end)
}

function contentStart({ heading, reading }: ElementParagraph['paragraph'], start: number, end: number): number {
  if (heading?.form !== 'markdown') return start
  return Math.min(end, reading.range(heading.titleStart, heading.titleEnd).start)
}

function headLength({ paragraph, start, end, headEnd }: ElementParagraph, { plan }: WordInput): number {
  return joined(plan.source, paragraph, contentStart(paragraph, start, end), headEnd).length
}

/** The lines as the writer broke them, or else broken between words. */
function titleRuns(
  { kind, paragraph, start, end }: ElementParagraph,
  text: string,
  { plan, layout }: WordInput,
): ParagraphChild[] {
  const room = Math.floor(points(numberIn(layout, 'page.textWidth')) / numberIn(layout, `${kind}.size`))
  const own =
    paragraph.wraps.length > 0 ? linesBetween(plan.source, start, end, paragraph.wraps) : titleLines(text, room)
  const run = runOf(kind, layout)
  return own.map((line, at) => new TextRun({ ...run, text: line, ...(at > 0 ? { break: 1 } : {}) }))
}

/** A heading that text follows looks like one up to its end. */
function runsOf(text: string, kind: string, head: number | undefined, input: WordInput): ParagraphChild[] {
  const { layout, footnotes } = input
  const looks =
    head === undefined
      ? ([[0, text.length, kind]] as const)
      : ([
          [0, head, kind],
          [head, text.length, 'text'],
        ] as const)
  return looks.flatMap(([from, to, look]) => {
    const run = runOf(look, layout)
    return stretchesOf(text.slice(from, to), footnotes).map(({ text: own, bold, footnote }) =>
      footnote === undefined
        ? new TextRun({ ...run, bold: bold || run.bold, text: own })
        : new FootnoteReferenceRun(footnote),
    )
  })
}

/** Indents and room that depend on the text itself and on what stands above. */
function placeOf(element: ElementParagraph, text: string, layout: Layout, around: Around): Partial<IParagraphOptions> {
  const { linePitch, character } = gridOf(layout)
  const line = (lines: number) => ({ spacing: { before: Math.round(lines * linePitch), after: 0 } })
  const twips = (characters: number): number => Math.round(characters * character)
  const { before } = around
  switch (element.kind) {
    case 'annexNote': {
      const isFirst = before?.kind !== 'annexNote'
      const indent = numberIn(layout, 'annexNote.indent') + (isFirst ? 0 : 3)
      const mark = /^(?:附\s*件\s*[：:]\s*)?(?:\d{1,2}\s*[.．、]\s*)?/.exec(text)?.[0] ?? ''
      const hanging = twips(displayWidth(mark) / 2)
      return {
        indent: { left: twips(indent) + hanging, hanging },
        ...line(isFirst ? numberIn(layout, 'annexNote.before') : 0),
      }
    }
    case 'signature':
    case 'date':
      return {
        ...signed(element, text, layout, around),
        ...line(element.kind === 'signature' && before?.kind !== 'signature' ? roomForSeal(layout) : 0),
      }
    case 'text':
      return before?.kind === 'title' || before?.kind === 'docNumber' || before?.kind === 'annexTitle' ? line(1) : {}
    default:
      return {}
  }
}

/** Lines above a signature: a seal stands over it, and its upper edge one line below the text at most (7.3.5.1, 7.3.5.2). */
function roomForSeal(layout: Layout): number {
  return textIn(layout, 'signature.seal') === 'sealed' ? 2 : 1
}

/** The issuer centred over the date, or two characters left of it (7.3.5.1, 7.3.5.2). */
function signed(
  element: ElementParagraph,
  text: string,
  layout: Layout,
  { before, after }: Around,
): Partial<IParagraphOptions> {
  const { character } = gridOf(layout)
  const isDate = element.kind === 'date'
  const other = isDate
    ? before?.kind === 'signature'
      ? before
      : undefined
    : after?.kind === 'date'
      ? after
      : undefined
  const own = displayWidth(text) / 2
  const dateWidth = isDate ? own : other ? elementWidth(other) : own
  const issuerWidth = isDate ? (other ? elementWidth(other) : own) : own
  const right = rightOf(isDate, dateWidth, issuerWidth, layout)
  return { indent: { right: Math.round(right * character) } }
}

/** Room right of the date or of the issuer, in characters. */
function rightOf(isDate: boolean, date: number, issuer: number, layout: Layout): number {
  const sealed = textIn(layout, 'signature.seal') === 'sealed'
  const atLeast = numberIn(layout, 'date.right')
  if (sealed) {
    // A long name moves the date in, so that it does not stand out of the type area itself.
    const dateRight = Math.max(atLeast, (issuer - date) / 2)
    return isDate ? dateRight : dateRight + (date - issuer) / 2
  }
  // The first character of the date stands two characters right of the first of the issuer.
  if (date > issuer) return isDate ? 2 : date + 4 - issuer
  return isDate ? issuer - date : 2
}

function elementWidth({ paragraph }: ElementParagraph): number {
  return displayWidth(paragraph.reading.text.trim()) / 2
}
