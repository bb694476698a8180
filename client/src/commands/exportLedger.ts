/** `fangan.exportLedger`: the task ledger as a file; what people have typed into the workbook that it replaces is carried over. */

import * as vscode from 'vscode'
import { type LedgerFile, type LedgerFileParams, method } from '../../../server/src/protocol.js'
import { fromBase64, toBase64 } from '../base64.js'
import type { Client } from '../client.js'
import { fileNameOf } from '../fileName.js'
import { today } from '../today.js'
import type { ShownPlan } from '../views/shownPlan.js'
import type { Command } from './command.js'

type Format = LedgerFileParams['format']

/** What the command works with. */
interface Tools {
  readonly client: Client
  readonly plan: ShownPlan
}

export const exportLedger = ({ client, plan }: Tools): Command => ({
  id: 'fangan.exportLedger',
  run: async () => {
    const { document } = plan
    if (!document) return void vscode.window.showInformationMessage(vscode.l10n.t('Open a plan first.'))
    const format = await chooseFormat()
    const fresh = format && (await make(client, document.uri, { format }))
    const target = fresh && (await chooseTarget(document, format, fresh.name))
    if (!fresh || !target) return
    const earlier = format === 'xlsx' ? await contentOf(target) : undefined
    const file = earlier ? await make(client, document.uri, { format, earlier }) : fresh
    if (!file) return
    if (file.problem !== undefined) return void vscode.window.showErrorMessage(notReplaced(file.problem))
    await vscode.workspace.fs.writeFile(target, fromBase64(file.base64))
    await tell(client, target, file.report)
  },
})

function make(
  client: Client,
  uri: vscode.Uri,
  params: Pick<LedgerFileParams, 'format' | 'earlier'>,
): Thenable<LedgerFile | undefined> {
  const title = vscode.l10n.t('Making the ledger…')
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () =>
    client.ask<LedgerFile>(method.ledgerFile, uri, { ...params, today: today() }),
  )
}

async function chooseFormat(): Promise<Format | undefined> {
  const items: readonly (vscode.QuickPickItem & { readonly format: Format })[] = [
    { label: 'Excel', description: '.xlsx', format: 'xlsx' },
    { label: 'CSV', description: '.csv', format: 'csv' },
    { label: 'Markdown', description: '.md', format: 'md' },
    { label: 'JSON', description: '.json', format: 'json' },
  ]
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Export the task ledger') }))?.format
}

function chooseTarget(document: vscode.TextDocument, format: Format, name: string): Thenable<vscode.Uri | undefined> {
  const beside = vscode.Uri.joinPath(document.uri, '..', name)
  return vscode.window.showSaveDialog({
    defaultUri: document.isUntitled ? undefined : beside,
    filters: { [format.toUpperCase()]: [format] },
  })
}

/** The file that is to be replaced; `undefined` where there is none. */
async function contentOf(target: vscode.Uri): Promise<LedgerFileParams['earlier']> {
  const bytes = await vscode.workspace.fs.readFile(target).then(undefined, () => undefined)
  return bytes && { name: fileNameOf(target), base64: toBase64(bytes) }
}

async function tell(client: Client, target: vscode.Uri, report: readonly string[]): Promise<void> {
  for (const line of report) client.log(line)
  const [open, details] = [vscode.l10n.t('Open'), vscode.l10n.t('What is not in it')]
  const message = vscode.l10n.t('The ledger is written: {0}', fileNameOf(target))
  const buttons = report.length > 0 ? [open, details] : [open]
  const chosen = await vscode.window.showInformationMessage(message, ...buttons)
  if (chosen === open) await vscode.env.openExternal(target)
  if (chosen === details) client.showOutput()
}

function notReplaced(problem: string): string {
  return vscode.l10n.t('{0} The file is left as it is; choose another name for the ledger.', problem)
}
