/** The lossless tree of an official document and its logical paragraphs. */

import type { TextRange } from '../text/range.js'
import type { Reading } from '../text/reading.js'
import type { ReadLines } from './lines.js'

/** The zones of an official document (GB/T 9704-2012, clause 7), page furniture and front matter. */
export type Zone =
  | 'frontMatter'
  | 'furniture'
  | 'title'
  | 'docNumber'
  | 'addressees'
  | 'preamble'
  | 'body'
  | 'closing'
  | 'signature'
  | 'date'
  | 'note'
  | 'annexNote'
  | 'annex'
  | 'imprint'

/** Node kinds: `document` > zones > sections, paragraphs, tables, blanks. */
export type NodeKind = 'document' | Zone | 'section' | 'heading' | 'paragraph' | 'table' | 'row' | 'blank'

/** A node of the tree; the leaves tile the source without gap or overlap. */
export interface SyntaxNode extends TextRange {
  readonly kind: NodeKind
  readonly children: readonly SyntaxNode[]
}

/** How a number is written: 一、 （一） 1. （1） ① 第一条 第一章 任务一： 专栏1 or a Markdown `#`. */
export type NumberForm =
  | 'han'
  | 'han-brackets'
  | 'arabic'
  | 'arabic-brackets'
  | 'circled'
  | 'article'
  | 'chapter'
  | 'named'
  | 'box'
  | 'markdown'

/** The number that opens a heading, with offsets into the paragraph's reading. */
export interface HeadingMark {
  readonly form: NumberForm
  readonly level: number
  readonly ordinal: number
  /** Reading offsets: the number is `[0, titleStart)` less white space, the title `[titleStart, titleEnd)`. */
  readonly numberStart: number
  readonly titleStart: number
  readonly titleEnd: number
  /** The separator behind the number as printed: `、` `.` `．` or empty. */
  readonly separator: string
  readonly runIn: boolean
  /** True when the number itself is damaged and was recovered from its place. */
  readonly damaged: boolean
}

/** A logical paragraph: hard wraps joined, run-on lines split. */
export interface Paragraph extends TextRange {
  readonly index: number
  readonly zone: Zone
  /** Index of the document within a text that holds several. */
  readonly part: number
  readonly reading: Reading
  readonly heading?: HeadingMark
  /** Source offsets of line breaks inside the paragraph (hard wraps, page breaks), ascending. */
  readonly wraps: readonly number[]
  /** True when a blank line stands inside the paragraph (broken by a page). */
  readonly broken: boolean
}

/** A cell with its reading; `start === end` when empty. */
export interface TableCell extends TextRange {
  readonly reading: Reading
}

/**
 * A row; `cells[i]` belongs to `columns[i]` and is `undefined` where the row has no such cell (merged cells). A cell that
 * stands in front of the row is that of an earlier row, which reaches down to this one.
 */
export interface TableRow extends TextRange {
  readonly cells: readonly (TableCell | undefined)[]
}

/** A table, whatever it was printed as. */
export interface Table extends TextRange {
  readonly form: 'markdown' | 'tabs' | 'lines'
  readonly zone: Zone
  readonly part: number
  readonly columns: readonly TableCell[]
  readonly rows: readonly TableRow[]
}

/** The result of parsing: total (every string parses) and lossless (`print` gives the source back). */
export interface SyntaxTree {
  readonly source: string
  /** The lines behind the tree, from which the tree of a later version takes over what has not changed. */
  readonly read: ReadLines
  readonly root: SyntaxNode
  readonly paragraphs: readonly Paragraph[]
  readonly tables: readonly Table[]
  /** Label and value pairs of the page's metadata block, e.g. 文号, 发文机关. */
  readonly pageMetadata: readonly { readonly label: string; readonly value: Reading }[]
}
