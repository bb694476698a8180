/** Cleans what is pasted from Word or from a web page; one step to undo, with a choice to paste it as it is. */

import * as vscode from 'vscode'
import { type CleanPasteParams, method } from '../../server/src/protocol.js'
import type { Client } from './client.js'
import { checkedSchemes, languageId } from './language.js'

/** The kind of the edit, below the editor's own kind for text. */
const pasteKind = 'text.fangan'

/** The part of the paste API (VS Code 1.97) that is used; older editors, which are still supported, lack it. */
interface PasteApi {
  readonly DocumentDropOrPasteEditKind: { readonly Empty: { append(...parts: string[]): unknown } }
  readonly DocumentPasteEdit: new (insertText: string, title: string, kind: unknown) => object
  readonly languages: {
    registerDocumentPasteEditProvider(
      selector: vscode.DocumentSelector,
      provider: object,
      metadata: object,
    ): vscode.Disposable
  }
}

/** True when this editor lets extensions have a say in pasting; before 1.97 the names are there but throw. */
function canProvidePastes(): boolean {
  const [major, minor] = vscode.version.split('.').map(Number)
  const { DocumentPasteEdit } = vscode as unknown as Partial<PasteApi>
  return (major > 1 || minor >= 97) && DocumentPasteEdit !== undefined
}

/** Registers the provider, where the editor has them. */
export function registerPasteProvider(client: Client): vscode.Disposable {
  if (!canProvidePastes()) return new vscode.Disposable(() => undefined)
  const api = vscode as unknown as PasteApi
  const kind = api.DocumentDropOrPasteEditKind.Empty.append(...pasteKind.split('.'))
  const selector = checkedSchemes.map((scheme) => ({ scheme, language: languageId }))
  const provider = {
    async provideDocumentPasteEdits(
      document: vscode.TextDocument,
      ranges: readonly vscode.Range[],
      transfer: vscode.DataTransfer,
      context: { readonly triggerKind: number },
      token: vscode.CancellationToken,
    ): Promise<object[] | undefined> {
      const text = (await transfer.get('text/plain')?.asString()) ?? ''
      const html = await transfer.get('text/html')?.asString()
      // Words within a line, and what was copied in the editor itself, are pasted as they are.
      if (context.triggerKind === automatic && (!text.includes('\n') || isFromEditor(transfer, html))) return undefined
      const place = ranges.at(0)?.start
      const position = place && { line: place.line, character: place.character }
      const params: Omit<CleanPasteParams, 'uri'> = { text, html: html ?? null, ...(position && { position }) }
      const cleaned = await client.ask<string>(method.cleanPaste, document.uri, params)
      if (cleaned === undefined || token.isCancellationRequested) return undefined
      if (context.triggerKind === automatic && cleaned === text) return undefined
      return [new api.DocumentPasteEdit(cleaned, vscode.l10n.t('Paste as Text of a Plan'), kind)]
    },
  }
  return api.languages.registerDocumentPasteEditProvider(selector, provider, {
    providedPasteEditKinds: [kind],
    pasteMimeTypes: ['text/plain', 'text/html'],
  })
}

/** The editor puts coloured lines with their spaces on the clipboard, and a note of its own. */
function isFromEditor(transfer: vscode.DataTransfer, html: string | undefined): boolean {
  return transfer.get('vscode-editor-data') !== undefined || /<div[^>]{0,500}white-space:\s{0,8}pre/.test(html ?? '')
}

/** An ordinary paste, not “Paste As…”. */
const automatic = 0
