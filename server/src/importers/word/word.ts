/** Makes a draft of a Word document: paragraphs parted by empty lines, numbers as Word prints them, tables in Markdown. */

import type { Block, WordDocument, WordParagraph } from '../../word/document.js'
import type { Imported } from '../imported.js'
import { added, type DraftLine, printLines, textOf } from './draftLines.js'
import { Import } from './import.js'
import { linesOf } from './paragraphLines.js'
import { tableLines } from './tableLines.js'

/** The draft of `document`. */
export function draftOfWord(document: WordDocument): Imported {
  const context = new Import(document)
  const lines = [...linesOfBlocks(document.blocks, context), ...noteLines(context)]
  for (const { kind, paragraph } of document.unread) context.remark({ kind, paragraph, text: '' })
  for (const text of document.headers) context.remark({ kind: 'header', text })
  for (const address of document.outside) context.remark({ kind: 'outside', text: address })
  return { ...printLines(withoutDoubleGaps(lines)), remarks: context.remarks }
}

function linesOfBlocks(blocks: readonly Block[], context: Import): DraftLine[] {
  const lines: DraftLine[] = []
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]
    if (block.kind === 'table') {
      lines.push(...tableLines(block, context, linesOfBlocks))
      continue
    }
    // A table of contents says the headings twice, and numbers of pages that a draft has not.
    if (isOfContents(block)) {
      context.contents(block)
      continue
    }
    const joined = [block]
    for (
      let next = blocks[at + 1];
      goesOn(joined[joined.length - 1], context) && next?.kind === 'paragraph';
      next = blocks[at + 1]
    ) {
      joined.push(next)
      at++
    }
    const { lines: own, boxes } = linesOf(joined, context)
    // A paragraph that was added, or taken out, as a whole leaves no gap.
    if (!(joined.length === 1 && isGone(block, own, context))) lines.push(...own, [])
    for (const box of boxes) {
      context.remark({ kind: 'textBox', paragraph: block.index, text: '' })
      lines.push(...linesOfBlocks(box.blocks, context))
    }
  }
  return lines
}

function isOfContents({ style }: WordParagraph): boolean {
  return /^(?:toc(?: heading| ?\d)|目录 ?\d?)$/.test(style ?? '')
}

/** True when the end of the paragraph is not there in the version that is asked for, so that the next belongs to it. */
function goesOn({ mark }: WordParagraph, context: Import): boolean {
  return !context.isPresent(mark)
}

function isGone({ mark }: WordParagraph, lines: readonly DraftLine[], context: Import): boolean {
  return !context.isPresent(mark) && lines.every((line) => textOf(line) === '')
}

/** The notes behind the text, as Markdown has them. */
function noteLines(context: Import): DraftLine[] {
  const lines: DraftLine[] = []
  // A note may hold the mark of another, which is appended while the loop runs.
  for (const { mark, blocks } of context.notes) {
    const own = linesOfBlocks(blocks, context).filter((line) => textOf(line) !== '')
    const joined = own.flatMap((line, index) => (index === 0 ? line : [added(' '), ...line]))
    lines.push([], [added(`${mark}: `), ...joined])
  }
  return lines
}

function withoutDoubleGaps(lines: readonly DraftLine[]): DraftLine[] {
  const kept: DraftLine[] = []
  for (const line of lines) {
    const isGap = textOf(line) === ''
    if (!isGap || (kept.length > 0 && textOf(kept[kept.length - 1]) !== '')) kept.push(line)
  }
  while (kept.length > 0 && textOf(kept[kept.length - 1]) === '') kept.pop()
  return kept
}
