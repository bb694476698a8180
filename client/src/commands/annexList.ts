/** `fangan.writeAnnexList`: writes the annexed list of tasks or measures from the text, or brings it up to date. */

import * as vscode from 'vscode'
import { type AnnexListAnswer, type AnnexListParams, method } from '../../../server/src/protocol.js'
import type { Client } from '../client.js'
import { showInPassing } from '../passingNotice.js'
import type { ShownPlan } from '../views/shownPlan.js'
import type { Command } from './command.js'

export const writeAnnexList = (client: Client, plan: ShownPlan): Command => ({
  id: 'fangan.writeAnnexList',
  run: async () => {
    const { document } = plan
    const list = document && (await chooseList())
    if (!document || !list) return
    const answer = await client.ask<AnnexListAnswer>(method.annexList, document.uri, { list })
    if (!answer) return
    if (answer.outcome === 'edit' && (await client.apply(answer.edit))) return tellGone(answer.gone ?? [])
    showInPassing(notices()[answer.outcome])
  },
})

/** Rows that somebody has typed into the list do not go without a word. */
function tellGone(titles: readonly string[]): void {
  if (titles.length === 0) return
  const names = titles.map((title) => title || '—').join('；')
  const message = vscode.l10n.t('Rows without a task of their own in the text are no longer in the list: {0}', names)
  void vscode.window.showWarningMessage(message)
}

async function chooseList(): Promise<AnnexListParams['list'] | undefined> {
  const items: readonly (vscode.QuickPickItem & { readonly list: AnnexListParams['list'] })[] = [
    { label: vscode.l10n.t('Key tasks'), list: 'tasks' },
    { label: vscode.l10n.t('Supporting measures'), list: 'measures' },
  ]
  const title = vscode.l10n.t('Write which list as an annex?')
  return (await vscode.window.showQuickPick(items, { title }))?.list
}

function notices(): Readonly<Record<AnnexListAnswer['outcome'], string>> {
  return {
    edit: vscode.l10n.t('The plan has changed meanwhile. Try again.'),
    same: vscode.l10n.t('The list says what the text says.'),
    nothing: vscode.l10n.t('The text holds nothing to list.'),
    unwritable: vscode.l10n.t('Each cell of the list is on a line of its own. Change it by hand.'),
  }
}
