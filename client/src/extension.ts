/** The extension: starts the server when the first plan is seen, and registers the commands. */

import * as vscode from 'vscode'
import { Client } from './client.js'
import { restartServer } from './commands/restartServer.js'
import { selectTemplate } from './commands/selectTemplate.js'
import { showOutput } from './commands/showOutput.js'
import { treatAsPlan } from './commands/treatAsPlan.js'
import { isPlan, languageId } from './language.js'
import { openMatchingFilesAsPlans } from './planFiles.js'
import { StatusItem } from './statusItem.js'

/** What other extensions, and the tests, can ask of this one. */
export interface Api {
  /** The text of the status item for the plan last shown, `undefined` before there is one. */
  readonly statusText: () => string | undefined
}

let client: Client | undefined

/** Called by VS Code when a plan is opened or a command is run. */
export function activate(context: vscode.ExtensionContext): Api {
  const running = new Client(context)
  client = running
  const status = new StatusItem(running)
  const commands = [treatAsPlan, selectTemplate(running), restartServer(running), showOutput(running)]
  context.subscriptions.push(
    running,
    status,
    ...commands.map(({ id, run }) => vscode.commands.registerCommand(id, run)),
    vscode.workspace.onDidOpenTextDocument(startForPlan),
    vscode.workspace.onDidChangeConfiguration(startForWorkspaceCheck),
    openMatchingFilesAsPlans(),
  )
  vscode.workspace.textDocuments.forEach(startForPlan)
  startForWorkspaceCheck()
  return { statusText: () => status.text }

  function startForPlan(document: vscode.TextDocument): void {
    if (isPlan(document)) void running.start()
  }

  function startForWorkspaceCheck(): void {
    if (vscode.workspace.getConfiguration(languageId).get('checkWorkspace') === true) void running.start()
  }
}

/** Called by VS Code when the window closes. */
export async function deactivate(): Promise<void> {
  await client?.stop()
}
