/** `fangan.compareVersions`: the plan compared with a version of its Git history or another file, as a table. */

import * as vscode from 'vscode'
import { type CompareAnswer, type CompareParams, method } from '../../../server/src/protocol.js'
import { fromBase64 } from '../base64.js'
import type { Client } from '../client.js'
import { fileNameOf } from '../fileName.js'
import { type Version, versionsOf } from '../gitHistory.js'
import type { ReadOnlyPages } from '../readOnlyPages.js'
import type { ShownPlan } from '../views/shownPlan.js'
import type { Command } from './command.js'

export const compareVersions = (client: Client, plan: ShownPlan, pages: ReadOnlyPages): Command => ({
  id: 'fangan.compareVersions',
  run: async () => {
    const { document } = plan
    if (!document) return
    const earlier = await chooseVersion(document)
    const format = earlier && (await chooseFormat())
    if (!earlier || !format) return
    const text = await earlier.text()
    const names = { before: earlier.name, after: fileNameOf(document.uri) }
    const params: Omit<CompareParams, 'uri'> = { text, names, format }
    const answer = await client.ask<CompareAnswer>(method.compare, document.uri, params)
    if (!answer) return
    const bytes = fromBase64(answer.base64)
    const title = vscode.l10n.t('{0} and {1}', names.before, names.after)
    if (format === 'md') await pages.show(title, new TextDecoder().decode(bytes))
    else await save(document, bytes, format)
  },
})

type Choice = vscode.QuickPickItem & { readonly version?: Version }

async function chooseVersion(document: vscode.TextDocument): Promise<Version | undefined> {
  const versions = await versionsOf(document.uri)
  const items: Choice[] = [
    ...versions.map((version) => ({ label: version.title, description: version.detail, version })),
    { label: vscode.l10n.t('Another file…') },
  ]
  const placeHolder = vscode.l10n.t('Which earlier version?')
  const chosen = versions.length === 0 ? items[0] : await vscode.window.showQuickPick(items, { placeHolder })
  return chosen && (chosen.version ?? anotherFile(document))
}

async function anotherFile(document: vscode.TextDocument): Promise<Version | undefined> {
  const [uri] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Which earlier version?'),
      ...(document.isUntitled ? {} : { defaultUri: vscode.Uri.joinPath(document.uri, '..') }),
    })) ?? []
  if (!uri) return undefined
  const name = fileNameOf(uri)
  // The editor knows the encoding of the file.
  return { name, title: name, detail: '', text: async () => (await vscode.workspace.openTextDocument(uri)).getText() }
}

async function chooseFormat(): Promise<CompareParams['format'] | undefined> {
  const items: readonly (vscode.QuickPickItem & { readonly format: CompareParams['format'] })[] = [
    { label: vscode.l10n.t('Show the table'), format: 'md' },
    { label: vscode.l10n.t('Save it for Word…'), description: '.docx', format: 'docx' },
    { label: vscode.l10n.t('Save it for Excel…'), description: '.xlsx', format: 'xlsx' },
  ]
  const title = vscode.l10n.t('The table of the revision')
  return (await vscode.window.showQuickPick(items, { title }))?.format
}

async function save(document: vscode.TextDocument, bytes: Uint8Array, format: 'docx' | 'xlsx'): Promise<void> {
  const stem = fileNameOf(document.uri).replace(/\.[^.]*$/, '')
  const beside = vscode.Uri.joinPath(document.uri, '..', `${vscode.l10n.t('{0} comparison', stem)}.${format}`)
  const target = await vscode.window.showSaveDialog({
    defaultUri: document.isUntitled ? undefined : beside,
    filters: { [format.toUpperCase()]: [format] },
  })
  if (!target) return
  await vscode.workspace.fs.writeFile(target, bytes)
  const open = vscode.l10n.t('Open')
  const message = vscode.l10n.t('The comparison is written: {0}', fileNameOf(target))
  if ((await vscode.window.showInformationMessage(message, open)) === open) await vscode.env.openExternal(target)
}
