/** `fangan.importWord`: a Word document, or a saved web page, as a new draft; no file is written. */

import * as vscode from 'vscode'
import type { ImportParams } from '../../../server/src/protocol.js'
import type { Client } from '../client.js'
import { draftNames } from '../draftName.js'
import { fileNameOf } from '../fileName.js'
import { bytesOf, importedFrom, tellRemarks } from '../importing.js'
import { languageId } from '../language.js'
import type { ReadOnlyPages } from '../readOnlyPages.js'
import type { Command } from './command.js'

export const importWord = (client: Client, pages: ReadOnlyPages): Command => ({
  id: 'fangan.importWord',
  run: async (given?: unknown) => {
    const uri = given instanceof vscode.Uri ? given : await chooseFile()
    if (!uri) return
    const name = fileNameOf(uri)
    const bytes = await bytesOf(uri, name)
    const accepted = bytes && (await importedFrom(client, name, bytes))
    if (!accepted) return
    const changes = accepted.changes > 0 ? await chooseChanges(accepted.changes) : 'accepted'
    if (changes === undefined) return
    const draft = changes === 'accepted' ? accepted : await importedFrom(client, name, bytes, changes)
    if (!draft) return
    await openDraft(uri, name, draft.text)
    await tellRemarks(pages, name, draft)
  },
})

async function chooseFile(): Promise<vscode.Uri | undefined> {
  const [uri] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Import a Word document or a web page'),
      filters: {
        [vscode.l10n.t('Word documents and web pages')]: ['docx', 'html', 'htm', 'txt', 'doc', 'wps', 'pdf'],
        [vscode.l10n.t('All files')]: ['*'],
      },
    })) ?? []
  return uri
}

type Changes = NonNullable<ImportParams['changes']>

async function chooseChanges(count: number): Promise<Changes | undefined> {
  const items: readonly (vscode.QuickPickItem & { readonly changes: Changes })[] = [
    {
      label: vscode.l10n.t('With all changes'),
      detail: vscode.l10n.t('What was inserted is there, what was deleted is gone.'),
      changes: 'accepted',
    },
    {
      label: vscode.l10n.t('Without the changes'),
      detail: vscode.l10n.t('The text as it was before anybody tracked changes.'),
      changes: 'original',
    },
  ]
  const placeHolder = vscode.l10n.t('The document has {0} tracked changes. Which text do you want?', count)
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.changes
}

/** A new document that is called like the file; saving it asks before anything is replaced. */
async function openDraft(source: vscode.Uri, name: string, text: string): Promise<void> {
  const uri = await freeName(source, name)
  const document = await vscode.workspace.openTextDocument(uri)
  const edit = new vscode.WorkspaceEdit()
  edit.insert(document.uri, new vscode.Position(0, 0), text)
  await vscode.workspace.applyEdit(edit)
  if (document.languageId !== languageId) await vscode.languages.setTextDocumentLanguage(document, languageId)
  const editor = await vscode.window.showTextDocument(document, { preview: false })
  const start = new vscode.Position(0, 0)
  editor.selection = new vscode.Selection(start, start)
  editor.revealRange(new vscode.Range(start, start))
}

/** Beside the file, under a name that neither a file nor another new document has. */
async function freeName(source: vscode.Uri, name: string): Promise<vscode.Uri> {
  const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()))
  for (const candidate of draftNames(name)) {
    const beside = vscode.Uri.joinPath(source, '..', candidate)
    const untitled = vscode.Uri.from({ scheme: 'untitled', path: beside.path })
    const isTaken = await vscode.workspace.fs.stat(beside).then(
      () => true,
      () => false,
    )
    if (!isTaken && !open.has(untitled.toString())) return untitled
  }
  throw new Error('names have no end')
}
