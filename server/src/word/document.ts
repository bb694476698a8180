/** What a Word document says, apart from how its file is built. */

import type { ListLabel } from './numbering.js'
import type { Properties } from './styles.js'
import type { Element } from './xml.js'

/** A change that somebody tracked. */
export interface Change {
  readonly kind: 'inserted' | 'deleted'
  readonly author: string
  /** As written in the file, e.g. `2022-03-01T09:00:00Z`; empty when it is not. */
  readonly date: string
}

/** A stretch of a paragraph. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly run: Element | undefined; readonly change?: Change }
  | { readonly kind: 'line' | 'page' | 'column' | 'tab'; readonly run: Element | undefined; readonly change?: Change }
  | { readonly kind: 'footnote' | 'endnote' | 'comment'; readonly id: string; readonly change?: Change }
  | { readonly kind: 'image'; readonly name: string; readonly description: string; readonly change?: Change }
  /** A shape with text of its own, at the place where it is anchored. */
  | { readonly kind: 'textBox'; readonly blocks: readonly Block[]; readonly change?: Change }
  /** The text of a field follows as text; this is what computes it, e.g. `PAGE`. */
  | {
      readonly kind: 'field'
      readonly instruction: string
      readonly run: Element | undefined
      readonly change?: Change
    }

/** A paragraph. */
export interface WordParagraph {
  readonly kind: 'paragraph'
  /** Counted from 1 through the document's text, those of tables included, those of notes and text boxes not; 0 for these. */
  readonly index: number
  readonly pieces: readonly Piece[]
  readonly own: Element | undefined
  readonly properties: Properties
  /** Its style as Word shows it, lower case. */
  readonly style: string | undefined
  /** Level 1–9 of the outline; `undefined` for text. */
  readonly outlineLevel: number | undefined
  readonly label: ListLabel | undefined
  /** How the end of the paragraph changed: one whose end is not there goes on with the next, whose form and number it has. */
  readonly mark: Change | undefined
  /** The section that ends with this paragraph. */
  readonly section: Element | undefined
}

/** A cell; `span` columns wide. */
export interface WordCell {
  readonly span: number
  /** `continues`: one cell with that above it. */
  readonly merge: 'none' | 'starts' | 'continues'
  readonly blocks: readonly Block[]
  readonly properties: Element | undefined
}

/** A table row. */
export interface WordRow {
  /** Columns left out before its first cell. */
  readonly skipped: number
  readonly cells: readonly WordCell[]
  readonly change: Change | undefined
  readonly properties: Element | undefined
}

/** A table. */
export interface WordTable {
  readonly kind: 'table'
  readonly rows: readonly WordRow[]
  readonly properties: Element | undefined
}

/** What follows one another in a document. */
export type Block = WordParagraph | WordTable

/** A remark at the side. */
export interface Comment {
  readonly id: string
  readonly author: string
  readonly date: string
  readonly text: string
}

/** How tracked changes are read: as if all were accepted, or as if none had been made. */
export type ChangesRead = 'accepted' | 'original'

/** True when a change leaves its text in the version that is asked for. */
export function isPresent(change: Change | undefined, changes: ChangesRead): boolean {
  return change === undefined || (change.kind === 'inserted') === (changes === 'accepted')
}

/** A document as read. */
export interface WordDocument {
  readonly changes: ChangesRead
  readonly blocks: readonly Block[]
  /** Footnotes and endnotes by number; separators are none. */
  readonly footnotes: ReadonlyMap<string, readonly Block[]>
  readonly endnotes: ReadonlyMap<string, readonly Block[]>
  readonly comments: ReadonlyMap<string, Comment>
  /** The section that the document ends with; earlier ones stand at their last paragraph. */
  readonly section: Element | undefined
  /** What headers and footers say besides the number of the page, each once. */
  readonly headers: readonly string[]
  /** Addresses outside the file that are not followed: templates, linked pictures and objects; links of the text are not among them. */
  readonly outside: readonly string[]
  /** Things of the file that carry text which is not read, e.g. `embedded`. */
  readonly unread: readonly Unread[]
}

/** An embedded object, a formula or an imported file: it may hold text, which is left where it is. */
export interface Unread {
  readonly kind: 'object' | 'formula' | 'import'
  /** The paragraph it stands in, counted from 1; 0 when it stands in a note or a text box. */
  readonly paragraph: number
}
