/** `fangan.exportWord`, `fangan.exportWordWithHead`: the plan as a Word document in the layout of official documents. */

import * as vscode from 'vscode'
import { type ExportWordParams, method, type WordFile } from '../../../server/src/protocol.js'
import { fromBase64 } from '../base64.js'
import type { Client } from '../client.js'
import { fileNameOf } from '../fileName.js'
import { reportPage } from '../importRemarks.js'
import type { ReadOnlyPages } from '../readOnlyPages.js'
import type { ShownPlan } from '../views/shownPlan.js'
import type { Command } from './command.js'

/** What the commands work with. */
export interface Tools {
  readonly client: Client
  readonly plan: ShownPlan
  readonly pages: ReadOnlyPages
  /** Remembers the issuer mark. */
  readonly memory: vscode.Memento
}

/** Both commands. */
export function exportWordCommands(tools: Tools): Command[] {
  return [exportWord(tools), exportWordWithHead(tools)]
}

const exportWord = (tools: Tools): Command => ({
  id: 'fangan.exportWord',
  run: async () => {
    const document = await planFor(tools)
    if (document) await write(tools, document, {})
  },
})

const exportWordWithHead = (tools: Tools): Command => ({
  id: 'fangan.exportWordWithHead',
  run: async () => {
    const document = await planFor(tools)
    const issuerMark = document && (await askMark(tools, document))
    if (document && issuerMark) await write(tools, document, { issuerMark })
  },
})

/** The plan that is shown; `undefined` where there is none, or its writer wants to mend it first. */
async function planFor({ plan, client }: Tools): Promise<vscode.TextDocument | undefined> {
  const { document } = plan
  if (!document) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a plan first.'))
    return undefined
  }
  const errors = (await client.status(document.uri))?.findings.error ?? 0
  if (errors === 0) return document
  const [anyway, look] = [vscode.l10n.t('Export Anyway'), vscode.l10n.t('View the Problems')]
  const message = vscode.l10n.t('Errors that are still in the plan: {0}', errors)
  const chosen = await vscode.window.showWarningMessage(message, anyway, look)
  if (chosen === look) await vscode.commands.executeCommand('workbench.actions.view.problems')
  return chosen === anyway ? document : undefined
}

const markKey = 'fangan.issuerMark'

/** What stands in red at the head; empty or `undefined` when nothing is to be written. */
async function askMark({ client, memory }: Tools, { uri }: vscode.TextDocument): Promise<string | undefined> {
  const value = memory.get<string>(markKey) ?? (await client.ask<string>(method.issuerMark, uri)) ?? ''
  const mark = await vscode.window.showInputBox({
    title: vscode.l10n.t('Export for Word with a red head'),
    prompt: vscode.l10n.t('The issuer mark: what stands in red at the head'),
    placeHolder: 'XX省人民政府办公厅文件',
    value,
    validateInput: (typed) => (typed.trim() === '' ? vscode.l10n.t('Write the name of the issuer.') : undefined),
  })
  if (mark !== undefined) await memory.update(markKey, mark.trim())
  return mark?.trim()
}

async function write(
  { client, pages }: Tools,
  document: vscode.TextDocument,
  head: Pick<ExportWordParams, 'issuerMark'>,
): Promise<void> {
  const layout = await chooseLayout()
  if (!layout) return
  const target = await chooseTarget(document)
  if (!target) return
  const title = vscode.l10n.t('Writing the Word document…')
  const file = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () =>
    client.ask<WordFile>(method.exportWord, document.uri, { ...head, ...layout }),
  )
  if (!file || file.problem !== undefined) {
    const reason = file?.problem ?? vscode.l10n.t('The log tells why.')
    return void vscode.window.showErrorMessage(vscode.l10n.t('No Word document was written. {0}', reason))
  }
  try {
    await vscode.workspace.fs.writeFile(target, fromBase64(file.base64))
  } catch (error) {
    const message = vscode.l10n.t('{0} cannot be written. Is it open in Word? {1}', fileNameOf(target), String(error))
    return void vscode.window.showErrorMessage(message)
  }
  await tell(pages, target, file.report)
}

async function tell(pages: ReadOnlyPages, target: vscode.Uri, report: readonly string[]): Promise<void> {
  const [open, proof] = [vscode.l10n.t('Open'), vscode.l10n.t('View the Check')]
  const name = fileNameOf(target)
  const message = vscode.l10n.t('The Word document is written: {0}', name)
  const chosen = await vscode.window.showInformationMessage(message, ...(report.length > 0 ? [open, proof] : [open]))
  if (chosen === open) await vscode.env.openExternal(target)
  if (chosen !== proof) return
  const title = vscode.l10n.t('Check of {0}', name)
  await pages.show(title, reportPage(title, report))
}

/** The layout of the standard, without a question where the folder has no other; `undefined` when nothing is chosen. */
async function chooseLayout(): Promise<Pick<ExportWordParams, 'layout'> | undefined> {
  const files = await vscode.workspace.findFiles('**/*.layout.{yaml,yml}', '**/node_modules/**', 50)
  if (files.length === 0) return {}
  const items: readonly (vscode.QuickPickItem & { readonly uri?: vscode.Uri })[] = [
    { label: 'GB/T 9704-2012', description: vscode.l10n.t('the national standard') },
    ...files.map((uri) => ({ label: fileNameOf(uri), description: vscode.workspace.asRelativePath(uri), uri })),
  ]
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('In which layout?') })
  if (!chosen) return undefined
  if (!chosen.uri) return {}
  const bytes = await vscode.workspace.fs.readFile(chosen.uri)
  return { layout: new TextDecoder().decode(bytes) }
}

function chooseTarget(document: vscode.TextDocument): Thenable<vscode.Uri | undefined> {
  const stem = fileNameOf(document.uri).replace(/(?:\.fangan)?\.[^.]*$/, '')
  const beside = vscode.Uri.joinPath(document.uri, '..', `${stem}.docx`)
  // A draft that is not saved yet lies beside the file that it was made of, or nowhere.
  const [folder] = vscode.workspace.workspaceFolders ?? []
  const hasPlace = document.uri.path.startsWith('/')
  const place = hasPlace ? folder?.uri.with({ path: beside.path }) : undefined
  return vscode.window.showSaveDialog({
    defaultUri: document.isUntitled ? place : beside,
    filters: { Word: ['docx'] },
  })
}
