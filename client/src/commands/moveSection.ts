/** `fangan.moveSectionUp`, `fangan.moveSectionDown`: moves the section with the cursor past its neighbour. */

import * as vscode from 'vscode'
import type { Client } from '../client.js'
import { isPlan } from '../language.js'
import { moveSection } from '../moveSection.js'
import type { Command } from './command.js'

export const moveSectionUp = (client: Client): Command => ({
  id: 'fangan.moveSectionUp',
  run: () => move(client, 'up'),
})

export const moveSectionDown = (client: Client): Command => ({
  id: 'fangan.moveSectionDown',
  run: () => move(client, 'down'),
})

async function move(client: Client, direction: 'up' | 'down'): Promise<void> {
  const editor = vscode.window.activeTextEditor
  if (!editor || !isPlan(editor.document)) return
  await moveSection(client, editor.document, editor.selection.active, { direction })
  editor.revealRange(editor.selection)
}
