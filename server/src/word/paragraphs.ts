/** Reads paragraphs: their text in pieces, with tracked changes, fields, notes, pictures and text boxes. */

import {
  type Block,
  type Change,
  type ChangesRead,
  isPresent,
  type Piece,
  type Unread,
  type WordParagraph,
} from './document.js'
import type { Numbering } from './numbering.js'
import { propertyOf, type Styles } from './styles.js'
import { child, descendants, type Element, val } from './xml.js'

/** What reading needs of the file, and what it finds beside the text. */
export interface Reader {
  readonly styles: Styles
  readonly numbering: Numbering
  readonly changes: ChangesRead
  /** Name of the picture with that relationship; `undefined` when it lies outside the file. */
  readonly imageName: (id: string) => string | undefined
  /** The number of the paragraph at hand; 0 in notes and text boxes. */
  paragraph: number
  /** True while notes and text boxes are read, whose paragraphs are not counted. */
  isAside: boolean
  readonly unread: Unread[]
  /** Reads what stands in a text box, a cell or a note. */
  readonly blocks: (element: Element, reader: Reader) => Block[]
}

/** Reads a `w:p`. */
export function readParagraph(element: Element, reader: Reader, counted: { next: number }): WordParagraph {
  const index = reader.isAside ? 0 : counted.next++
  reader.paragraph = index
  const own = child(element, 'w:pPr')
  const properties = reader.styles.paragraph(own)
  const outline = Number(propertyOf(properties, 'w:outlineLvl') ?? 9)
  const mark = markOf(child(own, 'w:rPr'))
  const walk: Walk = { reader, fields: [], pieces: [] }
  readChildren(element, walk, undefined)
  return {
    kind: 'paragraph',
    index,
    pieces: walk.pieces,
    own,
    properties,
    style: reader.styles.nameOf(own),
    outlineLevel: outline >= 0 && outline < 9 ? outline + 1 : undefined,
    label: isPresent(mark, reader.changes) ? reader.numbering.next(properties) : undefined,
    mark,
    section: child(own, 'w:sectPr'),
  }
}

/** The state of reading one paragraph. */
interface Walk {
  readonly reader: Reader
  /** Open fields; the text of one belongs to the paragraph once its instruction has ended. */
  readonly fields: { instruction: string; isResult: boolean }[]
  readonly pieces: Piece[]
}

/** Elements that only hold others. */
const transparent =
  /^(?:w:hyperlink|w:smartTag|w:sdt|w:sdtContent|w:customXml|w:fldSimple|w:dir|w:bdo|w:subDoc|mc:Choice|w:rubyBase)$/

function readChildren(element: Element, walk: Walk, change: Change | undefined): void {
  for (const one of element.children) {
    const { name } = one
    if (name === 'w:r') readRun(one, walk, change)
    else if (name === 'w:ins' || name === 'w:moveTo') readChildren(one, walk, changeOf(one, 'inserted'))
    else if (name === 'w:del' || name === 'w:moveFrom') readChildren(one, walk, changeOf(one, 'deleted'))
    else if (name === 'm:oMath' || name === 'm:oMathPara') readFormula(one, walk, change)
    else if (name === 'mc:AlternateContent') readChildren(chosen(one), walk, change)
    else if (transparent.test(name)) readChildren(one, walk, change)
  }
}

function readRun(run: Element, walk: Walk, change: Change | undefined): void {
  const format = child(run, 'w:rPr')
  // Hidden text is not printed; a number that Word keeps in it would be read twice.
  if (format && val(format, 'w:vanish') === '') return
  for (const one of run.children) readRunPart(one, format, walk, change)
}

function readRunPart(one: Element, run: Element | undefined, walk: Walk, change: Change | undefined): void {
  const { pieces, fields, reader } = walk
  const field = fields[fields.length - 1]
  const isShown = !field || field.isResult
  const piece = pieceOf(one, run)
  if (piece) {
    if (isShown) pieces.push(change ? { ...piece, change } : piece)
  } else if (one.name === 'w:ruby') readChildren(child(one, 'w:rubyBase') ?? one, walk, change)
  else if (one.name === 'w:instrText' && !isShown) field.instruction += one.text
  else if (one.name === 'w:fldChar') readFieldMark(one, run, walk, change)
  else if (one.name === 'mc:AlternateContent')
    for (const part of chosen(one).children) readRunPart(part, run, walk, change)
  else if (one.name === 'w:drawing' || one.name === 'w:pict' || one.name === 'w:object') {
    if (one.name === 'w:object') reader.unread.push({ kind: 'object', paragraph: reader.paragraph })
    readDrawing(one, walk, change)
  }
}

/** What is one piece by itself; `undefined` for what holds others or says nothing. */
function pieceOf(one: Element, run: Element | undefined): Piece | undefined {
  const text = (shown: string): Piece => ({ kind: 'text', text: shown, run })
  const id = one.attributes['w:id'] ?? ''
  switch (one.name) {
    case 'w:t':
    case 'w:delText':
      // Word shows a line break of the file as a space.
      return text(one.text.replace(/[\r\n]/g, ' '))
    case 'w:tab':
    case 'w:ptab':
      return { kind: 'tab', run }
    case 'w:cr':
      return { kind: 'line', run }
    case 'w:br':
      return { kind: breakKind(one), run }
    case 'w:noBreakHyphen':
      return text('-')
    case 'w:sym':
      return text(symbol(one))
    case 'w:footnoteReference':
      return { kind: 'footnote', id }
    case 'w:endnoteReference':
      return { kind: 'endnote', id }
    case 'w:commentReference':
      return { kind: 'comment', id }
    default:
      return undefined
  }
}

function breakKind(element: Element): 'line' | 'page' | 'column' {
  const type = element.attributes['w:type']
  return type === 'page' || type === 'column' ? type : 'line'
}

function readFieldMark(mark: Element, run: Element | undefined, walk: Walk, change: Change | undefined): void {
  const { fields, pieces } = walk
  const type = mark.attributes['w:fldCharType']
  if (type === 'begin') fields.push({ instruction: '', isResult: false })
  const field = fields[fields.length - 1]
  if (!field || type === 'begin') return
  if (!field.isResult) {
    pieces.push({ kind: 'field', instruction: field.instruction.trim(), run, ...(change ? { change } : {}) })
    field.isResult = true
  }
  if (type === 'end') fields.pop()
}

/** A sign of a symbol font; those of Word's own fonts stand in the private area and are printed as the sign they look like. */
function symbol(element: Element): string {
  const code = Number.parseInt(element.attributes['w:char'] ?? '', 16)
  if (!(code > 0 && code <= 0xffff)) return ''
  if (code >= 0xf000 && code <= 0xf0ff) return symbols[code] ?? '□'
  return String.fromCharCode(code)
}

/** Signs of the fonts Wingdings and Symbol that stand in plans. */
const symbols: Readonly<Record<number, string>> = {
  61623: '•',
  61548: '●',
  61550: '■',
  61608: '□',
  61551: '□',
  61694: '☑',
  61522: '☑',
  61692: '✓',
  61656: '➢',
  61557: '◆',
  61619: '≥',
  61603: '≤',
  61617: '±',
  61620: '×',
  61477: '%',
}

/** A picture with its name, or a shape with its text. */
function readDrawing(element: Element, walk: Walk, change: Change | undefined): void {
  const { reader, pieces } = walk
  const marked = change ? { change } : {}
  for (const content of textBoxes(element)) {
    const aside: Reader = { ...reader, isAside: true, paragraph: 0 }
    pieces.push({ kind: 'textBox', blocks: reader.blocks(content, aside), ...marked })
  }
  for (const picture of pictures(element)) {
    const name = reader.imageName(picture.attributes['r:embed'] ?? picture.attributes['r:id'] ?? '')
    const [about] = descendants(element, 'wp:docPr')
    if (name !== undefined) pieces.push({ kind: 'image', name, description: about?.attributes.descr ?? '', ...marked })
  }
}

function* textBoxes(element: Element): Generator<Element> {
  for (const one of element.children) {
    if (one.name === 'w:txbxContent') yield one
    else if (one.name === 'mc:AlternateContent') yield* textBoxes(chosen(one))
    else yield* textBoxes(one)
  }
}

function* pictures(element: Element): Generator<Element> {
  for (const one of element.children) {
    if (one.name === 'w:txbxContent') continue
    if (one.name === 'a:blip' || one.name === 'v:imagedata') yield one
    else if (one.name === 'mc:AlternateContent') yield* pictures(chosen(one))
    else yield* pictures(one)
  }
}

/** Newer programs find a thing in the choice, older ones the same in the fallback; only one of them is read. */
function chosen(alternate: Element): Element {
  return child(alternate, 'mc:Choice') ?? child(alternate, 'mc:Fallback') ?? alternate
}

/** The signs of a formula in one line; how they stand to each other is not kept. */
function readFormula(element: Element, { reader, pieces }: Walk, change: Change | undefined): void {
  const text = [...descendants(element, 'm:t')].map((one) => one.text).join('')
  reader.unread.push({ kind: 'formula', paragraph: reader.paragraph })
  pieces.push({ kind: 'text', text, run: undefined, ...(change ? { change } : {}) })
}

function markOf(mark: Element | undefined): Change | undefined {
  const inserted = child(mark, 'w:ins') ?? child(mark, 'w:moveTo')
  if (inserted) return changeOf(inserted, 'inserted')
  const deleted = child(mark, 'w:del') ?? child(mark, 'w:moveFrom')
  return deleted && changeOf(deleted, 'deleted')
}

/** Who changed something, and when. */
export function changeOf({ attributes }: Element, kind: Change['kind']): Change {
  return { kind, author: attributes['w:author'] ?? '', date: attributes['w:date'] ?? '' }
}
