/** `fangan.nextBlank` and `fangan.previousBlank`: select the next place that is still to be filled in, ready to type over. */

import * as vscode from 'vscode'
import { type BlankParams, method, type PlanRange } from '../../../server/src/protocol.js'
import type { Client } from '../client.js'
import { isPlan } from '../language.js'
import { showInPassing } from '../passingNotice.js'
import { toEditorRange } from '../views/ranges.js'
import type { Command } from './command.js'

export const nextBlank = (client: Client): Command => ({
  id: 'fangan.nextBlank',
  run: () => goToBlank(client, 'next'),
})

export const previousBlank = (client: Client): Command => ({
  id: 'fangan.previousBlank',
  run: () => goToBlank(client, 'previous'),
})

async function goToBlank(client: Client, direction: BlankParams['direction']): Promise<void> {
  const editor = vscode.window.activeTextEditor
  if (!editor || !isPlan(editor.document)) return
  const { start, end } = editor.selection
  const found = await client.ask<PlanRange>(method.blank, editor.document.uri, { range: { start, end }, direction })
  if (!found) {
    showInPassing(vscode.l10n.t('No blank is left.'))
    return
  }
  const range = toEditorRange(found)
  editor.selection = new vscode.Selection(range.start, range.end)
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
}
