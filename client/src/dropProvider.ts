/** A Word document dropped into a plan: its text is inserted there. */

import * as vscode from 'vscode'
import type { Client } from './client.js'
import { droppedFiles } from './droppedFiles.js'
import { fileNameOf } from './fileName.js'
import { bytesOf, importedFrom, largestFile, tellRemarks } from './importing.js'
import { checkedSchemes, languageId } from './language.js'
import type { ReadOnlyPages } from './readOnlyPages.js'

/** The part of the drop API of VS Code 1.97 that is used where it is there; what is registered works in older ones too. */
interface TitledEdit {
  title?: string
  kind?: unknown
}

interface Kinds {
  readonly DocumentDropOrPasteEditKind?: { readonly Empty: { append(...parts: string[]): unknown } }
}

/** Registers the provider. */
export function registerDropProvider(client: Client, pages: ReadOnlyPages): vscode.Disposable {
  const selector = checkedSchemes.map((scheme) => ({ scheme, language: languageId }))
  return vscode.languages.registerDocumentDropEditProvider(selector, {
    async provideDocumentDropEdits(document, position, transfer, token) {
      const file = await droppedWord(transfer)
      const bytes = await file?.bytes()
      if (!file || !bytes || token.isCancellationRequested) return undefined
      const draft = await importedFrom(client, file.name, bytes)
      if (!draft || token.isCancellationRequested) return undefined
      void tellRemarks(pages, file.name, draft)
      const edit = new vscode.DocumentDropEdit(asLines(draft.text, document, position))
      Object.assign(edit, titleOf(file.name))
      return edit
    },
  })
}

function titleOf(name: string): TitledEdit {
  const kind = (vscode as unknown as Kinds).DocumentDropOrPasteEditKind?.Empty.append('text', 'fangan', 'word')
  return { title: vscode.l10n.t('Insert the Text of {0}', name), ...(kind ? { kind } : {}) }
}

interface Dropped {
  readonly name: string
  bytes(): Promise<Uint8Array | undefined>
}

/** The first Word document of what is dropped: a file of another program, or one of the explorer. */
async function droppedWord(transfer: vscode.DataTransfer): Promise<Dropped | undefined> {
  for (const [, item] of transfer) {
    const file = item.asFile()
    if (!file || !/\.docx$/i.test(file.name)) continue
    const { name, uri } = file
    return { name, bytes: async () => (uri ? bytesOf(uri, name) : withinLimit(await file.data())) }
  }
  const list = (await transfer.get('text/uri-list')?.asString()) ?? ''
  const [address] = droppedFiles(list, /\.docx$/i)
  if (address === undefined) return undefined
  const uri = vscode.Uri.parse(address)
  const name = fileNameOf(uri)
  return { name, bytes: () => bytesOf(uri, name) }
}

function withinLimit(bytes: Uint8Array): Uint8Array | undefined {
  return bytes.length <= largestFile ? bytes : undefined
}

/** Paragraphs stand in lines of their own: those around are not joined with them. */
function asLines(text: string, document: vscode.TextDocument, position: vscode.Position): string {
  const line = document.lineAt(position.line).text
  const before = line.slice(0, position.character).trim() === '' ? '' : '\n'
  const after = line.slice(position.character).trim() === '' ? '' : '\n'
  return `${before}${text.trimEnd()}${after}`
}
