/** Completion and hovers in template files, as the protocol has them. */

import { CompletionItemKind, type CompletionList, type Hover, MarkupKind, type Position } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { templateCompletions } from '../templates/editing/completions.js'
import { templateHover } from '../templates/editing/hover.js'

/** What may be written at `position` of the template file `document`. */
export function completeTemplate(document: TextDocument, position: Position): CompletionList {
  const found = templateCompletions(document.getText(), document.offsetAt(position))
  const items = found.map(({ label, kind, description, range: { start, end }, newText }, index) => ({
    label,
    kind: kind === 'key' ? CompletionItemKind.Property : CompletionItemKind.Value,
    documentation: description,
    sortText: String(index).padStart(4, '0'),
    textEdit: { range: { start: document.positionAt(start), end: document.positionAt(end) }, newText },
  }))
  return { isIncomplete: false, items }
}

/** What the word at `position` of the template file `document` means. */
export function hoverInTemplate(document: TextDocument, position: Position): Hover | null {
  const found = templateHover(document.getText(), document.offsetAt(position))
  if (!found) return null
  const { start, end } = found.range
  return {
    contents: { kind: MarkupKind.Markdown, value: found.text },
    range: { start: document.positionAt(start), end: document.positionAt(end) },
  }
}
