/** What each part of a document is, as the standard names it; the exporter and the measuring both go by this. */

import type { Plan } from '../semantics/model.js'
import type { Paragraph, SyntaxNode, Table } from '../syntax/node.js'
import type { TextRange } from '../text/range.js'

/** The elements that have a look of their own. */
export type ElementKind =
  | 'title'
  | 'docNumber'
  | 'addressees'
  | 'text'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'annexNote'
  | 'signature'
  | 'date'
  | 'note'
  | 'annexMark'
  | 'annexTitle'
  | 'imprint'

/** A paragraph of the document; offsets are into its source. */
export interface ElementParagraph extends TextRange {
  readonly kind: ElementKind
  readonly paragraph: Paragraph
  /** End of the heading in the paragraph; `start` where there is none. */
  readonly headEnd: number
  /** Level of the heading in the outline, from 1; `undefined` for text and for a heading that text follows. */
  readonly outline: number | undefined
  /** True where a document or an annex begins on a page of its own. */
  readonly startsPage: boolean
}

/** What follows one another in a document. */
export type DocumentElement = ElementParagraph | { readonly kind: 'table'; readonly table: Table }

/** What the plan consists of, in order; front matter and the page around the document are not part of it. */
export function elementsOf(plan: Plan): DocumentElement[] {
  const { paragraphs, tables } = plan.tree
  const levels = new Map(
    plan.headings.flatMap((heading) =>
      heading.paragraphs[0] ? [[heading.paragraphs[0], heading.level] as const] : [],
    ),
  )
  const titles = new Set(plan.annexes.map(({ titleRange }) => titleRange?.start))
  const elements: DocumentElement[] = []
  let before: ElementParagraph | undefined
  for (const item of inOrder(paragraphs, tables)) {
    if (item.zone === 'furniture' || item.zone === 'frontMatter') continue
    if ('columns' in item) {
      elements.push({ kind: 'table', table: item })
      continue
    }
    const element = elementOf(item, { levels, titles, before, source: plan.source })
    before = element
    elements.push(element)
  }
  return elements
}

function inOrder(paragraphs: readonly Paragraph[], tables: readonly Table[]): (Paragraph | Table)[] {
  return [...paragraphs, ...tables].sort((a, b) => a.start - b.start)
}

interface Around {
  readonly source: string
  readonly levels: ReadonlyMap<Paragraph, number>
  readonly titles: ReadonlySet<number | undefined>
  readonly before: ElementParagraph | undefined
}

function elementOf(paragraph: Paragraph, { levels, titles, before, source }: Around): ElementParagraph {
  const { start, end } = trimmedRange(paragraph, source)
  const level = levels.get(paragraph)
  const kind = kindOf(paragraph, level, titles, before)
  const isHeading = kind.startsWith('heading')
  const mark = paragraph.heading
  const headEnd = isHeading && mark ? headEndOf(paragraph, end) : start
  return {
    ...{ kind, paragraph, start, end, headEnd },
    outline: isHeading && headEnd >= end ? level : undefined,
    // A document number may stand above the title; a title behind anything else opens a further document.
    startsPage:
      kind === 'annexMark' || (kind === 'title' && before !== undefined && !/^(?:title|docNumber)$/.test(before.kind)),
  }
}

function kindOf(
  paragraph: Paragraph,
  level: number | undefined,
  titles: ReadonlySet<number | undefined>,
  before: ElementParagraph | undefined,
): ElementKind {
  const { zone, reading } = paragraph
  if (zone === 'annex') {
    if (annexMark.test(reading.text.trim())) return 'annexMark'
    if (titles.has(paragraph.start) || (before?.kind === 'annexMark' && !paragraph.heading)) return 'annexTitle'
  }
  if (zone === 'preamble' || zone === 'body' || zone === 'closing' || zone === 'annex')
    return level === undefined ? 'text' : headingKinds[Math.min(level, 4) - 1]
  return zone === 'furniture' || zone === 'frontMatter' ? 'text' : zone
}

const headingKinds = ['heading1', 'heading2', 'heading3', 'heading4'] as const

const annexMark = /^附件[ ]*(?:\d{1,2}|[一二三四五六七八九十]{1,3})?(?:-\d{1,2})?[：:]?$/

/** A full stop behind a heading looks like the heading. */
function headEndOf({ reading, heading, end: paragraphEnd }: Paragraph, end: number): number {
  if (!heading) return end
  const to = heading.titleEnd
  const withStop = /[。：]/.test(reading.text[to] ?? '') ? to + 1 : to
  if (reading.text.slice(withStop).trim() === '') return end
  return Math.min(reading.range(0, withStop).end, paragraphEnd)
}

/** Without white space at the ends; the marks of footnotes, which are not read, belong to the text all the same. */
function trimmedRange({ reading }: Paragraph, source: string): TextRange {
  const { span } = reading.trim()
  const marks = footnoteMarks.exec(source.slice(span.end, span.end + marksReach))?.[0].length ?? 0
  return { start: span.start, end: Math.max(span.start, span.end + marks) }
}

/** UTF-16 units that the marks behind a paragraph take at most. */
const marksReach = 100
const footnoteMarks = /^(?:\[\^[\w-]{1,20}\]){1,20}/

/** The stretches that are no part of the document, and so in none of its elements: front matter, and the page around it. */
export function leftOut({ tree }: Plan): SyntaxNode[] {
  return tree.root.children.filter(({ kind }) => kind === 'furniture' || kind === 'frontMatter')
}
