/** `fangan.showChecklist`: shows what the notice demands and how far the plan meets it. */

import * as vscode from 'vscode'
import type { Command } from './command.js'

export const showChecklist: Command = {
  id: 'fangan.showChecklist',
  run: () => vscode.commands.executeCommand('fangan.checklist.focus'),
}
