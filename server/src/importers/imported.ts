/** What an import gives: the draft, where its text came from, and what could not become text. */

import { countWhile } from '../text/sorted.js'

/** The place in a Word document that the text from `offset` on came from. */
export interface Origin {
  /** Offset in the draft, in UTF-16 units. */
  readonly offset: number
  /** The paragraph, counted from 1 as Word counts, those of tables included; 0 in notes and text boxes. */
  readonly paragraph: number
  /** Offset in the text of the paragraph, in UTF-16 units; an automatic number is no part of it. */
  readonly character: number
  /** Units from `offset` on that the paragraph holds as they are; 0 for what stands only in the draft. */
  readonly length: number
}

/** Something of the source that is not text of the draft, or not in the same form. */
export type RemarkKind =
  | 'comment'
  | 'inserted'
  | 'deleted'
  | 'footnote'
  | 'endnote'
  | 'textBox'
  | 'image'
  | 'mergedCells'
  | 'nestedTable'
  | 'object'
  | 'formula'
  | 'import'
  | 'header'
  | 'contents'
  | 'outside'
  | 'removed'
  | 'kept'
  | 'damage'

/** One such thing. */
export interface Remark {
  readonly kind: RemarkKind
  /** The paragraph of a Word document, counted from 1; absent when it has none. */
  readonly paragraph?: number
  /** The line of the draft or of the page that was read, counted from 1. */
  readonly line?: number
  /** Its text, name or address. */
  readonly text: string
  readonly author?: string
}

/** A draft made from another file. */
export interface Imported {
  readonly text: string
  /** In order of their offsets; empty for sources without paragraphs. */
  readonly origins: readonly Origin[]
  readonly remarks: readonly Remark[]
}

/** Where the character at `offset` of the draft stands in the Word document; `undefined` when it came from none. */
export function originAt({ origins }: Imported, offset: number): { paragraph: number; character: number } | undefined {
  const origin = origins[countWhile(origins, (one) => one.offset <= offset) - 1]
  if (!origin) return undefined
  const { paragraph, character, length } = origin
  return { paragraph, character: character + Math.min(offset - origin.offset, length) }
}
