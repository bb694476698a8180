/** The paragraphs of a document in their places: what stands above them, and how high it is. */

import type { Block, WordDocument, WordParagraph, WordTable } from '../../word/document.js'
import { attributeOf, type Properties, type Styles, switchOf } from '../../word/styles.js'
import { child, type Element } from '../../word/xml.js'
import { wholeNumber } from './lengths.js'
import { type CharacterLook, drawnBorder, lookOf } from './look.js'
import { type Section, type SectionBlocks, sectionsOf } from './sections.js'

/** A paragraph in its place. */
export interface Placed {
  readonly paragraph: WordParagraph
  /** Its properties, those of its numbering level included. */
  readonly properties: Properties
  readonly section: Section
  /** The outermost table that it stands in. */
  readonly table: WordTable | undefined
  /** The paragraph itself as XML, for what is drawn in it. */
  readonly element: Element | undefined
  /** What it stands among, and where. */
  readonly siblings: readonly Block[]
  readonly at: number
}

/** The document as it flows. */
export interface Flow {
  readonly sections: readonly SectionBlocks[]
  /** By number. */
  readonly paragraphs: ReadonlyMap<number, Placed>
  readonly tables: readonly { readonly table: WordTable; readonly section: Section }[]
  readonly styles: Styles
}

/** Places all paragraphs of the text. `body` is the XML that `document` was read from. */
export function flowOf(document: WordDocument, styles: Styles, body: Element | undefined): Flow {
  const paragraphs = new Map<number, Placed>()
  const tables: { table: WordTable; section: Section }[] = []
  const elements = body ? [...paragraphElements(body)] : []
  const sections = sectionsOf(document)
  const place = (siblings: readonly Block[], section: Section, table: WordTable | undefined): void => {
    for (const [at, block] of siblings.entries()) {
      if (block.kind === 'paragraph') {
        const element = elements[block.index - 1]
        const properties = withNumbering(block)
        paragraphs.set(block.index, { paragraph: block, properties, section, table, element, siblings, at })
        continue
      }
      if (!table) tables.push({ table: block, section })
      for (const { cells } of block.rows) for (const { blocks } of cells) place(blocks, section, table ?? block)
    }
  }
  for (const { section, blocks } of sections) place(blocks, section, undefined)
  return { sections, paragraphs, tables, styles }
}

/** Every `w:p` that is counted, in order; those of text boxes stand within others. */
function* paragraphElements(element: Element): Generator<Element> {
  for (const one of element.children) {
    if (one.name === 'w:p') yield one
    else if (one.name === 'mc:AlternateContent')
      yield* paragraphElements(child(one, 'mc:Choice') ?? child(one, 'mc:Fallback') ?? one)
    else yield* paragraphElements(one)
  }
}

/** The indents of a numbering level hold behind those of the place that names the list (ECMA-376 part 1, 17.9.23). */
function withNumbering({ properties, label }: WordParagraph): Properties {
  if (!label?.properties) return properties
  const at = properties.findIndex((element) => child(element, 'w:numPr'))
  return at < 0
    ? [...properties, label.properties]
    : [...properties.slice(0, at + 1), label.properties, ...properties.slice(at + 1)]
}

/** The paragraph at a block's place; `undefined` for a table. */
export function placedAt({ paragraphs }: Flow, block: Block | undefined): Placed | undefined {
  return block?.kind === 'paragraph' ? paragraphs.get(block.index) : undefined
}

/** The text of a paragraph as printed. */
export function textOf({ pieces }: WordParagraph): string {
  return pieces.map((piece) => (piece.kind === 'text' ? piece.text : piece.kind === 'tab' ? '\t' : '')).join('')
}

/** True for a paragraph that holds nothing to be seen, though it may have a border. */
export function isEmpty(paragraph: WordParagraph): boolean {
  return textOf(paragraph).trim() === '' && paragraph.pieces.every(({ kind }) => kind !== 'image' && kind !== 'textBox')
}

/** The look of the first text of a paragraph, or of its end where it has none. */
export function mainLook({ paragraph }: Placed, styles: Styles): CharacterLook {
  const text = paragraph.pieces.find((piece) => piece.kind === 'text' && piece.text.trim() !== '')
  const run = text?.kind === 'text' ? text.run : child(paragraph.own, 'w:rPr')
  return lookOf(styles.run(run, paragraph.own))
}

/** The border of a paragraph at that side. */
export function borderOf({ properties }: Placed, side: 'w:top' | 'w:bottom'): Element | undefined {
  const borders = properties.map((element) => child(element, 'w:pBdr')).find((element) => element !== undefined)
  return drawnBorder(borders, side)
}

/** How high the lines of a paragraph are. */
export interface LineHeight {
  readonly twips: number
  /** True where grid or paragraph fix it; otherwise fonts and program decide, and this is about what they come to. */
  readonly isFixed: boolean
}

/** Height of a line beyond the size of its type, where nothing fixes it: what Word gives Chinese fonts. */
const usualLeading = 1.3

/** The height of a line of the paragraph. */
export function lineHeight(placed: Placed, styles: Styles): LineHeight {
  const { properties, section } = placed
  const line = wholeNumber(attributeOf(properties, 'w:spacing', 'w:line')) ?? 240
  const rule = attributeOf(properties, 'w:spacing', 'w:lineRule') ?? 'auto'
  const size = mainLook(placed, styles).size * 20
  if (rule === 'exact') return { twips: line, isFixed: true }
  const pitch = snaps(placed) ? section.linePitch : undefined
  const single = pitch === undefined ? size * usualLeading : Math.max(1, Math.ceil(size / pitch - 0.01)) * pitch
  if (rule === 'atLeast') return { twips: Math.max(line, single), isFixed: pitch !== undefined }
  return { twips: (single * line) / 240, isFixed: pitch !== undefined }
}

/** True for a paragraph that keeps to the grid of its section. */
export function snaps({ properties }: Placed): boolean {
  const isSet = properties.some((element) => child(element, 'w:snapToGrid') !== undefined)
  return !isSet || switchOf(properties, 'w:snapToGrid')
}

/** Room before or behind a paragraph, in twips; what is given in lines wins. */
export function roomAt({ properties, section }: Placed, side: 'before' | 'after'): number {
  const lines = wholeNumber(attributeOf(properties, 'w:spacing', `w:${side}Lines`))
  if (lines !== undefined && lines !== 0) return (lines / 100) * (section.linePitch ?? 240)
  return wholeNumber(attributeOf(properties, 'w:spacing', `w:${side}`)) ?? 0
}

/** What stands above a paragraph. */
export interface Above {
  /** Room between the two, in twips: empty paragraphs count as their lines. */
  readonly twips: number
  /** The next thing above that can be seen: text, a ruled paragraph or a table; `undefined` at the top. */
  readonly block: Block | undefined
}

/** Goes up from `placed` to what can be seen. */
export function aboveOf(placed: Placed, flow: Flow): Above {
  let twips = roomAt(placed, 'before')
  for (let at = placed.at - 1; at >= 0; at--) {
    const block = placed.siblings[at]
    const one = placedAt(flow, block)
    if (!one) return { twips, block }
    twips += roomAt(one, 'after')
    if (!isEmpty(one.paragraph) || borderOf(one, 'w:bottom')) return { twips, block }
    twips += lineHeight(one, flow.styles).twips + roomAt(one, 'before')
  }
  return { twips, block: undefined }
}
