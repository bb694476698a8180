/** `fangan.pasteClean`: pastes the clipboard as text of a plan. */

import * as vscode from 'vscode'
import { type CleanPasteParams, method } from '../../../server/src/protocol.js'
import type { Client } from '../client.js'
import { isPlan } from '../language.js'
import type { Command } from './command.js'

export const pasteClean = (client: Client): Command => ({
  id: 'fangan.pasteClean',
  run: async () => {
    const editor = vscode.window.activeTextEditor
    if (!editor || !isPlan(editor.document)) return
    const { line, character } = editor.selection.start
    // Plain text, in which tables have tabs: `editor.action.pasteAs` would see the formatted text as well, but browser
    // editions lose its choice on the way. An ordinary paste goes through the paste provider, which sees both.
    const text = await vscode.env.clipboard.readText()
    const params: Omit<CleanPasteParams, 'uri'> = { text, position: { line, character } }
    const cleaned = (await client.ask<string>(method.cleanPaste, editor.document.uri, params)) ?? text
    await editor.edit((edit) => {
      for (const selection of editor.selections) edit.replace(selection, cleaned)
    })
  },
})
