/** What is collected while a Word document becomes a draft. */

import { type Block, type Change, isPresent, type WordDocument, type WordParagraph } from '../../word/document.js'
import type { Remark } from '../imported.js'

/** One import at work. */
export class Import {
  readonly remarks: Remark[] = []
  /** The notes in the order of their marks. */
  readonly notes: { readonly mark: string; readonly blocks: readonly Block[] }[] = []

  constructor(readonly document: WordDocument) {}

  isPresent(change: Change | undefined): boolean {
    return isPresent(change, this.document.changes)
  }

  remark(remark: Remark): void {
    this.remarks.push(remark)
  }

  /** Text of one author that was changed in one place is one remark. */
  change(change: Remark): void {
    const last = this.remarks[this.remarks.length - 1]
    const goesOn = last?.kind === change.kind && last.author === change.author && last.paragraph === change.paragraph
    if (goesOn) this.remarks[this.remarks.length - 1] = { ...last, text: last.text + change.text }
    else this.remarks.push(change)
  }

  /** The lines of a table of contents are one remark. */
  contents({ index, pieces }: WordParagraph): void {
    const text = pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('')
    const last = this.remarks[this.remarks.length - 1]
    if (last?.kind === 'contents') this.remarks[this.remarks.length - 1] = { ...last, text: `${last.text}\n${text}` }
    else this.remarks.push({ kind: 'contents', paragraph: index, text })
  }

  comment(id: string, paragraph: number): void {
    const comment = this.document.comments.get(id)
    if (comment) this.remark({ kind: 'comment', paragraph, text: comment.text, author: comment.author })
  }

  /** The mark of a note in the draft, as Markdown has it; empty for a note that the file does not hold. */
  noteMark(kind: 'footnote' | 'endnote', id: string, paragraph: number): string {
    const blocks = (kind === 'footnote' ? this.document.footnotes : this.document.endnotes).get(id)
    if (!blocks) return ''
    const mark = `[^${this.notes.length + 1}]`
    this.notes.push({ mark, blocks })
    this.remark({ kind, paragraph, text: mark })
    return mark
  }
}
