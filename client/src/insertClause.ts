/** Writes a standard clause into a plan. */

import * as vscode from 'vscode'
import { type ClauseInsertion, method } from '../../server/src/protocol.js'
import type { Client } from './client.js'
import { toEditorRange } from './views/ranges.js'

/** How a clause is inserted. */
export interface InsertClauseOptions {
  /** True for someone who writes: the plan is shown and the blanks are tab stops. */
  readonly withTabStops: boolean
  /** The cursor; without it the clause goes where it belongs. */
  readonly position?: vscode.Position
}

/**
 * Inserts the clause `id`, or that for the requirement `id`, as one step to undo; false when there is no such clause or
 * the document has changed in between.
 */
export async function insertClause(
  client: Client,
  document: vscode.TextDocument,
  id: string,
  { withTabStops, position }: InsertClauseOptions,
): Promise<boolean> {
  const place = position && { line: position.line, character: position.character }
  const insertion = await client.ask<ClauseInsertion>(method.insertClause, document.uri, {
    id,
    ...(place && { position: place }),
  })
  if (!insertion || insertion.version !== document.version) return false
  // The first tab stop is selected in the editor that has the focus.
  const editor = withTabStops ? await vscode.window.showTextDocument(document) : undefined
  const { range, newText, snippet, renumbering } = insertion
  const edit = new vscode.WorkspaceEdit()
  edit.set(document.uri, [
    withTabStops && snippet !== undefined
      ? vscode.SnippetTextEdit.replace(toEditorRange(range), new vscode.SnippetString(snippet))
      : vscode.TextEdit.replace(toEditorRange(range), newText),
    ...renumbering.map((one) => vscode.TextEdit.replace(toEditorRange(one.range), one.newText)),
  ])
  const done = await vscode.workspace.applyEdit(edit)
  if (done) editor?.revealRange(toEditorRange(range), vscode.TextEditorRevealType.InCenterIfOutsideViewport)
  return done
}
