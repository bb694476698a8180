/** A change of a document as the protocol has it. */

import type { SnippetTextEdit, WorkspaceEdit } from 'vscode-languageserver'
import { choicesFor } from '../clauses/choices.js'
import type { Plan } from '../semantics/model.js'
import type { TextEdit } from '../text/range.js'
import { type SnippetEdit, snippetEdits } from './snippetEdits.js'
import { type Target, toEdit, toRange } from './toLsp.js'

/**
 * The change that applies `edits` to the document as one undoable step; with the document's `plan`, blanks in what is
 * put in become tab stops with the plan's own bodies and years to choose from, where the client takes them.
 */
export function toWorkspaceEdit(target: Target, edits: readonly TextEdit[], plan?: Plan): WorkspaceEdit {
  const { uri, version, lines, client } = target
  const plain = edits.map((edit) => toEdit(lines, edit))
  if (!client.versionedEdits) return { changes: { [uri]: plain } }
  const snippets = client.snippetEdits && plan ? snippetEdits(plan.source, edits, choicesFor(plan)) : undefined
  return { documentChanges: [{ textDocument: { uri, version }, edits: snippets?.map(toSnippetEdit) ?? plain }] }

  function toSnippetEdit(edit: SnippetEdit): SnippetTextEdit {
    return { range: toRange(lines, edit), snippet: { kind: 'snippet', value: edit.snippet } }
  }
}
