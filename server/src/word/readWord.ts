/** Reads a Word file: its text with numbering, tables, notes, comments and changes. */

import type { Block, ChangesRead, Comment, Unread, WordCell, WordDocument, WordRow, WordTable } from './document.js'
import { readNumbering } from './numbering.js'
import { openPackage, type Relationship, type WordPackage } from './package.js'
import { changeOf, type Reader, readParagraph } from './paragraphs.js'
import { type Refusal, Refused, refuse } from './refusal.js'
import { readStyles } from './styles.js'
import { child, childrenOf, descendants, type Element, numberOf, val } from './xml.js'

/** The document in `bytes`, or why it is not read. */
export function readWord(bytes: Uint8Array, changes: ChangesRead = 'accepted'): WordDocument | Refusal {
  return refusable(() => readPackage(openPackage(bytes), changes))
}

/** What `read` gives, or the refusal that stopped it. */
export function refusable<Value>(read: () => Value): Value | Refusal {
  try {
    return read()
  } catch (error) {
    // A refusal leaves the callbacks of the parsers as an error, and becomes a value here.
    if (error instanceof Refused) return error.refusal
    throw error
  }
}

/** The document of an open file. Throws `Refused`. */
export function readPackage(file: WordPackage, changes: ChangesRead): WordDocument {
  const links = file.relationships(file.main)
  const partOf = (type: string): Element | undefined => {
    const link = links.find((one) => one.type === type && !one.isExternal)
    return link && file.xml(link.target)
  }
  const body = child(file.xml(file.main), 'w:body') ?? refuse('noDocument')
  const unread: Unread[] = []
  const counted = { next: 1 }
  const styles = readStyles(partOf('styles'))
  const numberingRoot = partOf('numbering')
  const readerFor = (isAside: boolean): Reader => ({
    styles,
    numbering: readNumbering(numberingRoot),
    changes,
    imageName: imageNames(links),
    paragraph: 0,
    isAside,
    unread,
    blocks: (element, reader) => blocksOf(element, reader, counted),
  })
  const notes = (type: 'footnotes' | 'endnotes', name: string): Map<string, readonly Block[]> =>
    new Map(
      childrenOf(partOf(type), name)
        .filter(({ attributes }) => attributes['w:type'] === undefined || attributes['w:type'] === 'normal')
        .map((note) => [note.attributes['w:id'] ?? '', blocksOf(note, readerFor(true), counted)]),
    )
  return {
    changes,
    blocks: blocksOf(body, readerFor(false), counted),
    footnotes: notes('footnotes', 'w:footnote'),
    endnotes: notes('endnotes', 'w:endnote'),
    comments: commentsOf(partOf('comments')),
    section: child(body, 'w:sectPr'),
    headers: headersOf(file, links, readerFor(true), counted),
    outside: outsideOf(file, links),
    unread,
  }
}

/** Elements that only hold blocks. */
const transparent = /^(?:w:sdt|w:sdtContent|w:customXml|w:ins|w:del|w:moveTo|w:moveFrom|mc:Choice)$/

function blocksOf(element: Element, reader: Reader, counted: { next: number }): Block[] {
  const blocks: Block[] = []
  for (const one of element.children) {
    if (one.name === 'w:p') blocks.push(readParagraph(one, reader, counted))
    else if (one.name === 'w:tbl') blocks.push(readTable(one, reader, counted))
    else if (one.name === 'w:altChunk') reader.unread.push({ kind: 'import', paragraph: counted.next })
    else if (one.name === 'mc:AlternateContent')
      blocks.push(...blocksOf(child(one, 'mc:Choice') ?? child(one, 'mc:Fallback') ?? one, reader, counted))
    else if (transparent.test(one.name)) blocks.push(...blocksOf(one, reader, counted))
  }
  return blocks
}

function readTable(element: Element, reader: Reader, counted: { next: number }): WordTable {
  const rows = [...rowsOf(element)].map((row): WordRow => {
    const properties = child(row, 'w:trPr')
    const inserted = child(properties, 'w:ins')
    const deleted = child(properties, 'w:del')
    return {
      skipped: numberOf(child(properties, 'w:gridBefore'), 'w:val') ?? 0,
      cells: [...cellsOf(row)].map((cell) => readCell(cell, reader, counted)),
      change: inserted ? changeOf(inserted, 'inserted') : deleted && changeOf(deleted, 'deleted'),
      properties,
    }
  })
  return { kind: 'table', rows, properties: child(element, 'w:tblPr') }
}

function* rowsOf(table: Element): Generator<Element> {
  for (const one of table.children) {
    if (one.name === 'w:tr') yield one
    else if (transparent.test(one.name)) yield* rowsOf(one)
  }
}

function* cellsOf(row: Element): Generator<Element> {
  for (const one of row.children) {
    if (one.name === 'w:tc') yield one
    else if (transparent.test(one.name)) yield* cellsOf(one)
  }
}

/** No table of a document has more columns; a larger number is damage. */
const mostColumns = 200

function readCell(cell: Element, reader: Reader, counted: { next: number }): WordCell {
  const properties = child(cell, 'w:tcPr')
  const merge = val(properties, 'w:vMerge')
  return {
    span: Math.min(mostColumns, Math.max(1, numberOf(child(properties, 'w:gridSpan'), 'w:val') ?? 1)),
    merge: merge === undefined ? 'none' : merge === 'restart' ? 'starts' : 'continues',
    blocks: blocksOf(cell, reader, counted),
    properties,
  }
}

/** The texts of headers and footers; what a field computes, such as the page, is none of them. */
function headersOf(
  file: WordPackage,
  links: readonly Relationship[],
  reader: Reader,
  counted: { next: number },
): readonly string[] {
  const parts = links.filter(({ type, isExternal }) => /^(?:header|footer)$/.test(type) && !isExternal)
  const texts = parts.flatMap(({ target }) => {
    const root = file.xml(target)
    return root ? blocksOf(root, reader, counted).map(plainText) : []
  })
  return [...new Set(texts.filter((text) => /\p{L}/u.test(text.replace(/第|页|共/g, ''))))]
}

function plainText(block: Block): string {
  if (block.kind === 'table')
    return block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.map(plainText))).join(' ')
  return block.pieces
    .map((piece) =>
      piece.kind === 'text' ? piece.text : piece.kind === 'textBox' ? piece.blocks.map(plainText).join(' ') : '',
    )
    .join('')
    .trim()
}

function imageNames(links: readonly Relationship[]): (id: string) => string | undefined {
  const names = new Map(
    links.filter(({ isExternal }) => !isExternal).map(({ id, target }) => [id, target.replace(/^.*\//, '')]),
  )
  return (id) => names.get(id)
}

function commentsOf(root: Element | undefined): Map<string, Comment> {
  return new Map(
    childrenOf(root, 'w:comment').map((comment) => {
      const { attributes } = comment
      const text = [...descendants(comment, 'w:p')]
        .map((paragraph) => [...descendants(paragraph, 'w:t')].map((one) => one.text).join(''))
        .join('\n')
      const id = attributes['w:id'] ?? ''
      return [id, { id, author: attributes['w:author'] ?? '', date: attributes['w:date'] ?? '', text }]
    }),
  )
}

/** Where the file points out of itself: its links, and those of its settings (the template that it was made from). */
function outsideOf(file: WordPackage, links: readonly Relationship[]): string[] {
  const settings = links.find(({ type, isExternal }) => type === 'settings' && !isExternal)
  const all = [...links, ...(settings ? file.relationships(settings.target) : [])]
  return all.filter(({ isExternal, type }) => isExternal && type !== 'hyperlink').map(({ target }) => target)
}
