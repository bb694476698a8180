/** `fangan.checkFolder` and `fangan.clearFolder`: checks all plans of the opened folders, and takes the findings back. */

import * as vscode from 'vscode'
import { type FolderCheck, method } from '../../../server/src/protocol.js'
import type { Client } from '../client.js'
import type { Command } from './command.js'

export const checkFolder = (client: Client): Command => ({
  id: 'fangan.checkFolder',
  run: async () => {
    if (!vscode.workspace.workspaceFolders?.length) return askForFolder()
    const check = await withProgress(client)
    if (check) void tell(check)
    return check
  },
})

export const clearFolder = (client: Client): Command => ({
  id: 'fangan.clearFolder',
  run: () => client.request(method.clearFolder, {}),
})

function withProgress(client: Client): Thenable<FolderCheck | undefined> {
  const options: vscode.ProgressOptions = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Checking the plans of the folder'),
    cancellable: true,
  }
  return vscode.window.withProgress(options, (progress, token) => {
    let shown = 0
    return client.requestWithProgress<FolderCheck>(
      method.checkFolder,
      (done) => {
        if (done.kind !== 'report') return
        const percentage = done.percentage ?? shown
        progress.report({ increment: percentage - shown, message: done.message })
        shown = percentage
      },
      token,
    )
  })
}

async function tell({ plans, checked, unreadable, findings, complete }: FolderCheck): Promise<void> {
  if (plans === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'The folder holds no file that is taken for a plan by its name; the setting {0} names others.',
        'fangan.files',
      ),
    )
    return
  }
  const counts = complete
    ? vscode.l10n.t('{0} plans checked: {1} errors, {2} warnings.', checked, findings.error, findings.warning)
    : vscode.l10n.t(
        'Stopped after {0} of {1} plans: {2} errors, {3} warnings so far.',
        checked,
        plans,
        findings.error,
        findings.warning,
      )
  const unread =
    unreadable > 0 ? ` ${vscode.l10n.t('{0} files could not be read; the log names them.', unreadable)}` : ''
  const show = vscode.l10n.t('Show the Findings')
  const chosen = await vscode.window.showInformationMessage(counts + unread, show)
  if (chosen === show) await vscode.commands.executeCommand('workbench.actions.view.problems')
}

async function askForFolder(): Promise<undefined> {
  const open = vscode.l10n.t('Open Folder')
  const text = vscode.l10n.t('Open the folder that holds the plans first.')
  const chosen = await vscode.window.showInformationMessage(text, open)
  if (chosen === open) await vscode.commands.executeCommand('vscode.openFolder')
}
