/** `fangan.openWalkthrough`: the introduction in five steps. */

import * as vscode from 'vscode'
import type { Command } from './command.js'

export const openWalkthrough = (extensionId: string): Command => ({
  id: 'fangan.openWalkthrough',
  run: () => vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extensionId}#fangan.start`, false),
})
