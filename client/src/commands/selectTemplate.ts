/** `fangan.selectTemplate`: chooses the template that the plan in front is checked against. */

import * as vscode from 'vscode'
import type { TemplateChoice } from '../../../server/src/protocol.js'
import type { Client } from '../client.js'
import { isPlan } from '../language.js'
import type { Command } from './command.js'

export const selectTemplate = (client: Client): Command => ({
  id: 'fangan.selectTemplate',
  run: async () => {
    const document = vscode.window.activeTextEditor?.document
    if (!document || !isPlan(document)) {
      const message = vscode.l10n.t('The file in front is not checked as a plan.')
      const treat = vscode.l10n.t('Check it as a plan')
      if ((await vscode.window.showInformationMessage(message, treat)) === treat) {
        await vscode.commands.executeCommand('fangan.treatAsPlan')
      }
      return
    }
    const templates = await client.templates(document.uri)
    const status = await client.status(document.uri)
    const automatic: Item = {
      label: vscode.l10n.t('Choose automatically'),
      id: undefined,
    }
    const picked = await vscode.window.showQuickPick([automatic, ...templates.map(toItem)], {
      title: vscode.l10n.t('Check this plan against'),
      placeHolder: status?.template.reason,
      matchOnDescription: true,
    })
    if (picked) await client.selectTemplate(document.uri, picked.id)
  },
})

interface Item extends vscode.QuickPickItem {
  /** `undefined` for the automatic choice. */
  readonly id: string | undefined
}

function toItem({ id, title, basis, active }: TemplateChoice): Item {
  const description = title.includes(basis) ? undefined : basis
  return { id, label: active ? `$(check) ${title}` : title, description, detail: id }
}
