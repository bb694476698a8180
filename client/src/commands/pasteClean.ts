/** `fangan.pasteClean`: pastes the clipboard as text of a plan. */

import * as vscode from 'vscode'
import { type CleanPasteParams, method } from '../../../server/src/protocol.js'
import type { Client } from '../client.js'
import { isPlan } from '../language.js'
import { canProvidePastes, pasteKind } from '../pasteProvider.js'
import type { Command } from './command.js'

export const pasteClean = (client: Client): Command => ({
  id: 'fangan.pasteClean',
  run: async () => {
    const editor = vscode.window.activeTextEditor
    if (!editor || !isPlan(editor.document)) return
    // Only the editor's own paste sees tables and lists; an editor without paste providers gives the plain text.
    if (canProvidePastes()) await vscode.commands.executeCommand('editor.action.pasteAs', { kind: pasteKind })
    else await pasteText(client, editor)
  },
})

async function pasteText(client: Client, editor: vscode.TextEditor): Promise<void> {
  const { line, character } = editor.selection.start
  const params: Omit<CleanPasteParams, 'uri'> = {
    text: await vscode.env.clipboard.readText(),
    position: { line, character },
  }
  const text = (await client.ask<string>(method.cleanPaste, editor.document.uri, params)) ?? params.text
  await editor.edit((edit) => {
    for (const selection of editor.selections) edit.replace(selection, text)
  })
}
