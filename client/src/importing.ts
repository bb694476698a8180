/** Drafts from files of other programs: what the command and a drop have in common. */

import * as vscode from 'vscode'
import { type ImportedDraft, type ImportParams, method } from '../../server/src/protocol.js'
import { toBase64 } from './base64.js'
import type { Client } from './client.js'
import { remarksPage } from './importRemarks.js'
import type { ReadOnlyPages } from './readOnlyPages.js'

/** Larger files are not read, in bytes; the server has the same limit. */
export const largestFile = 64_000_000

/** The file as a draft; `undefined` where the user was told why there is none. */
export async function importedFrom(
  client: Client,
  name: string,
  bytes: Uint8Array,
  changes?: ImportParams['changes'],
): Promise<ImportedDraft | undefined> {
  const params: ImportParams = { name, base64: toBase64(bytes), ...(changes ? { changes } : {}) }
  const title = vscode.l10n.t('Reading {0}…', name)
  const draft = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () =>
    client.request<ImportedDraft>(method.import, params),
  )
  if (draft && draft.problem === undefined) return draft
  const reason = draft?.problem ?? vscode.l10n.t('The log tells why.')
  void tellFailure(vscode.l10n.t('{0} is not imported. {1}', name, reason))
  return undefined
}

/** With a button the whole message is to be seen, which says what to do. */
async function tellFailure(message: string): Promise<void> {
  const another = vscode.l10n.t('Choose Another File…')
  if ((await vscode.window.showErrorMessage(message, another)) === another)
    await vscode.commands.executeCommand('fangan.importWord')
}

/** The bytes of a file; `undefined` where the user was told that it is too large or cannot be read. */
export async function bytesOf(uri: vscode.Uri, name: string): Promise<Uint8Array | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri)
    if (size <= largestFile) return await vscode.workspace.fs.readFile(uri)
    const megabytes = (size / 1_000_000).toFixed(0)
    const tooLarge = vscode.l10n.t('{0} has {1} MB; files of up to 64 MB are imported.', name, megabytes)
    void vscode.window.showErrorMessage(tooLarge)
  } catch (error) {
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} cannot be read: {1}', name, String(error)))
  }
  return undefined
}

/** Says quietly that not everything became text, with the list of it for whoever wants to see it. */
export async function tellRemarks(pages: ReadOnlyPages, name: string, { remarks }: ImportedDraft): Promise<void> {
  if (remarks.length === 0) return
  const view = vscode.l10n.t('View')
  const message = vscode.l10n.t('{0} is imported. To be looked at: {1}', name, remarks.length)
  if ((await vscode.window.showInformationMessage(message, view)) !== view) return
  const title = vscode.l10n.t('Import of {0}', name)
  const explained = vscode.l10n.t('What did not become text of the draft, or not in the same form:')
  await pages.show(title, remarksPage(title, explained, remarks))
}
